package org.onrecord.read.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.read.line.Byline;
import org.onrecord.read.line.CreditLine;
import org.onrecord.read.line.PersonName;
import org.onrecord.read.line.Spaces;
import org.onrecord.text.Span;
import org.onrecord.word.WordFile;

/**
 * The note about the author that ends an article: a name, perhaps an office, then "Jane Roe is a
 * reporter at …". Articles do not speak of their own authors, so somebody whom the article names is
 * not taken for one.
 *
 * @param from index of its first block
 * @param authors the authors it names; empty where it names nobody as the author
 */
record AuthorNote(int from, List<String> authors) {
  private static final int LONGEST = 1500;
  private static final int MOST_BLOCKS = 6;
  private static final int LONGEST_LINE = 100;

  private static final String TRADE = WordFile.of(AuthorNote.class, "notes.txt").anyOf("trades");

  private static final Pattern TRADES = Pattern.compile("(?i)\\b" + TRADE + "s?\\b");

  /** What follows the name in a note, in its first words. */
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "(?:,[^.]{1,160},)? ?(?:(?:is|was|has been|serves as|works as)\\b[^.]{0,160}\\b(?i:"
              + TRADE
              + ")s?\\b.*|(?:covers|writes about|writes for|reports on|reports for|teaches)\\b.*)",
          Pattern.DOTALL);

  private static final Pattern HEADING =
      Pattern.compile("(?i)about the (?:author|writer|reporter|contributor)s?:?");

  /** Copies the list. */
  AuthorNote {
    authors = List.copyOf(authors);
  }

  /**
   * Finds the note at the end of an article; null if there is none.
   *
   * @param blocks of the article
   */
  static @Nullable AuthorNote find(String text, List<Block> blocks) {
    int end = blocks.size();
    List<String> authors = new ArrayList<>();
    int from = end;
    while (from > 1 && end - from < MOST_BLOCKS) {
      String words = words(text, blocks.get(from - 1));
      String name = nameTold(words);
      authors.addAll(0, CreditLine.authors(words));
      if (name != null
          && (isName(text, blocks, from - 2, name) || isNew(text, blocks, from - 1, name))) {
        authors.add(0, name);
      } else if (!CreditLine.matches(words)) {
        break;
      }
      from--;
      from = aboveNote(text, blocks, from, name);
    }
    return from == end ? null : new AuthorNote(from, authors);
  }

  /** Takes in the lines over a note: the author's office, the name alone, a heading. */
  private static int aboveNote(String text, List<Block> blocks, int from, @Nullable String name) {
    int first = from;
    if (name != null && isName(text, blocks, first - 1, name)) {
      first--;
      if (!words(text, blocks.get(first)).equals(name)) {
        first--;
      }
    }
    if (first > 1 && HEADING.matcher(words(text, blocks.get(first - 1))).matches()) {
      first--;
    }
    return first;
  }

  /** Whether a block is the name alone, or an office with the name alone above it. */
  private static boolean isName(String text, List<Block> blocks, int at, String name) {
    if (at < 1) {
      return false;
    }
    String words = words(text, blocks.get(at));
    if (words.equals(name)) {
      return true;
    }
    return words.length() <= LONGEST_LINE
        && at > 1
        && !words.endsWith(".")
        && TRADES.matcher(words).find()
        && words(text, blocks.get(at - 1)).equals(name);
  }

  /**
   * The name at the start of "Jane Roe is a reporter…"; null if a paragraph is not of that form.
   */
  private static @Nullable String nameTold(String words) {
    if (words.isEmpty() || words.length() > LONGEST) {
      return null;
    }
    String[] start = words.split(" ", 8);
    int count = PersonName.leading(start);
    if (count == 0) {
      return null;
    }
    String name = String.join(" ", Arrays.copyOf(start, count));
    String rest = words.substring(name.length());
    if (name.endsWith(",")) {
      name = name.substring(0, name.length() - 1);
      rest = "," + rest;
    }
    return AFTER_NAME.matcher(rest).matches() ? name : null;
  }

  /** Whether nobody of that family name is spoken of in the article above. */
  private static boolean isNew(String text, List<Block> blocks, int at, String name) {
    String surname = PersonName.surname(name);
    int found = -1;
    for (int i = 0; i < at; i++) {
      Span span = blocks.get(i).span();
      found = found < span.start() ? text.indexOf(surname, span.start()) : found;
      if (found < 0 || found >= blocks.get(at).span().start()) {
        return true;
      }
      if (found < span.end() && Byline.of(words(text, blocks.get(i))) == null) {
        return false;
      }
    }
    return true;
  }

  /** The block's words, folded; empty for one too long to be a note. */
  private static String words(String text, Block block) {
    return block.length() > LONGEST ? "" : Spaces.folded(block.span().in(text));
  }
}
