package org.onrecord.read.line;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts the names of authors out of short lines such as "Von Jane Roe und John Doe | 3. Mai". */
public final class AuthorLine {
  /** The most authors; a longer list is one of something else. */
  public static final int MOST = 10;

  private static final int LONGEST = 80;

  /** The most UTF-16 units of a value that are examined: a name with what stands around it. */
  private static final int LOOK = 400;

  private static final Pattern BY =
      Pattern.compile(
          "(?iu)^(?:(?:autor|autoren|autorin|autor\\*in|author|authors|verfasser|verfasserin|auteur)"
              + "\\s*(?::|by|von|par|por|durch|di)?|(?:geschrieben|verfasst|veröffentlicht|gepostet|eingestellt|erstellt|ein beitrag|ein"
              + " artikel|beitrag|posted|written|published|story|words|text|publié|escrito|redazione"
              + "|reported|interview)(?:\\s*:|\\s+(?:by|von|par|por|durch|di)(?!\\p{L}):?)"
              + "|by|von|vom|par|por|di|de|av|door|aus)[:\\s]+(?=\\S)");

  /** What stands before a name in words that are marked as an author's. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^(?:geschrieben|verfasst|veröffentlicht|beitrag|posted|written|published|story|words"
              + "|text|publié|escrito|redazione|reported|interview)\\s+(?=\\S)");

  /** What follows a date: "Posted on May 3, 2021 by Jane Roe". */
  private static final Pattern DATE_BY =
      Pattern.compile("(?iu)^[^\\d]{0,30}\\d.{3,40}\\b(?:by|von|par|por|di)\\s+(?=\\p{L})");

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:[,;|/&·•]|\\b(?:und|and|et|y|e)\\b)\\s*");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?iu)\\s*(?:[|•·»(\\[]|\\s[-–—]\\s|,? (?:am|on|le|vom|el|um|at)\\b(?= ?\\d|\\s\\p{Lu})|\\s\\d{1,2}\\b|\\s(?:said|says|sagt|schreibt|am|on)$|\\d{4}).*$");

  /** "Corbin (C.J.) Esker", "William (Bill) Gale": what is in parentheses is of the name. */
  private static final Pattern SHORT_NAME =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}'’.-]* ){1,2}[(“\"](?:(?:\\p{Lu}\\.? ?){1,3}|\\p{Lu}\\p{Ll}{1,11})[)”\"]"
              + "(?: \\p{Lu}[\\p{L}'’-]+){1,2}");

  private static final Set<String> NO_NAMES =
      Set.of(
          "author",
          "autor",
          "autorin",
          "autoren",
          "authors",
          "about the author",
          "über den autor",
          "follow",
          "posted",
          "profil",
          "profile",
          "view profile",
          "kontakt",
          "contact",
          "e-mail",
          "email",
          "twitter",
          "facebook",
          "mehr",
          "more",
          "admin",
          "administrator",
          "anonymous",
          "by",
          "von",
          "am",
          "on",
          "at");

  private AuthorLine() {}

  /** A name without "By" before and a date after it; null if it is no name. */
  public static @Nullable String clean(String value) {
    String name = withoutAround(value);
    boolean address = name.contains("://") || name.contains("@") || name.contains("www.");
    boolean letter = name.codePoints().anyMatch(Character::isLetter);
    return name.length() > LONGEST || name.length() < 2 || address || !letter ? null : name;
  }

  private static String withoutAround(String value) {
    String line = value.strip();
    String name = BY.matcher(line.substring(0, Math.min(line.length(), LOOK))).replaceFirst("");
    name = DateTail.cut(DATE_BY.matcher(name).replaceFirst(""));
    if (SHORT_NAME.matcher(name).matches()) {
      return name;
    }
    name = TAIL.matcher(name).replaceFirst("").strip();
    int end = name.length();
    while (end > 0 && isAfterName(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }

  private static boolean isAfterName(char c) {
    return c == ',' || c == ':' || Character.isWhitespace(c);
  }

  /** The names in words that are marked as an author's: pseudonyms too. */
  public static Set<String> marked(String line) {
    Set<String> names = new LinkedHashSet<>();
    String rest = withoutAround(LABEL.matcher(line.strip()).replaceFirst(""));
    if (SHORT_NAME.matcher(rest).matches()) {
      return Set.of(rest);
    }
    for (String part : BETWEEN.split(rest, -1)) {
      String name = clean(part);
      if (name != null && isNameLike(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** A marked name may be a pseudonym: one word to four, no sentence, no label. */
  private static boolean isNameLike(String name) {
    String[] words = name.split(" ", 6);
    boolean lower = words.length > 1 && name.equals(name.toLowerCase(Locale.ROOT));
    return words.length <= 4
        && !lower
        && name.indexOf(':') < 0
        && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The names of persons in a line that begins as a byline does; empty for any other line. */
  public static Set<String> byline(String line) {
    Set<String> names = new LinkedHashSet<>();
    String rest = BY.matcher(line).find() ? clean(line) : null;
    if (rest != null) {
      for (String part : BETWEEN.split(rest, -1)) {
        if (PersonName.matches(part)) {
          names.add(part);
        }
      }
    }
    return names;
  }
}
