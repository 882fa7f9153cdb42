package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.person.People;
import org.onrecord.text.Span;

/**
 * Who answers in an interview whose answers name nobody: the one person whom headline or
 * introduction say was spoken to, else the only one whom the headline names in full, else the only
 * one whom the introduction names, if it does so twice.
 */
final class Interviewee {
  /**
   * How many UTF-16 units before and after a name are searched for words that say that the person
   * was spoken to.
   */
  private static final int NEAR = 40;

  private static final Pattern SPOKEN_TO =
      Pattern.compile(
          "(?i)(?:\\b(?:interview\\p{L}*|spoke|speaks|speaking|talk\\p{L}*|sat down|sits down|met"
              + "|catch(?:es)? up|caught up|chat\\p{L}*|conversation|questions|q&a|q & a|asked|asks)\\b"
              + "(?!.*\\b(?:on|about|over|regarding|by)\\b)[^.?!]*)$");
  private static final Pattern SPEAKS =
      Pattern.compile(
          "(?i)^[^.?!]{0,20}\\b(?:spoke|speaks|talks|talked|sat down|sits down)"
              + "\\b[^.?!]{0,15}\\b(?:to|with)\\b");

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?i)(?:by|words|text|interview(?: by)?|as told to|photo\\p{L}*|pictures?|images?|illustrations?)[ :]");

  private Interviewee() {}

  /**
   * Finds the person.
   *
   * @param names of the page, in text order
   * @param first where the first turn begins
   * @return null where the page does not say
   */
  static People.@Nullable Entry find(Page page, People people, List<NameMention> names, int first) {
    Map<People.Entry, Integer> headline = new LinkedHashMap<>();
    Map<People.Entry, Integer> spoken = new LinkedHashMap<>();
    Map<People.Entry, Integer> intro = new LinkedHashMap<>();
    List<Span> title = new ArrayList<>();
    page.parts().stream()
        .filter(part -> part.role() == PartRole.HEADLINE)
        .forEach(part -> title.add(part.span()));
    for (NameMention name : names) {
      People.Entry entry = entry(people, name);
      if (entry == null
          || entry.type() != PersonType.PERSON
          || name.span().start() >= first
          || isCredit(page.text().string(), name.span().start())) {
        continue;
      }
      boolean inTitle = title.stream().anyMatch(span -> span.contains(name.span()));
      if (!inTitle || name.full()) {
        (inTitle ? headline : intro).merge(entry, 1, Integer::sum);
      }
      if (isSpokenTo(page.text().string(), name.span())) {
        spoken.merge(entry, 1, Integer::sum);
      }
    }
    if (spoken.size() == 1) {
      return only(spoken, 1);
    }
    return headline.size() == 1 ? only(headline, 1) : only(intro, 2);
  }

  /** "Words: Ada Roe": who made the page. */
  private static boolean isCredit(String text, int name) {
    return CREDIT.matcher(text.substring(text.lastIndexOf('\n', name) + 1, name)).lookingAt();
  }

  /** Whose name it is, be it that only the rest of the page shows that it is a person's. */
  private static People.@Nullable Entry entry(People people, NameMention name) {
    People.Entry entry = people.of(name);
    People.Entry namesake = entry == null && name.full() ? people.ofSurname(name.surname()) : null;
    return namesake != null && namesake.name().equals(name.name()) ? namesake : entry;
  }

  private static boolean isSpokenTo(String text, Span name) {
    String before = text.substring(Math.max(0, name.start() - NEAR), name.start());
    String after = text.substring(name.end(), Math.min(text.length(), name.end() + 2 * NEAR));
    return SPOKEN_TO.matcher(before.substring(before.lastIndexOf('\n') + 1)).find()
        || SPEAKS.matcher(after).find();
  }

  private static People.@Nullable Entry only(Map<People.Entry, Integer> counts, int times) {
    Map.Entry<People.Entry, Integer> one =
        counts.size() == 1 ? counts.entrySet().iterator().next() : null;
    return one != null && one.getValue() >= times ? one.getKey() : null;
  }
}
