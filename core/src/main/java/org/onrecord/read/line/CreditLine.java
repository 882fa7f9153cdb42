package org.onrecord.read.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line after an article that says who worked on it: "(Reporting by Jane Roe in Oslo; Editing by
 * John Doe.)", "Follow Jane Roe on …", "Jane Roe contributed to this report."
 */
public final class CreditLine {
  private static final int LONGEST = 300;

  private static final Pattern CREDIT =
      Pattern.compile(
          "\\(?(?:(?:Additional )?[Rr]eporting by .*|.{3,200} contributed (?:to this"
              + " (?:report|story|article|column)|reporting).*|.{3,120}\\breported from .*"
              + "|Follow .{3,60} on (?:Twitter|Facebook|X).*|(?:Contact|Email|E-mail) .{3,80} at .*@.*)",
          Pattern.DOTALL);

  /** Those who wrote the article; who only helped or edited is none of its authors. */
  private static final Pattern WROTE =
      Pattern.compile(
          "(?:\\(?Reporting by ([^;.)]{3,150})|Follow (.{3,60}) on (?:Twitter|Facebook|X)\\b)");

  private static final Pattern BETWEEN = Pattern.compile(", | and ");
  private static final Pattern PLACE = Pattern.compile(" (?:in|at|from) .*");

  private CreditLine() {}

  public static boolean matches(String words) {
    return !words.isEmpty() && words.length() <= LONGEST && CREDIT.matcher(words).matches();
  }

  /** The authors it names; empty for any other line. */
  public static List<String> authors(String words) {
    List<String> authors = new ArrayList<>();
    Matcher wrote = WROTE.matcher(words);
    if (words.length() <= LONGEST && wrote.lookingAt()) {
      String names = wrote.group(1) == null ? wrote.group(2) : wrote.group(1);
      for (String part : BETWEEN.split(names, -1)) {
        String name = PLACE.matcher(part.strip()).replaceFirst("");
        if (PersonName.matches(name)) {
          authors.add(name);
        }
      }
    }
    return authors;
  }
}
