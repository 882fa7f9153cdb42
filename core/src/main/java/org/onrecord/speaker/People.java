package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * The people of one page while they are being found.
 *
 * <p>Names are grouped in two steps: full names first, one person for each surname and forename;
 * then surnames, forenames and titled surnames alone go to the person who has them. Where several
 * have, the one named in full first is meant, for that is who the page is about, provided the
 * titles agree.
 */
final class People {
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Entry>> bySurname = new HashMap<>();
  private final Map<String, List<Entry>> byForename = new HashMap<>();
  private final Map<String, Entry> byDescription = new LinkedHashMap<>();
  private final Map<Span, Entry> byMention = new HashMap<>();
  private final Map<String, Entry> lastBody = new HashMap<>();
  private final Map<String, Entry> lastUnnamed = new HashMap<>();
  private final TreeMap<Integer, Entry> firstMentions = new TreeMap<>();

  /** A person whom "a judge" announces is named within so many UTF-16 units. */
  private static final int INTRODUCED_WITHIN = 1500;

  /** Somebody being put together. */
  static final class Entry {
    private PersonType type;
    private String name;
    private Gender gender = Gender.UNKNOWN;
    private final Set<String> roles = new HashSet<>();
    private final TreeSet<Span> mentions = new TreeSet<>();
    private final List<Integer> fullAt = new ArrayList<>();

    /** Whether it is surely one who speaks or is a person, so that it is listed. */
    private boolean listed;

    private Entry(PersonType type, String name) {
      this.type = type;
      this.name = name;
    }

    String name() {
      return name;
    }

    PersonType type() {
      return type;
    }

    Gender gender() {
      return gender;
    }

    Set<String> roles() {
      return roles;
    }

    /** Adds a place where the page names them, unless another of their mentions covers it. */
    void mention(Span span) {
      Span before = mentions.floor(span);
      Span after = mentions.higher(span);
      if ((before == null || !before.overlaps(span)) && (after == null || !after.overlaps(span))) {
        mentions.add(span);
      }
    }

    /** The mentions in a stretch of text, in order. */
    Set<Span> mentionsIn(Span stretch) {
      return mentions.subSet(
          new Span(stretch.start(), stretch.start()), new Span(stretch.end(), stretch.end()));
    }

    /** Whether one of the mentions stands in a stretch of text. */
    boolean isMentionedIn(Span stretch) {
      return !mentionsIn(stretch).isEmpty();
    }

