package org.onrecord.read.line;

import java.util.Locale;
import java.util.regex.Pattern;
import org.onrecord.word.WordFile;

/** Recognises lines that only say when something was published or changed, in many languages. */
public final class DateStamp {
  private static final int LONGEST = 120;
  private static final int SHORTEST = 6;

  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)\\b(?:"
              + WordFile.of(DateStamp.class, "lines.txt").anyOf("stamps")
              + "|\\p{L}*day|\\p{L}*tag)\\b\\.?");

  private DateStamp() {}

  public static boolean matches(String words) {
    if (words.length() > LONGEST || words.length() < SHORTEST) {
      return false;
    }
    String date = DateText.find(words, DateText.Order.DAY_FIRST);
    if (date == null) {
      return false;
    }
    String rest = WORDS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ");
    int letters = 0;
    int named = 0;
    for (String word : rest.split("[^\\p{L}]+", -1)) {
      if (DateText.isMonth(word)) {
        named += word.length();
      } else {
        letters += word.length();
      }
    }
    return letters <= 3 && named <= 30;
  }
}
