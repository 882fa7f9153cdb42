package org.onrecord.read.html.metadata;

import java.util.BitSet;
import java.util.List;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.Trait;

/**
 * The title in a heading that holds more: a kicker before it ("Local news | …", a date) or a deck
 * behind it. The title is recognised by the page's data, which hold it alone, and by the elements
 * in the heading. Letters and digits are compared; all else may be written otherwise.
 */
final class HeadingLine {
  /**
   * A title in the data with fewer letters or digits is not searched for, since it may be anything.
   */
  private static final int SHORTEST = 12;

  /** What stands only between a kicker and a title; colons and dashes are in titles as well. */
  private static final String SEPARATORS = "|•·»";

  private final String line;
  private final String letters;

  /** How many letters come before each element's start. */
  private final BitSet starts = new BitSet();

  private HeadingLine(HtmlTree tree, int heading) {
    this.line = tree.line(heading);
    this.letters = letters(line);
    int before = 0;
    for (int i = heading + 1; i < tree.end(heading); i++) {
      if (tree.isText(i)) {
        starts.set(before);
        before += letters(tree.words(i)).length();
      } else if (tree.has(i, Trait.NEVER | Trait.HIDDEN)) {
        i = tree.end(i) - 1;
      }
    }
  }

  /**
   * The title.
   *
   * @param told what the page's data say it is
   * @return the whole line where no title stands in it, or nothing else does
   */
  static String title(HtmlTree tree, int heading, List<String> told) {
    HeadingLine line = new HeadingLine(tree, heading);
    for (String title : told) {
      String letters = letters(title);
      if (letters.equals(line.letters)) {
        return line.line;
      }
      if (letters.length() >= SHORTEST && letters.length() * 2 >= line.letters.length()) {
        String part = line.part(letters);
        if (!part.isEmpty()) {
          return part;
        }
      }
    }
    return line.line;
  }

  /** The part of the line with these letters; empty if it has none. */
  private String part(String title) {
    int before = letters.length() - title.length();
    if (letters.endsWith(title)) {
      int start = start(before);
      boolean apart = starts.get(before) || SEPARATORS.indexOf(lastBefore(start)) >= 0;
      return apart ? line.substring(start) : "";
    }
    boolean apart = letters.startsWith(title) && starts.get(title.length());
    return apart ? line.substring(0, end(title.length())) : "";
  }

  /** Behind the word, and the marks behind it, that ends with so many letters. */
  private int end(int letters) {
    int end = after(letters);
    while (end < line.length() && isMark(line.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where the word begins, with the marks before it, that so many letters come before. */
  private int start(int lettersBefore) {
    int end = after(lettersBefore);
    int word = end;
    while (word < line.length() && !Character.isLetterOrDigit(line.charAt(word))) {
      word++;
    }
    int start = word;
    while (start > end && isMark(line.charAt(start - 1))) {
      start--;
    }
    // Without a space the marks are those of the word before.
    return start > end ? start : word;
  }

  private int after(int letters) {
    int at = 0;
    for (int seen = 0; seen < letters; at++) {
      seen += Character.isLetterOrDigit(line.charAt(at)) ? 1 : 0;
    }
    return at;
  }

  private static boolean isMark(char c) {
    return c != ' ' && !Character.isLetterOrDigit(c) && SEPARATORS.indexOf(c) < 0;
  }

  private char lastBefore(int start) {
    String before = line.substring(0, start).stripTrailing();
    return before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
  }

  private static String letters(String line) {
    StringBuilder letters = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      if (Character.isLetterOrDigit(line.charAt(i))) {
        letters.append(Character.toLowerCase(line.charAt(i)));
      }
    }
    return letters.toString();
  }
}
