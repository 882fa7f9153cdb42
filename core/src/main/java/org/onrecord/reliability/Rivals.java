package org.onrecord.reliability;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.text.Span;

/** Who else was named between a speaker and words that mean them. Cost: bounded for each look. */
final class Rivals {
  /** How many mentions to look back. */
  private static final int REACH = 12;

  private final List<Mention> mentions = new ArrayList<>();

  private record Mention(Span span, String person) {}

  Rivals(List<Person> people) {
    for (Person person : people) {
      if (person.type() == PersonType.PERSON) {
        person.mentions().forEach(span -> mentions.add(new Mention(span, person.id())));
      }
    }
    mentions.sort((a, b) -> a.span().compareTo(b.span()));
  }

  /** How many others were mentioned after the speaker was mentioned last, and before a place. */
  int before(Span source, Person speaker) {
    Set<String> others = new HashSet<>();
    int at = firstFrom(source.start()) - 1;
    for (int i = at; i >= 0 && i > at - REACH; i--) {
      if (mentions.get(i).person().equals(speaker.id())) {
        return others.size();
      }
      others.add(mentions.get(i).person());
    }
    return others.size();
  }

  /** Index of the first mention that does not start before an offset. */
  private int firstFrom(int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