    void list() {
      listed = true;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Groups the names of a page.
   *
   * @param names in text order
   * @param speaking names that say something, and so are somebody's even where no forename tells
   * @param common words that the page also has without a capital
   */
  void group(
      List<NameMention> names, Set<NameMention> speaking, Set<String> common, NameLexicon lexicon) {
    for (NameMention name : names) {
      if (name.full()
          && !NameRules.particle(name.forename())
          && (name.titled() || NameRules.likelyPerson(name, lexicon) || speaking.contains(name))) {
        join(full(name), name);
      }
    }
    // first those whose title tells of another person than the one named in full ("Mr. Roe" beside
    // "Ada Roe"), then other titles ("President Roe"), which may be theirs
    List<NameMention> titled = names.stream().filter(NameMention::titled).toList();
    joinShort(
        titled.stream().filter(name -> name.gender() != Gender.UNKNOWN).toList(), speaking, common);
    joinShort(titled, speaking, common);
    joinShort(names, speaking, common);
    for (Entry entry : entries) {
      if (entry.type == PersonType.PERSON && !entry.mentions.isEmpty()) {
        firstMentions.put(entry.mentions.first().start(), entry);
      }
    }
  }

  private void joinShort(List<NameMention> names, Set<NameMention> speaking, Set<String> common) {
    for (NameMention name : names) {
      if (byMention.containsKey(name.span())) {
        continue;
      }
      Entry entry = shortName(name);
      if (entry == null && speaking.contains(name) && !NameRules.mayBeCommonNoun(name, common)) {
        entry = surnameOnly(name);
      }
      if (entry != null) {
        join(entry, name);
      }
    }
  }

  private void join(Entry entry, NameMention name) {
    entry.mention(name.span());
    byMention.put(name.span(), entry);
    entry.roles.addAll(name.roles());
    if (entry.gender == Gender.UNKNOWN) {
      entry.gender = name.gender();
    }
    entry.listed |= name.titled() || name.full();
    if (name.full()) {
      entry.fullAt.add(name.span().start());
      if (name.words().size() > entry.name.split(" ").length) {
        entry.name = name.name();
      }
    }
  }

  private Entry full(NameMention name) {
    List<Entry> same =
        bySurname.computeIfAbsent(NameRules.lower(name.surname()), key -> new ArrayList<>());
    for (Entry entry : same) {
      if (NameRules.sameForename(entry.name, name)
          || NameRules.lower(entry.name).endsWith(" " + NameRules.lower(name.name()))) {
        return entry;
      }
    }
    Entry entry = add(PersonType.PERSON, name.name());
    same.add(entry);
    byForename
        .computeIfAbsent(NameRules.lower(name.forename()), key -> new ArrayList<>())
        .add(entry);
    return entry;
  }

  private @Nullable Entry shortName(NameMention name) {
    List<Entry> candidates =
        new ArrayList<>(bySurname.getOrDefault(NameRules.lower(name.surname()), List.of()));
    if (!name.full() && candidates.isEmpty()) {
      candidates.addAll(byForename.getOrDefault(NameRules.lower(name.forename()), List.of()));
      if (candidates.size() > 1) {
        return null;
      }
    }
    if (name.full()) {
      // Two capitalised words, the last a known surname: "Republican Ruiz" or an unknown forename.
      candidates.removeIf(
          entry ->
              !name.titled() && !NameRules.particle(name.forename()) && entry.name.contains(" "));
    }
    candidates.removeIf(entry -> !entry.gender.agreesWith(name.gender()));
    if (!name.full() && !name.place().comment()) {
      candidates.removeIf(entry -> entry.type == PersonType.AUTHOR && entry.fullAt.isEmpty());
    }
    if (candidates.isEmpty()) {
      return name.titled() ? surnameOnly(name) : null;
    }
    int at = name.span().start();
    return candidates.stream()
        .min(
            Comparator.comparing((Entry entry) -> !sharesTitle(entry, name))
                .thenComparingInt(entry -> firstFull(entry, at)))
        .orElseThrow();
  }

  private static boolean sharesTitle(Entry entry, NameMention name) {
    return name.titled() && name.roles().stream().anyMatch(entry.roles::contains);
  }

  /**
   * Where somebody is first named in full. One who is never comes after those who were before the
   * place in question, and before those who are only later.
   */
  private static int firstFull(Entry entry, int at) {
    if (entry.fullAt.isEmpty()) {
      return Integer.MAX_VALUE / 2;
    }
    int first = entry.fullAt.get(0);
    return first <= at ? first : first + Integer.MAX_VALUE / 2;
  }

  /** A new person known by a single name. */
  private Entry surnameOnly(NameMention name) {
    Entry entry = add(PersonType.PERSON, name.name());
    bySurname.computeIfAbsent(NameRules.lower(name.surname()), key -> new ArrayList<>()).add(entry);
    return entry;
  }

  /** The person of a name, or null where it was not taken for a person's. */
  @Nullable Entry of(NameMention name) {
    return byMention.get(name.span());
  }

  /**
   * The person a capitalised word means where no name was found, as in a headline all in capitals.
   */
  @Nullable Entry ofSurname(String word) {
    List<Entry> same = bySurname.getOrDefault(NameRules.lower(word), List.of());
    return same.isEmpty() ? null : same.get(0);
  }

  /** The entry for a body, a group or an unnamed source, by its description. */
  Entry described(PersonType type, String description) {
    Entry entry =
        byDescription.computeIfAbsent(
            type + NameRules.lower(description), key -> add(type, description));
    entry.listed = true;
    String last = NameRules.lower(description.substring(description.lastIndexOf(' ') + 1));
    if (type == PersonType.ORGANISATION) {
      lastBody.put(last, entry);
    } else if (type == PersonType.UNNAMED) {
      lastUnnamed.put(last, entry);
    }
    return entry;
  }

  /** An author of the page or of a comment; the names of the page that are theirs join them. */
  Entry author(String name) {
    String description = PersonType.AUTHOR + NameRules.lower(name);
    Entry known = byDescription.get(description);
    if (known != null) {
      return known;
    }
    Entry entry = add(PersonType.AUTHOR, name);
    entry.listed = true;
    byDescription.put(description, entry);
    if (name.indexOf(' ') > 0) {
      String surname = NameRules.lower(name.substring(name.lastIndexOf(' ') + 1));
      bySurname.computeIfAbsent(surname, key -> new ArrayList<>()).add(entry);
      byForename
          .computeIfAbsent(NameRules.lower(NameRules.firstWord(name)), key -> new ArrayList<>())
          .add(entry);
    }
    return entry;
  }

  /** The last body described so far whose name ends in a word in lower case; null if none. */
  @Nullable Entry body(String lastWord) {
    return lastBody.get(lastWord);
  }

  /** The last person described so far by an unnamed role, such as "spokesman"; null if none. */
  @Nullable Entry unnamed(String role) {
    return lastUnnamed.get(role);
  }

  /**
   * The person of a role who is named for the first time soon after a place, as "a judge" in a
   * headline is; null where there is none.
   */
  @Nullable Entry introducedAfter(int place, Description description, NameLexicon lexicon) {
    Map.Entry<Integer, Entry> next = firstMentions.ceilingEntry(place);
    while (next != null && next.getKey() - place < INTRODUCED_WITHIN) {
      if (description.fit(next.getValue().roles, lexicon) >= 0) {
        return next.getValue();
      }
      next = firstMentions.higherEntry(next.getKey());
    }
    return null;
  }

  private Entry add(PersonType type, String name) {
    Entry entry = new Entry(type, name);
    entries.add(entry);
    return entry;
  }

  /** The listed people, numbered in order of first mention; those never mentioned come first. */
  Map<Entry, Person> finish() {
    List<Entry> listed = new ArrayList<>(entries.stream().filter(entry -> entry.listed).toList());
    listed.sort(
        Comparator.comparingInt(
            entry -> entry.mentions.isEmpty() ? -1 : entry.mentions.iterator().next().start()));
    Map<Entry, Person> people = new LinkedHashMap<>();
    for (Entry entry : listed) {
      people.put(
          entry,
          new Person(
              "p" + (people.size() + 1), entry.type, entry.name, List.copyOf(entry.mentions)));
    }
    return people;
  }
}
