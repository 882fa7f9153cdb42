package org.onrecord.dispute;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Span;

/** Numbers in figures: whoever repeats one speaks of the sentence that gives it. */
final class Figures {
  private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*\\d");

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

  /** How many numbers two passages have in common. */
  static int shared(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }
}
