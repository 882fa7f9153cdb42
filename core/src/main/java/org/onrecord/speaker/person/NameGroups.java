package org.onrecord.speaker.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.text.Span;

/**
 * Groups the names of a page into people, in two steps: full names first, one person for each
 * surname and forename; then surnames, forenames and titled surnames alone go to the person who has
 * them. Where several have, the one named in full first is meant, for that is who the page is
 * about, provided the titles agree.
 */
final class NameGroups {
  /** What a member of a family is called, with the gender. */
  private static final Map<String, Gender> KIN =
      Map.ofEntries(
          Map.entry("wife", Gender.FEMALE),
          Map.entry("widow", Gender.FEMALE),
          Map.entry("mother", Gender.FEMALE),
          Map.entry("daughter", Gender.FEMALE),
          Map.entry("sister", Gender.FEMALE),
          Map.entry("husband", Gender.MALE),
          Map.entry("father", Gender.MALE),
          Map.entry("son", Gender.MALE),
          Map.entry("brother", Gender.MALE));

  private static final Set<String> ROYAL =
      Set.of("prince", "princess", "king", "queen", "pope", "sultan", "emir");

  private final NameIndex index;

  /** Where a member of somebody’s family is named by the forename alone. */
  private final NavigableMap<Integer, NameMention> kin = new TreeMap<>();

  private final Map<Span, People.Entry> byMention = new HashMap<>();

  /**
   * Creates a grouping without names.
   *
   * @param people makes a new person of a name
   */
  NameGroups(Function<String, People.Entry> people) {
    this.index = new NameIndex(people);
  }

  /**
   * Groups the names of a page.
   *
   * @param names in text order
   * @param speaking names that are the subject of a statement, and so are somebody's even where no
   *     forename shows it
   * @param common words that the page also has without a capital
   */
  void group(
      List<NameMention> names, Set<NameMention> speaking, Set<String> common, NameLexicon lexicon) {
    for (NameMention name : names) {
      if (name.full()
          && !NameRules.particle(name.forename())
          && (name.titled() || NameRules.likelyPerson(name, lexicon) || speaking.contains(name))) {
        join(index.full(name), name);
      }
    }
    joinIntroduced(names, speaking, common, lexicon);
    for (NameMention name : names) {
      if (!name.full() && !name.titled() && name.roles().stream().anyMatch(KIN::containsKey)) {
        kin.put(name.span().start(), name);
      }
    }
    // first those whose title belongs to another person than the one named in full ("Mr. Roe"
    // beside
    // "Ada Roe"), then other titles ("President Roe"), which may be theirs
    List<NameMention> titled = names.stream().filter(NameMention::titled).toList();
    joinShort(
        titled.stream().filter(name -> name.gender() != Gender.UNKNOWN).toList(),
        speaking,
        common,
        lexicon);
    joinShort(titled, speaking, common, lexicon);
    joinShort(names, speaking, common, lexicon);
  }

  /**
   * "Lahni Marol came first … Marol said": a full name is somebody’s, whatever the forename, where
   * its surname speaks and nobody else has it.
   */
  private void joinIntroduced(
      List<NameMention> names, Set<NameMention> speaking, Set<String> common, NameLexicon lexicon) {
    Set<String> surnames = new HashSet<>();
    for (NameMention name : speaking) {
      String surname = NameRules.lower(name.surname());
      if (!name.full()
          && !NameRules.mayBeCommonNoun(name, common)
          && index.ofSurname(surname).isEmpty()) {
        surnames.add(surname);
      }
    }
    for (NameMention name : names) {
      String first = NameRules.lower(name.forename());
      boolean isName =
          name.full()
              && !NameRules.particle(name.forename())
              && !lexicon.isRole(first)
              && !lexicon.isPlace(first)
              && !lexicon.isOrganisationWord(first)
              && !common.contains(first);
      if (isName
          && !byMention.containsKey(name.span())
          && surnames.contains(NameRules.lower(name.surname()))) {
        join(index.full(name), name);
      }
    }
  }

  private void joinShort(
      List<NameMention> names, Set<NameMention> speaking, Set<String> common, NameLexicon lexicon) {
    for (NameMention name : names) {
      if (byMention.containsKey(name.span())) {
        continue;
      }
      People.Entry entry = shortName(name);
      boolean isSomebody =
          isIntroduced(name, lexicon)
              || (speaking.contains(name) && !NameRules.mayBeCommonNoun(name, common));
      if (entry == null && isSomebody) {
        entry = index.surnameOnly(name);
        if (!name.titled() && !name.full()) {
          // "Ilka said": nobody of the page has it for a surname
          entry.gender(lexicon.ofForename(NameRules.lower(name.forename())));
        }
      }
      if (entry != null) {
        join(entry, name);
      }
    }
  }

