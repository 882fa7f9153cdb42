package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.text.Span;

/**
 * Finds which people of the article an answer names: "Roe is just saying that". Somebody is named
 * by the first or last word of their name, or "the mayor" by an office that stands before it, where
 * no other on the page has it. Immutable.
 */
final class NamedSpeakers {
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]+");
  private static final Pattern OFFICE =
      Pattern.compile("(\\p{L}{4,}),? (?:(?:Dr|Mr|Mrs|Ms|Prof|Sir)\\.? )?$");

  /** The most characters before a name that are looked at. */
  private static final int BEFORE = 40;

  private static final Set<String> OFFICES = Cues.words("people");

  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "our", "your", "their", "mr", "madam");

  private static final String AMBIGUOUS = "";

  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byOffice = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  /**
   * The people of a page.
   *
   * @param text of the page
   */
  NamedSpeakers(String text, List<Person> people) {
    for (Person person : people) {
      if (person.type() == PersonType.PERSON) {
        String name = person.name();
        String first = name.split(" ", 2)[0];
        String last = name.substring(name.lastIndexOf(' ') + 1);
        for (String word : new HashSet<>(List.of(first, last))) {
          byName.merge(word, person.id(), (a, b) -> AMBIGUOUS);
          names.add(word.toLowerCase(Locale.ROOT));
        }
        for (String office : offices(text, person)) {
          byOffice.merge(office, person.id(), (a, b) -> AMBIGUOUS);
        }
      }
    }
  }

  /** What stands before somebody's name: "mayor" in "the mayor, Ada Roe". */
  private static Set<String> offices(String text, Person person) {
    Set<String> offices = new HashSet<>();
    for (Span mention : person.mentions()) {
      int from = Math.max(0, mention.start() - BEFORE);
      Matcher office =
          OFFICE.matcher(text.substring(from, Math.min(mention.start(), text.length())));
      if (office.find() && OFFICES.contains(office.group(1).toLowerCase(Locale.ROOT))) {
        offices.add(office.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return offices;
  }

  /** The words that name one of them, in lower case. */
  Set<String> names() {
    return names;
  }

  /** The ids of the people whom some words name. Linear. */
  Set<String> in(String text, List<Span> words) {
    return new HashSet<>(each(text, words));
  }

  /** The id of the person whom some words name last; null if they name none. Linear. */
  @Nullable String last(String text, List<Span> words) {
    List<String> named = each(text, words);
    return named.isEmpty() ? null : named.get(named.size() - 1);
  }

  private List<String> each(String text, List<Span> words) {
    List<String> named = new ArrayList<>();
    for (Span span : words) {
      Matcher name = NAME.matcher(span.in(text));
      while (name.find()) {
        String word = name.group();
        boolean owns = word.endsWith("'s") || word.endsWith("’s");
        String bare = owns ? word.substring(0, word.length() - 2) : word;
        String person = byName.getOrDefault(bare, AMBIGUOUS);
        if (!person.equals(AMBIGUOUS)) {
          named.add(person);
        }
      }
      List<String> plain = PlainWords.of(text, List.of(span));
      for (int i = 1; i < plain.size(); i++) {
        String person = byOffice.getOrDefault(plain.get(i), AMBIGUOUS);
        if (!person.equals(AMBIGUOUS) && DEFINITE.contains(plain.get(i - 1))) {
          named.add(person);
        }
      }
    }
    return named;
  }
}
