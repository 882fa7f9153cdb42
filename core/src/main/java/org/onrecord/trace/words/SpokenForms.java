package org.onrecord.trace.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.word.WordSet;

/** Different ways to write down the same speech, by folded words. */
public final class SpokenForms {
  private static final Set<String> FILLERS =
      WordSet.of("uh um er erm ah eh hm hmm mm uhm umm well like");

  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Map<String, Long> SCALES =
      Map.of("hundred", 100L, "thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L);

  private static final Map<String, String> CONTRACTED =
      Map.ofEntries(
          Map.entry("not", "nt"),
          Map.entry("is", "s"),
          Map.entry("has", "s"),
          Map.entry("us", "s"),
          Map.entry("am", "m"),
          Map.entry("are", "re"),
          Map.entry("will", "ll"),
          Map.entry("have", "ve"),
          Map.entry("had", "d"),
          Map.entry("would", "d"));
  private static final Map<String, String> IRREGULAR =
      Map.of("cannot", "cant", "can not", "cant", "will not", "wont", "shall not", "shant");

  private SpokenForms() {}

  /** Whether a word only fills a pause. */
  public static boolean isFiller(String word) {
    return FILLERS.contains(word);
  }

  /** Whether one is a number in digits and the other the same in words. */
  public static boolean sameNumber(List<String> a, List<String> b) {
    Optional<Long> first = number(a);
    return first.isPresent() && first.equals(number(b));
  }

  /** Whether one writes out what the other contracts. */
  public static boolean sameContracted(List<String> a, List<String> b) {
    return contracted(a).equals(contracted(b));
  }

  private static String contracted(List<String> words) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String two = i + 1 < words.size() ? word + " " + words.get(i + 1) : word;
      if (IRREGULAR.containsKey(two)) {
        out.append(' ').append(IRREGULAR.get(two));
        i += two.equals(word) ? 0 : 1;
      } else if (i > 0 && CONTRACTED.containsKey(word)) {
        out.append(CONTRACTED.get(word));
      } else {
        out.append(' ').append(word);
      }
    }
    return out.toString();
  }

  private static Optional<Long> number(List<String> words) {
    long total = 0;
    long part = 0;
    boolean any = false;
    for (String word : words) {
      Long scale = SCALES.get(word);
      if (scale != null && scale == 100) {
        part = Math.max(1, part) * scale;
      } else if (scale != null) {
        total += Math.max(1, part) * scale;
        part = 0;
      } else if (SMALL.contains(word)) {
        part += SMALL.indexOf(word);
      } else if (TENS.contains(word)) {
        part += 20 + 10L * TENS.indexOf(word);
      } else if (word.matches("[0-9]{1,15}") && part == 0) {
        part = Long.parseLong(word);
      } else if (!(word.equals("and") && any)) {
        return Optional.empty();
      }
      any = true;
    }
    return any ? Optional.of(total + part) : Optional.empty();
  }
}
