package org.onrecord.trace.medium;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Span;

/**
 * Finds labels at the starts of lines by their form, in transcripts too short to be known as such:
 * a name in capitals, "Q." and "A.", or a name that comes back, each with a colon.
 */
final class LineLabels {
  private static final String NAME =
      "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}(?: [\\p{Lu}\\d][\\p{L}\\p{M}\\d.'’-]{0,30}){0,4}";

  static final Pattern LABEL =
      Pattern.compile(
          "[->•*]{0,3} ?(?:(?<name>"
              + NAME
              + ") ?(?:[(\\[][^()\\[\\]\\n]{1,40}[)\\]] ?)?:|(?<letter>[QA])[.:])(?=\\s|$)");

  /** The most UTF-16 units of a label, and some. */
  private static final int LONGEST = 500;

  /** The most UTF-16 units before a label of one letter. */
  private static final int BEFORE_LETTER = 4;

  private LineLabels() {}

  /** A line's label. */
  private record Label(String name, Span span) {}

  static List<Span> in(String text, Signs signs, List<Span> furniture) {
    if (!signs.hasColon() && text.indexOf("Q.") < 0) {
      return List.of();
    }
    List<Label> labels = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Span line : SpokenLines.of(text, furniture)) {
      if (!mayHoldLabel(text, line)) {
        continue;
      }
      Matcher matcher = LABEL.matcher(text).region(line.start(), line.end());
      if (matcher.lookingAt()) {
        String name =
            matcher.group("name") == null ? matcher.group("letter") : matcher.group("name");
        labels.add(new Label(name, new Span(matcher.start(), matcher.end())));
        counts.merge(name, 1, Integer::sum);
      }
    }
    return labels.stream()
        .filter(label -> isCapitals(label.name()) || counts.getOrDefault(label.name(), 0) > 1)
        .map(Label::span)
        .toList();
  }

  /** Whether a colon stands in a line, or "Q." or "A." where the pattern may have it. */
  static boolean mayHoldLabel(String text, Span line) {
    int first = Math.min(line.start() + BEFORE_LETTER, line.end() - 2);
    for (int i = line.start(); i <= first; i++) {
      if (text.charAt(i + 1) == '.' && (text.charAt(i) == 'Q' || text.charAt(i) == 'A')) {
        return true;
      }
    }
    int last = Math.min(line.start() + LONGEST, line.end());
    for (int i = line.start(); i < last; i++) {
      if (text.charAt(i) == ':') {
        return true;
      }
    }
    return false;
  }

  private static boolean isCapitals(String name) {
    return name.chars().noneMatch(Character::isLowerCase);
  }
}
