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

  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?<=\\S)\\[(?:\\d{1,3}(?:\\s?[,–-]\\s?\\d{1,3}){0,5}|(?:note|notes|nb|n|fn|ref)\\.?\\s?\\d{1,3})\\]"
              + "|(?<=[.,;:!?”\"’»)\\]])\\[[a-z]\\]|\\[(?:[a-z]{1,20}"
              + " ){0,4}needed\\]|\\[(?:who|when|where|which|why|by whom|according to whom)\\?\\]");

  private static final Pattern SUPERSCRIPT =
      Pattern.compile(
          "(?:(?<=\\p{L}{3})|(?<=[.,;:!?”\"’»)\\]])|(?<=(?<!\\d)(?:1[5-9]|20)\\d\\d))"
              + "["
              + RAISED
              + "]{1,3}(?:[,–-]["
              + RAISED
              + "]{1,3}){0,5}(?![\\p{L}\\p{N}])");

  private static final Pattern PLAIN =
      Pattern.compile("(?<=\\p{Ll}[.,;!?]|\\p{Ll}[.,!?][”\"’»)])(\\d{1,3})(?=\\s|$)");

  private FootnoteMarks() {}

  /** The marks between two UTF-16 offsets, in text order, without overlap. Linear. */
  public static List<Span> in(String text, int from, int to) {
    List<Span> found = new ArrayList<>();
    if (has(text, from, to, "[")) {
      add(found, BRACKETED.matcher(text), from, to);
    }
    if (has(text, from, to, RAISED)) {
      add(found, SUPERSCRIPT.matcher(text), from, to);
    }
    addAscending(found, text, from, to);
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private static boolean has(String text, int from, int to, String any) {
    for (int i = from; i < to; i++) {
      if (any.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<Span> found, Matcher matcher, int from, int to) {
    matcher.region(from, to).useTransparentBounds(true);
    while (matcher.find()) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
  }

  /** Plain numbers behind a sentence or clause, as a copied text has them: each one more. */
  private static void addAscending(List<Span> found, String text, int from, int to) {
    Matcher matcher = PLAIN.matcher(text).region(from, to).useTransparentBounds(true);
    List<Span> row = new ArrayList<>();
    int expected = 0;
    while (matcher.find()) {
      int number = Integer.parseInt(matcher.group(1));
      if (number != expected) {
        addRow(found, row);
      }
      row.add(new Span(matcher.start(), matcher.end()));
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
