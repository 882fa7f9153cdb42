package org.onrecord.dispute;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Span;

/** Numbers in figures: whoever repeats one speaks of the sentence that gives it. */
final class Figures {
  private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*\\d");

  private static final Pattern DIGIT = Pattern.compile("(?<![\\w.,])\\d(?![\\w.,]*\\d)\\b");

  /** Two to twenty, then the tens. */
  private static final String[] WORDS =
      ("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
              + " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty"
              + " ninety")
          .split(" ", -1);

  private static final Map<String, String> SPELLED = spelled();

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
      String number = SPELLED.get(word);
      if (number != null) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static Map<String, String> spelled() {
    Map<String, String> numbers = new HashMap<>();
    for (int i = 0; i < WORDS.length; i++) {
      numbers.put(WORDS[i], String.valueOf(i < 19 ? i + 2 : 10 * (i - 16)));
    }
    numbers.put("hundred", "100");
    numbers.put("thousand", "1000");
    numbers.put("million", "1000000");
    return Map.copyOf(numbers);
  }

  /** How many numbers two passages have in common. */
  static int shared(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }
}
