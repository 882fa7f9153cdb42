package org.onrecord.speaker.person;

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
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.Description;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.text.Span;

/** The people of one page while they are being found. */
public final class People {
  private final List<Entry> entries = new ArrayList<>();
  private final NameGroups groups = new NameGroups(this::person);
  private final Map<String, Entry> byDescription = new LinkedHashMap<>();
  private final Map<String, Entry> lastUnnamed = new HashMap<>();
  private final TreeMap<Integer, Entry> firstMentions = new TreeMap<>();

  /** The people by their initials, as far as they were asked for. */
  private final Map<String, List<Entry>> byInitials = new HashMap<>();

  private int initialled;

  /** A person whom "a judge" announces is named within so many UTF-16 units. */
  private static final int INTRODUCED_WITHIN = 1500;

  /** The most roles of one person: somebody with more would fit any description. */
  private static final int MOST_ROLES = 400;

  /** Somebody whose names and mentions are still being collected. */
  public static final class Entry {
    private PersonType type;
    private String name;
    private Gender gender = Gender.UNKNOWN;
    private final Set<String> roles = new HashSet<>();
    private final TreeSet<Span> mentions = new TreeSet<>();
    private final List<Integer> fullAt = new ArrayList<>();

    /** Whether this certainly is a speaker or a person, and so belongs in the list. */
    private boolean listed;

    private Entry(PersonType type, String name) {
      this.type = type;
      this.name = name;
    }

    /** What they are called, by the longest of their names. */
    public String name() {
      return name;
    }

    /** What they are. */
    public PersonType type() {
      return type;
    }

    /** As far as anything shows it. */
    public Gender gender() {
      return gender;
    }

    /** Notes the gender that a name shows, where nothing else has shown one. */
    void gender(Gender shown) {
      if (gender == Gender.UNKNOWN) {
        gender = shown;
      }
    }

    /** What they are called beside their names, in lower case. */
    public Set<String> roles() {
      return roles;
    }

    /** Adds a place where the page names them, unless another of their mentions covers it. */
    public void mention(Span span) {
      Span before = mentions.floor(span);
      Span after = mentions.higher(span);
      if ((before == null || !before.overlaps(span)) && (after == null || !after.overlaps(span))) {
        mentions.add(span);
      }
    }

    /** The mentions in a stretch of text, in order. */
    public Set<Span> mentionsIn(Span stretch) {
      return mentions.subSet(
          new Span(stretch.start(), stretch.start()), new Span(stretch.end(), stretch.end()));
    }

    /** Whether one of the mentions stands in a stretch of text. */
    public boolean isMentionedIn(Span stretch) {
      return !mentionsIn(stretch).isEmpty();
    }

    /** Notes that they speak or are spoken to, and so belong in the list of people. */
    public void list() {
      listed = true;
    }

    /** Takes in a name that is theirs. */
    void join(NameMention mention) {
      mention(mention.span());
      if (roles.size() < MOST_ROLES) {
        roles.addAll(mention.roles());
      }
      gender(mention.gender());
      listed |= mention.titled() || mention.full();
      if (mention.full()) {
        fullAt.add(mention.span().start());
        if (mention.words().size() > name.split(" ").length) {
          name = mention.name();
        }
      }
    }

    /** Whether the page has forename and surname of theirs. */
    public boolean isNamedInFull() {
      return !fullAt.isEmpty();
    }

    boolean sharesTitle(NameMention mention) {
      return mention.titled() && mention.roles().stream().anyMatch(roles::contains);
    }

