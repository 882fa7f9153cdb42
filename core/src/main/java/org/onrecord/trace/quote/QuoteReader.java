package org.onrecord.trace.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.trace.medium.FootnoteMarks;
import org.onrecord.trace.medium.PrintedWords;
import org.onrecord.trace.words.Fold;
import org.onrecord.trace.words.Gap;

/** Reads a quotation in a draft: its words and its marks. Linear; not thread-safe. */
public final class QuoteReader {
  /** The most words in brackets; more are no editor's addition. */
  private static final int MAX_BRACKET = 40;

  private static final Pattern ELLIPSIS = Pattern.compile("…|\\.(?:[ \\u00A0]?\\.){2,}");

  private final String text;
  private final List<Quote.Item> items = new ArrayList<>();
  private int words;

  /** The first footnote's mark that was not passed yet. */
  private int nextMark;

  /** Where an open bracket's item will stand, and where its bracket is; -1 where none is open. */
  private int bracketItem = -1;

  private int bracketStart = -1;

  /** An ellipsis inside it, which counts if it holds nothing else. */
  private @Nullable Span bracketOmission;

  private QuoteReader(String text) {
    this.text = text;
  }

  /**
   * Reads a quotation.
   *
   * @param text the draft
   * @param runs what stands between one pair of quotation marks each, as one span or one a
   *     paragraph; between two runs words may be left out
   */
  public static Quote read(String text, List<List<Span>> runs) {
    QuoteReader reader = new QuoteReader(text);
    Span before = null;
    for (List<Span> run : runs) {
      if (before != null) {
        reader.endBracket();
        int closed = before.end();
        int reopened = run.get(0).start();
        reader.items.add(new Quote.Omission(new Span(closed, reopened)));
      }
      for (Span span : run) {
        reader.read(span);
        before = span;
      }
    }
    reader.endBracket();
    return new Quote(reader.items, reader.words);
  }

  private void read(Span span) {
    List<Span> marks = FootnoteMarks.in(text, span.start(), span.end());
    PrintedWords cursor = new PrintedWords(text, span.start(), span.end(), marks);
    nextMark = 0;
    int before = span.start();
    boolean first = true;
    while (cursor.next()) {
      boolean joined = !first && isLettersJoint(before, cursor.start());
      if (joined) {
        joinLetters(cursor);
      } else {
        gap(before, cursor.start(), marks);
        boolean joint = !first && cursor.start() - before == 1 && Gap.isHyphen(text.charAt(before));
        add(cursor, joint);
      }
      before = cursor.end();
      first = false;
    }
    gap(before, span.end(), marks);
  }

  private void add(PrintedWords cursor, boolean joint) {
    Span span = new Span(cursor.start(), cursor.end());
    items.add(new Quote.Word(span, cursor.hash(), Fold.word(span.in(text)), joint, false));
    words++;
    if (bracketItem >= 0 && items.size() - bracketItem > MAX_BRACKET) {
      bracketItem = -1;
    }
  }

  /** A lone bracket inside a word, as in "[t]he" and "walk[ed]". */
  private boolean isLettersJoint(int before, int start) {
    if (start - before != 1) {
      return false;
    }
    return text.charAt(before) == '['
        || (text.charAt(before) == ']' && bracketItem == items.size() - 1);
  }

  private void joinLetters(PrintedWords cursor) {
    Quote.Word left = (Quote.Word) items.remove(items.size() - 1);
    if (bracketItem >= 0) {
      bracketItem = -1;
    }
    String folded = left.folded() + Fold.word(text.substring(cursor.start(), cursor.end()));
    Span span = new Span(left.span().start(), cursor.end());
    items.add(new Quote.Word(span, Fold.hash(folded), folded, left.joint(), true));
  }

  /** What stands between two words, but for the marks of footnotes. */
  private void gap(int start, int end, List<Span> marks) {
    int from = start;
    while (nextMark < marks.size() && marks.get(nextMark).end() <= end) {
      gap(from, marks.get(nextMark).start());
      from = marks.get(nextMark++).end();
    }
    gap(from, end);
  }

  /** What stands between two words: ellipses and brackets count. */
  private void gap(int start, int end) {
    if (end - start == 1 && text.charAt(start) == ' ') {
      return;
    }
    Matcher ellipsis = ELLIPSIS.matcher(text).region(start, end);
    int next = ellipsis.find() ? ellipsis.start() : end;
    for (int i = start; i < end; i++) {
      if (i == next) {
        omission(new Span(ellipsis.start(), ellipsis.end()));
        i = ellipsis.end() - 1;
        next = ellipsis.find() ? ellipsis.start() : end;
      } else if (text.charAt(i) == ']' && bracketItem >= 0) {
        closeBracket(i + 1);
      } else if (text.charAt(i) == '[') {
        bracketItem = items.size();
        bracketStart = i;
        bracketOmission = null;
      }
    }
  }

  private void omission(Span span) {
    boolean again = !items.isEmpty() && items.get(items.size() - 1) instanceof Quote.Omission;
    if (bracketItem >= 0) {
      bracketOmission = span;
    } else if (!again) {
      items.add(new Quote.Omission(span));
    }
  }

  private void closeBracket(int end) {
    List<Quote.Item> inside = items.subList(bracketItem, items.size());
    List<Long> hashes = new ArrayList<>();
    for (Quote.Item item : inside) {
      if (item instanceof Quote.Word word) {
        hashes.add(word.hash());
        words--;
      }
    }
    inside.clear();
    if (!hashes.isEmpty()) {
      items.add(new Quote.Bracket(new Span(bracketStart, end), hashes));
    }
    bracketItem = -1;
    if (hashes.isEmpty() && bracketOmission != null) {
      omission(bracketOmission);
    }
  }

  /** A bracket that was never closed is no bracket. */
  private void endBracket() {
    bracketItem = -1;
  }
}
