package org.onrecord.trace.medium;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Span;

/**
 * Finds the marks that lead to a footnote: "[12]", "[note 3]", "[citation needed]", "storm.¹",
 * "storm¹", and "storm.12" where the numbers ascend. A raised digit behind another digit is a
 * power, behind a year a footnote; behind one or two letters it belongs to a unit.
 */
public final class FootnoteMarks {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  static final Pattern BRACKETED =
      Pattern.compile(
          "(?<=\\S)\\[(?:\\d{1,3}(?:\\s?[,–-]\\s?\\d{1,3}){0,5}|(?:note|notes|nb|n|fn|ref)\\.?\\s?\\d{1,3})\\]"
              + "|(?<=[.,;:!?”\"’»)\\]])\\[[a-z]\\]|\\[(?:[a-z]{1,20}"
              + " ){0,4}needed\\]|\\[(?:who|when|where|which|why|by whom|according to whom)\\?\\]");

  static final Pattern SUPERSCRIPT =
      Pattern.compile(
          "(?:(?<=\\p{L}{3})|(?<=[.,;:!?”\"’»)\\]])|(?<=(?<!\\d)(?:1[5-9]|20)\\d\\d))"
              + "["
              + RAISED
              + "]{1,3}(?:[,–-]["
              + RAISED
              + "]{1,3}){0,5}(?![\\p{L}\\p{N}])");

  static final Pattern PLAIN =
      Pattern.compile("(?<=\\p{Ll}[.,;!?]|\\p{Ll}[.,!?][”\"’»)])(\\d{1,3})(?=\\s|$)");

  private FootnoteMarks() {}

  /** The marks between two UTF-16 offsets, in text order, without overlap. Linear. */
  public static List<Span> in(String text, int from, int to) {
    return in(text, to, Signs.of(text, from, to));
  }

  /** The same, where the signs are known. */
  static List<Span> in(String text, int to, Signs signs) {
    List<Span> found = new ArrayList<>();
    add(found, bracketed(text, to, signs));
    add(found, superscript(text, to, signs));
    addAscending(found, plain(text, to, signs));
    found.sort(Comparator.naturalOrder());
    return found;
  }

  static Matches bracketed(String text, int to, Signs signs) {
    return new Matches(BRACKETED, text, signs.squares(), to);
  }

  static Matches superscript(String text, int to, Signs signs) {
    return new Matches(SUPERSCRIPT, text, signs.raised(), to);
  }

  static Matches plain(String text, int to, Signs signs) {
    return new Matches(PLAIN, text, signs.numbers(), to);
  }

  private static void add(List<Span> found, Matches matches) {
    for (Matcher each = matches.next(); each != null; each = matches.next()) {
      found.add(new Span(each.start(), each.end()));
    }
  }

  /** Plain numbers behind a sentence or clause, as a copied text has them: each one more. */
  private static void addAscending(List<Span> found, Matches matches) {
    List<Span> row = new ArrayList<>();
    int expected = 0;
    for (Matcher each = matches.next(); each != null; each = matches.next()) {
      int number = Integer.parseInt(each.group(1));
      if (number != expected) {
        addRow(found, row);
      }
      row.add(new Span(each.start(), each.end()));
      expected = number + 1;
    }
    addRow(found, row);
  }

  private static void addRow(List<Span> found, List<Span> row) {
    if (row.size() > 1) {
      found.addAll(row);
    }
    row.clear();
  }
}
