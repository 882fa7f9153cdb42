package org.onrecord.dispute;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Span;

/** Numbers in figures and in words: whoever repeats one speaks of the sentence that gives it. */
final class Figures {
  private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*\\d");

  private static final Pattern DIGIT = Pattern.compile("(?<![\\w.,])\\d(?![\\w.,]*\\d)\\b");

  /** What numbers are in words; not "one". */
  static final Map<String, Integer> NUMBERS = Cues.numbers("numbers");

  /** What places in an order are, "first" and those behind it. */
  static final Map<String, Integer> ORDINALS = Cues.numbers("ordinals");

  private Figures() {}

  /** The numbers of two figures and more in some words, without commas and stops. Linear. */
  static Set<String> in(String text, List<Span> words) {
    Set<String> figures = new HashSet<>();
    for (Span span : words) {
      Matcher figure = FIGURE.matcher(span.in(text));
      while (figure.find()) {
        figures.add(figure.group().replaceAll("[.,]", ""));
      }
    }
    return figures;
  }

  /** The numbers in some words, in figures or spelled, as figures; not "one". Linear. */
  static Set<String> spelled(String text, List<Span> words) {
    Set<String> numbers = in(text, words);
    for (Span span : words) {
      Matcher digit = DIGIT.matcher(span.in(text));
      while (digit.find()) {
        numbers.add(digit.group());
      }
    }
    for (String word : PlainWords.of(text, words)) {
      Integer number = NUMBERS.get(word);
      if (number != null) {
        numbers.add(number.toString());
      }
    }
    return numbers;
  }

  /** How many numbers two passages have in common. */
  static int shared(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }
}
