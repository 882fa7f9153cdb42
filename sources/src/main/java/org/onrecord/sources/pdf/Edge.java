package org.onrecord.sources.pdf;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line at the upper or the lower edge of a page.
 *
 * @param sheet index of its page
 * @param indices of its pieces among those of the page
 * @param text all of it
 * @param baseline how far down it stands
 * @param gap to the next line towards the middle of the page, in usual distances between lines
 */
record Edge(int sheet, List<Integer> indices, String text, float baseline, float gap) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

  /** What is the same on other pages: figures are not. */
  String key() {
    return text.replaceAll("\\d+", "#").toLowerCase(Locale.ROOT);
  }

  /** All numbers in it; of long ones five figures each. */
  List<Integer> numbers() {
    return NUMBER.matcher(text).results().map(each -> Integer.valueOf(each.group())).toList();
  }

  boolean isSentence() {
    return ".?!,;:".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  boolean hasLetters() {
    return text.chars().anyMatch(Character::isLetter);
  }
}