    /**
     * A number that orders people by where they are first named in full. Somebody who never is
     * comes after those who are named before the given place, and before those who are named only
     * after it.
     */
    int firstFull(int at) {
      if (fullAt.isEmpty()) {
        return Integer.MAX_VALUE / 2;
      }
      int first = fullAt.get(0);
      return first <= at ? first : first + Integer.MAX_VALUE / 2;
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
   * @param speaking names that are the subject of a statement, and so are somebody's even where no
   *     forename shows it
   * @param common words that the page also has without a capital
   */
  public void group(
      List<NameMention> names, Set<NameMention> speaking, Set<String> common, NameLexicon lexicon) {
    groups.group(names, speaking, common, lexicon);
    for (Entry entry : entries) {
      if (entry.type == PersonType.PERSON && !entry.mentions.isEmpty()) {
        firstMentions.put(entry.mentions.first().start(), entry);
      }
    }
  }

  /** The person of a name, or null where it was not taken for a person's. */
  public @Nullable Entry of(NameMention name) {
    return groups.of(name);
  }

  /** The people of a name’s surname whom the page names in full, and whom its title fits. */
  public List<Entry> namesakes(NameMention name) {
    return groups.namesakes(name);
  }

  /**
   * The person a capitalised word means where no name was found, as in a headline all in capitals.
   */
  public @Nullable Entry ofSurname(String word) {
    return groups.ofSurname(word);
  }

  /** The only person with a forename; null where none or several have it. */
  public @Nullable Entry ofForename(String word) {
    return groups.ofForename(word);
  }

  /** The one person or author whose name has these initials; null where none or several have. */
  public @Nullable Entry ofInitials(String initials) {
    for (; initialled < entries.size(); initialled++) {
      Entry entry = entries.get(initialled);
      if (entry.type == PersonType.PERSON || entry.type == PersonType.AUTHOR) {
        byInitials
            .computeIfAbsent(NameRules.initials(entry.name), key -> new ArrayList<>())
            .add(entry);
      }
    }
    List<Entry> same = byInitials.getOrDefault(initials, List.of());
    return same.size() == 1 ? same.get(0) : null;
  }

  /** The entry for a body, a group or an unnamed source, by its description. */
  public Entry described(PersonType type, String description) {
    Entry entry = thoughtOf(type, description);
    entry.listed = true;
    if (type == PersonType.UNNAMED) {
      String last = NameRules.lower(description.substring(description.lastIndexOf(' ') + 1));
      lastUnnamed.put(last, entry);
    }
    return entry;
  }

  /** The same for somebody who is not known to speak yet, and is listed only once they do. */
  public Entry thoughtOf(PersonType type, String description) {
    String lower = NameRules.lower(description);
    boolean article = type == PersonType.ORGANISATION && lower.startsWith("the ");
    String bare = article ? lower.substring("the ".length()) : lower;
    return byDescription.computeIfAbsent(type + bare, key -> add(type, description));
  }

  /** An author of the page or of a comment; the names of the page that are theirs join them. */
  public Entry author(String name) {
    String description = PersonType.AUTHOR + NameRules.lower(name);
    Entry known = byDescription.get(description);
    if (known != null) {
      return known;
    }
    Entry entry = add(PersonType.AUTHOR, name);
    entry.listed = true;
    byDescription.put(description, entry);
    if (name.indexOf(' ') > 0) {
      groups.known(entry);
    }
    return entry;
  }

  /** The last person described so far by an unnamed role, such as "spokesman"; null if none. */
  public @Nullable Entry unnamed(String role) {
    return lastUnnamed.get(role);
  }

  /**
   * The person of a role who is named for the first time soon after a place, as "a judge" in a
   * headline is; null where there is none.
   *
   * @param least the least fit
   */
  public @Nullable Entry introducedAfter(
      int place, Description description, double least, NameLexicon lexicon) {
    Map.Entry<Integer, Entry> next = firstMentions.ceilingEntry(place);
    while (next != null && next.getKey() - place < INTRODUCED_WITHIN) {
      if (description.fit(next.getValue().roles, lexicon) >= least) {
        return next.getValue();
      }
      next = firstMentions.higherEntry(next.getKey());
    }
    return null;
  }

  private Entry person(String name) {
    return add(PersonType.PERSON, name);
  }

  private Entry add(PersonType type, String name) {
    Entry entry = new Entry(type, name);
    entries.add(entry);
    return entry;
  }

  /** The listed people, numbered in order of first mention; those never mentioned come first. */
  public Map<Entry, Person> finish() {
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