  /** "Her sister, Ilka, wept", "a judge called Orsel": a single name that must be somebody's. */
  private static boolean isIntroduced(NameMention name, NameLexicon lexicon) {
    return NameRules.isIntroduced(name)
        || (lexicon.isForename(NameRules.lower(name.forename()))
            && name.roles().stream().anyMatch(NameRules::isKin));
  }

  private void join(People.Entry entry, NameMention name) {
    entry.join(name);
    byMention.put(name.span(), entry);
  }

  private People.@Nullable Entry shortName(NameMention name) {
    List<People.Entry> candidates = new ArrayList<>(index.ofSurname(name.surname()));
    if (!name.full() && candidates.isEmpty()) {
      candidates.addAll(index.ofForename(name.forename()));
      if (isRoyal(name)) {
        candidates.removeIf(entry -> !entry.sharesTitle(name)); // "Prince Charles", Charles Roe
      }
      if (candidates.size() > 1) {
        return null;
      }
    }
    if (!name.full() && candidates.isEmpty()) {
      People.Entry inner = index.ofInner(name.surname());
      if (inner != null && inner.gender().agreesWith(name.gender())) {
        return inner;
      }
    }
    if (name.full()) {
      // Two capitalised words, the last a known surname: "Republican Ruiz" or an unknown forename.
      candidates.removeIf(
          entry ->
              !name.titled() && !NameRules.particle(name.forename()) && entry.name().contains(" "));
    }
    People.Entry kin = kin(name, candidates);
    if (kin != null) {
      return kin;
    }
    candidates.removeIf(entry -> !entry.gender().agreesWith(name.gender()));
    if (!name.full() && !name.place().comment()) {
      candidates.removeIf(entry -> entry.type() == PersonType.AUTHOR && !entry.isNamedInFull());
    }
    if (candidates.isEmpty()) {
      return name.titled() ? index.surnameOnly(name) : null;
    }
    int at = name.span().start();
    return candidates.stream()
        .min(
            Comparator.comparing((People.Entry entry) -> !entry.sharesTitle(name))
                .thenComparingInt(entry -> entry.firstFull(at)))
        .orElseThrow();
  }

  /** "Prince Charles", "Pope Francis": somebody who is called by the forename. */
  private static boolean isRoyal(NameMention name) {
    return name.titled() && name.roles().stream().anyMatch(ROYAL::contains);
  }

  /**
   * "Roe’s wife, Ada, came … Mrs Roe said": the wife, where the surname is so far nobody’s of her
   * gender; null elsewhere.
   */
  private People.@Nullable Entry kin(NameMention name, List<People.Entry> namesakes) {
    Map.Entry<Integer, NameMention> before = kin.lowerEntry(name.span().start());
    boolean isOthers =
        !namesakes.isEmpty()
            && namesakes.stream().noneMatch(entry -> entry.gender() == name.gender());
    if (before == null || name.full() || name.gender() == Gender.UNKNOWN || !isOthers) {
      return null;
    }
    NameMention relative = before.getValue();
    boolean fits =
        relative.roles().stream().anyMatch(role -> KIN.get(role) == name.gender())
            && !NameRules.lower(relative.name()).equals(NameRules.lower(name.name()));
    if (!fits || byMention.containsKey(relative.span())) {
      return null;
    }
    People.Entry entry = index.married(relative, name);
    join(entry, relative);
    return entry;
  }

  /** The people of a name’s surname whom the page names in full, and whom its title fits. */
  List<People.Entry> namesakes(NameMention name) {
    return index.ofSurname(name.surname()).stream()
        .filter(entry -> entry.isNamedInFull() && entry.gender().agreesWith(name.gender()))
        .toList();
  }

  /** Adds somebody whose full name is known before the names of the page are grouped. */
  void known(People.Entry entry) {
    index.known(entry);
  }

  /** The person of a name, or null where it was not taken for a person's. */
  People.@Nullable Entry of(NameMention name) {
    return byMention.get(name.span());
  }

  /** The only person with a forename; null where none or several have it. */
  People.@Nullable Entry ofForename(String word) {
    List<People.Entry> same = index.ofForename(word);
    return same.size() == 1 ? same.get(0) : null;
  }

  /**
   * The person a capitalised word means where no name was found, as in a headline all in capitals.
   */
  People.@Nullable Entry ofSurname(String word) {
    List<People.Entry> same = index.ofSurname(word);
    return same.isEmpty() ? null : same.get(0);
  }
}
