package org.onrecord.app.mutate;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts hostile words into a page: between its words, in place of them, in attributes and data. */
final class Insertion {
  private static final Pattern VALUE =
      Pattern.compile("(content=\"|\": ?\"|title=\"|<title>|<h1>)");

  private Insertion() {}

  static byte[] of(byte[] bytes, Function<Dice, String> words, Dice dice) {
    String text = Text.of(bytes);
    for (int i = dice.magnitude(30); i > 0; i--) {
      String inserted = Text.utf8(words.apply(dice));
      if (inserted.length() > 500) {
        i = Math.min(i, 2);
      }
      text = dice.chance(15) ? intoValue(text, inserted, dice) : between(text, inserted, dice);
    }
    return Text.bytes(text);
  }

  private static String between(String text, String inserted, Dice dice) {
    int at = Text.betweenWords(text, dice);
    int end = text.indexOf(' ', at);
    String rest = dice.chance(30) && end > 0 ? text.substring(end) : text.substring(at);
    return text.substring(0, at) + inserted + (dice.chance(70) ? " " : "") + rest;
  }

  private static String intoValue(String text, String inserted, Dice dice) {
    Matcher value = VALUE.matcher(text);
    int number = dice.below(30);
    int at = -1;
    while (number-- >= 0 && value.find()) {
      at = value.end();
    }
    return at < 0 ? between(text, inserted, dice) : Text.insert(text, at, inserted);
  }

  /** Takes quotation marks away or changes them, so that quotations stay open. */
  static byte[] unquote(byte[] bytes, Dice dice) {
    String text = Text.of(bytes);
    String[] marks = {"“", "”", "\"", "‘", "’", "'", "&ldquo;", "&rdquo;", "&quot;"};
    for (int i = dice.magnitude(40); i > 0; i--) {
      String mark = Text.utf8(dice.pick(marks));
      int at = text.indexOf(mark, dice.below(text.length()));
      if (at < 0) {
        continue;
      }
      String other = dice.chance(50) ? "" : Text.utf8(Hostile.mark(dice));
      text = text.substring(0, at) + other + text.substring(at + mark.length());
    }
    return Text.bytes(text);
  }
}
