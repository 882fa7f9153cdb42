package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;
import org.onrecord.text.Span;

/**
 * Who answers in an interview whose answers name nobody: the one person of the headline, else the
 * one whom the lines before the first question say was spoken to, else the one who is named in them
 * at least twice as often as anybody else.
 */
final class Interviewee {
  /** So much before and after a name tells that the person was spoken to. */
  private static final int NEAR = 40;

  private static final Pattern SPOKEN_TO =
      Pattern.compile(
          "(?i)(?:\\b(?:interview\\p{L}*|spoke|speaks|speaking|talk\\p{L}*|sat down|sits down|met"
              + "|catch(?:es)? up|caught up|chat\\p{L}*|conversation|questions|q&a|q & a|asked|asks)\\b"
              + "[^.?!]*)$");
  private static final Pattern SPEAKS =
      Pattern.compile(
          "(?i)^[^.?!]{0,40}\\b(?:spoke|speaks|talk(?:s|ed)|told|tells|answers|answered|discuss(?:es|ed)"
              + "|explain(?:s|ed)|sat down|sits down)\\b");

  private Interviewee() {}

  /**
   * Finds the person.
   *
   * @param names of the page, in text order
   * @param first where the first turn begins
   * @return null where the page does not tell
   */
  static People.@Nullable Entry find(
      Page page, People people, List<NameMention> names, int first) {
    Map<People.Entry, Integer> headline = new LinkedHashMap<>();
    Map<People.Entry, Integer> spoken = new LinkedHashMap<>();
    Map<People.Entry, Integer> intro = new LinkedHashMap<>();
    List<Span> title = new ArrayList<>();
    page.parts().stream()
        .filter(part -> part.role() == PartRole.HEADLINE)
        .forEach(part -> title.add(part.span()));
    for (NameMention name : names) {
      People.Entry entry = people.of(name);
      if (entry == null || entry.type() != PersonType.PERSON || name.span().start() >= first) {
        continue;
      }
      boolean inTitle = title.stream().anyMatch(span -> span.contains(name.span()));
      (inTitle ? headline : intro).merge(entry, 1, Integer::sum);
      if (isSpokenTo(page.text().string(), name.span())) {
        spoken.merge(entry, 1, Integer::sum);
      }
    }
    if (headline.size() == 1) {
      return headline.keySet().iterator().next();
    }
    if (spoken.size() == 1) {
      return spoken.keySet().iterator().next();
    }
    return mostNamed(intro);
  }

  private static boolean isSpokenTo(String text, Span name) {
    String before = text.substring(Math.max(0, name.start() - NEAR), name.start());
    String after = text.substring(name.end(), Math.min(text.length(), name.end() + 2 * NEAR));
    return SPOKEN_TO.matcher(before.substring(before.lastIndexOf('\n') + 1)).find()
        || SPEAKS.matcher(after).find();
  }

  private static People.@Nullable Entry mostNamed(Map<People.Entry, Integer> counts) {
    People.Entry most = null;
    int best = 0;
    int second = 0;
    for (Map.Entry<People.Entry, Integer> each : counts.entrySet()) {
      if (each.getValue() > best) {
        second = best;
        best = each.getValue();
        most = each.getKey();
      } else {
        second = Math.max(second, each.getValue());
      }
    }
    return best >= 2 * second ? most : null;
  }
}
