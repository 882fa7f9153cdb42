package org.onrecord.read.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.word.WordFile;

/**
 * A line that names the authors: "By Jane Roe and John Doe, Staff Writers".
 *
 * @param authors as they stand there; empty where it names only an agency
 */
public record Byline(List<String> authors) {
  private static final int LONGEST = 160;
  private static final Pattern BY =
      Pattern.compile("(?:(?:Story |Written |Words |Report |Analysis |Opinion )?[Bb]y|BY):? (.+)");
  private static final Pattern BETWEEN = Pattern.compile(" ?[,|/&;–—] ?| - | and | AND | for ");
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?i).*\\b(?:"
              + WordFile.of(Byline.class, "lines.txt").anyOf("offices")
              + "|special to .*)\\b.*");

  /** Copies the list. */
  public Byline {
    authors = List.copyOf(authors);
  }

  /** Reads a line; null if it is none. */
  public static @Nullable Byline of(String words) {
    if (words.length() > LONGEST) {
      return null;
    }
    String line = Spaces.folded(words);
    if (!BY.matcher(line).lookingAt()) {
      return null; // nearly all lines, before a date is looked for
    }
    Matcher matcher = BY.matcher(DateTail.cut(line));
    if (!matcher.matches()) {
      return null;
    }
    List<String> authors = new ArrayList<>();
    boolean office = false;
    for (String part : BETWEEN.split(matcher.group(1), -1)) {
      String name = part.strip();
      if (!office && PersonName.matches(name)) {
        authors.add(name);
      } else if (OFFICE.matcher(name).matches() || (!authors.isEmpty() && isShort(name))) {
        office = true;
      } else if (!name.isEmpty()) {
        return null;
      }
    }
    return authors.isEmpty() && !office ? null : new Byline(authors);
  }

  /** A place or an outlet after the names. */
  private static boolean isShort(String words) {
    return !words.isEmpty()
        && words.length() <= 40
        && Character.isUpperCase(words.codePointAt(0))
        && !words.endsWith(".");
  }
}
