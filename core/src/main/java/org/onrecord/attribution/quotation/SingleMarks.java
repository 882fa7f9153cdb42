package org.onrecord.attribution.quotation;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.onrecord.text.Span;
import org.onrecord.word.WordSet;

/**
 * Tells single quotation marks from apostrophes, which look the same. For one section.
 *
 * <p>Looks ahead at most {@value #MAX} characters for a mark's end, and never twice through the
 * same ones of a paragraph.
 */
final class SingleMarks {
  /** Longer runs between single marks are taken for apostrophes. */
  static final int MAX = 1000;

  private static final List<QuotationStyle> APOSTROPHES =
      List.of(QuotationStyle.CURLY_SINGLE, QuotationStyle.STRAIGHT_SINGLE);

  /** Words that start with an apostrophe. */
  private static final Set<String> ELISIONS =
      WordSet.of(
          """
          tis twas em til cause bout n round cos ere
          """);

  private final String text;

  /** Marks that open a paragraph whose quotation only ends in a later one. */
  private final Set<Integer> chained = new HashSet<>();

  /** For each style, the offset up to which no closing mark was found. */
  private final Map<QuotationStyle, Integer> endless = new EnumMap<>(QuotationStyle.class);

  SingleMarks(String text) {
    this.text = text;
  }

  /** Starts a new paragraph. */
  void forget() {
    endless.clear();
  }

  /**
   * Where the quotation ends that a mark opens: the paragraph's end where it goes on in the next;
   * -1 where the mark is an apostrophe.
   */
  int end(QuotationStyle style, int at, Span paragraph) {
    int inner = at + style.openLength();
    return chained.contains(at) ? paragraph.end() : endOfSingle(style, inner, paragraph);
  }

  /**
   * Notes the single marks that open paragraph after paragraph until one closes: "'It burned.",
   * then "'We ran.'" An apostrophe starts no such row.
   */
  void findChains(List<Span> paragraphs) {
    for (int i = paragraphs.size() - 2; i >= 0; i--) {
      int start = paragraphs.get(i).start();
      int next = paragraphs.get(i + 1).start();
      for (QuotationStyle style : APOSTROPHES) {
        boolean opensBoth =
            isOpening(style, paragraphs.get(i)) && isOpening(style, paragraphs.get(i + 1));
        if (opensBoth && endOfSingle(style, start + 1, paragraphs.get(i)) < 0) {
          endless.clear();
          boolean ends =
              chained.contains(next) || endOfSingle(style, next + 1, paragraphs.get(i + 1)) >= 0;
          if (ends) {
            chained.add(start);
          }
        }
        endless.clear();
      }
    }
  }

  private boolean isOpening(QuotationStyle style, Span paragraph) {
    int inner = paragraph.start() + style.openLength();
    return style.opens(text, paragraph.start())
        && inner < paragraph.end()
        && Character.isUpperCase(text.charAt(inner))
        && !isElision(inner, paragraph);
  }

  /** "’90s" and "’98". */
  private static boolean decade(String word) {
    return (word.length() == 2 || (word.length() == 3 && word.endsWith("s")))
        && Character.isDigit(word.charAt(0))
        && Character.isDigit(word.charAt(1));
  }

  /** Whether a word starts that is written with an apostrophe, such as "’em". */
  boolean isElision(int inner, Span paragraph) {
    int at = inner;
    while (at < paragraph.end() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    String word = text.substring(inner, Math.min(at, inner + 8)).toLowerCase(Locale.ROOT);
    return ELISIONS.contains(word) || decade(word);
  }

  /**
   * Where a quotation in single marks ends: at the first mark after punctuation, else at the first
   * that is no plural possessive, else at the first of all.
   */
  private int endOfSingle(QuotationStyle style, int inner, Span paragraph) {
    int first = -1;
    int limit = Math.min(paragraph.end(), inner + MAX);
    // what the mark before this one looked through is not looked through again
    for (int at = Math.max(inner + 1, endless.getOrDefault(style, 0)); at < limit; at++) {
      if (style.closeLength(text, at) == 0) {
        continue;
      }
      boolean wordAfter =
          at + 1 < paragraph.end() && Character.isLetterOrDigit(text.charAt(at + 1));
      char before = text.charAt(at - 1);
      if (wordAfter || Character.isWhitespace(before)) {
        continue;
      }
      boolean punctuated = ".,!?…".indexOf(before) >= 0;
      boolean clauseEnds =
          at + 1 >= paragraph.end() || ".,;:!?)—–".indexOf(text.charAt(at + 1)) >= 0;
      if (punctuated || clauseEnds || before != 's') {
        return at;
      }
      if (first < 0) {
        first = at;
      }
    }
    if (first < 0) {
      endless.put(style, limit);
    }
    return first;
  }
}
