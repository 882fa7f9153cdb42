package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.page.Page;
import org.onrecord.page.Turn;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.person.People;
import org.onrecord.text.Span;
import org.onrecord.word.WordFile;

/**
 * Who speaks in the turns of the conversation that a page prints, and to whom. A label is a person
 * of the page, the outlet or its author; a description or an unknown name stays what it is. Of two
 * who talk each speaks to the other.
 */
final class TurnSpeakers {
  private static final WordFile WORDS = WordFile.of(TurnSpeakers.class, "speakers.txt");

  /** Words that transcripts use for speakers whose names they do not know. */
  private static final Set<String> DESCRIPTIONS = WORDS.words("descriptions");

  private final Page page;
  private final People people;
  private final NameLexicon lexicon;

  /** By the place of their first word. */
  private final Map<Integer, Spoken> turns = new HashMap<>();

  private final Map<String, People.Entry> byLabel = new HashMap<>();

  /** Those whom the page names before the first turn. */
  private final Set<People.Entry> introduced = new LinkedHashSet<>();

  /**
   * The labels of several words by their initials, which the later turns may have in their place.
   */
  private final Map<String, String> longerLabels = new HashMap<>();

  private record Spoken(Turn turn, SectionSpeakers.Turn voices) {
    private boolean isSaidIn(Attribution attribution) {
      List<Span> label = turn.label() == null ? List.of() : List.of(turn.label());
      return attribution.source().equals(label) && attribution.content().equals(turn.words());
    }
  }

  private TurnSpeakers(Page page, PageVoices voices) {
    this.page = page;
    this.people = voices.people();
    this.lexicon = voices.lexicon();
  }

  /** For a page without turns. */
  static TurnSpeakers none(Page page, PageVoices voices) {
    return new TurnSpeakers(page, voices);
  }

  /**
   * Finds the speakers of the turns, once the names of the page are grouped.
   *
   * @param readings of the page
   */
  static TurnSpeakers of(Page page, PageVoices voices, List<SectionReading> readings) {
    TurnSpeakers speakers = new TurnSpeakers(page, voices);
    if (!page.turns().isEmpty()) {
      speakers.find(readings);
    }
    return speakers;
  }

  private void find(List<SectionReading> readings) {
    List<NameMention> names = readings.stream().flatMap(each -> each.names().stream()).toList();
    Map<Integer, NameMention> byPlace = new HashMap<>();
    names.forEach(name -> byPlace.put(name.span().end(), name));
    int first = page.turns().get(0).extent().start();
    People.Entry answers = Interviewee.find(page, people, names, first);
    People.Entry asks = asks() ? interviewer(answers) : null;
    names.stream()
        .filter(name -> name.span().start() < first)
        .map(people::of)
        .filter(Objects::nonNull)
        .forEach(introduced::add);
    for (Turn turn : page.turns()) {
      String label = turn.label() == null ? "" : turn.label().in(page.text().string());
      if (label.indexOf(' ') > 0) {
        longerLabels.putIfAbsent(NameRules.initials(label), label);
      }
    }
    List<People.@Nullable Entry> speakers = new ArrayList<>();
    for (Turn turn : page.turns()) {
      speakers.add(
          switch (turn.voice()) {
            case NAMED -> named(Objects.requireNonNull(turn.label()), byPlace);
            case INTERVIEWER -> asks;
            case INTERVIEWEE -> answers;
          });
    }
    address(speakers);
  }

  /** The speaker of a turn's attribution; null for any other attribution. */
  SectionSpeakers.@Nullable Turn of(Attribution attribution) {
    Spoken spoken = turns.get(attribution.content().get(0).start());
    return spoken != null && spoken.isSaidIn(attribution) ? spoken.voices : null;
  }

  private static SpeakerConfidence sureness(Turn turn) {
    return switch (turn.voice()) {
      case NAMED -> SpeakerConfidence.LABEL;
      case INTERVIEWER -> SpeakerConfidence.WORDS;
      case INTERVIEWEE -> SpeakerConfidence.SPOKEN_TO;
    };
  }

  private boolean asks() {
    return page.turns().stream().anyMatch(turn -> turn.voice() == Turn.Voice.INTERVIEWER);
  }

  /** Who asks: the author or outlet of an interview, else somebody unnamed. */
  private People.Entry interviewer(People.@Nullable Entry answers) {
    List<String> authors = page.metadata().authors();
    String outlet = page.metadata().outlet();
    if (answers != null && authors.size() == 1) {
      return people.author(authors.get(0));
    }
    return answers != null && authors.isEmpty() && outlet != null
        ? people.described(PersonType.ORGANISATION, outlet)
        : people.described(PersonType.UNNAMED, "interviewer");
  }

  private People.Entry named(Span label, Map<Integer, NameMention> names) {
    String words = label.in(page.text().string());
    NameMention name =
        isDescription(lastWord(words)) || isOffice(words) ? null : names.get(label.end());
    People.Entry person = name == null ? null : people.of(name);
    if (person != null) {
      return person;
    }
    return byLabel.computeIfAbsent(words.toLowerCase(Locale.ROOT), key -> described(words));
  }

  /** "MINISTER FOR TRANSPORT": what an office is for is no name. */
  private boolean isOffice(String label) {
    List<String> words = List.of(NameRules.lower(label).split("\\s+", -1));
    int at = Math.max(words.indexOf("for"), words.indexOf("of"));
    return at > 0 && lexicon.isRole(words.get(at - 1));
  }

  /**
   * The only person before the turns who has the office of a label: "THE PRESIDENT" after "Remarks
   * by President Roe".
   */
  private People.@Nullable Entry holder(String label) {
    Set<String> words = new HashSet<>(List.of(NameRules.lower(label).split("\\s+", -1)));
    words.removeAll(Set.of("the", "mr", "mr.", "madam"));
    if (words.isEmpty() || words.stream().anyMatch(word -> isAnybody(word))) {
      return null;
    }
    List<People.Entry> holders =
        introduced.stream().filter(entry -> entry.roles().containsAll(words)).toList();
    return holders.size() == 1 ? holders.get(0) : null;
  }

  private static boolean isAnybody(String word) {
    return DESCRIPTIONS.contains(word) || word.equals("journalist") || word.equals("press");
  }

  private static String lastWord(String words) {
    return NameRules.lower(words.substring(words.lastIndexOf(' ') + 1));
  }

  private boolean isDescription(String lastWord) {
    return lexicon.isRole(lastWord) || DESCRIPTIONS.contains(lastWord);
  }

  private People.Entry described(String label) {
    String outlet = page.metadata().outlet();
    boolean initials = TurnLabels.isInitials(label);
    if (outlet != null && (isOutlet(label, outlet) || (initials && isShort(label, outlet)))) {
      return people.described(PersonType.ORGANISATION, outlet);
    }
    People.Entry person = initials ? people.ofInitials(label.replace(".", "")) : null;
    if (person == null && !isDescription(lastWord(label)) && !isOffice(label)) {
      person = people.ofSurname(lastWord(label));
      if (person == null && label.indexOf(' ') < 0) {
        person = people.ofForename(label);
      }
    }
    if (person == null && isDescription(lastWord(label))) {
      person = holder(label);
    }
    String longer = initials ? longerLabels.get(label.replace(".", "")) : null;
    if (person == null && longer != null) {
      return described(longer);
    }
    return person != null ? person : people.described(PersonType.UNNAMED, label);
  }

  private static boolean isOutlet(String label, String outlet) {
    String name = withoutArticle(label);
    String full = withoutArticle(outlet);
    return full.equals(name) || full.endsWith(" " + name) || full.startsWith(name + " ");
  }

  private static String withoutArticle(String name) {
    String lower = NameRules.lower(name);
    return lower.startsWith("the ") ? lower.substring("the ".length()) : lower;
  }

  private static boolean isShort(String label, String outlet) {
    String letters = NameRules.initials(outlet);
    return letters.length() > 1 && (letters.equals(label) || letters.equals("T" + label));
  }

  /** Of two who talk, each speaks to the other. */
  private void address(List<People.@Nullable Entry> speakers) {
    Set<People.@Nullable Entry> all = new LinkedHashSet<>(speakers);
    Iterator<People.@Nullable Entry> each = all.iterator();
    People.Entry one = each.next();
    People.Entry other = all.size() == 2 ? each.next() : null;
    for (int i = 0; i < speakers.size(); i++) {
      People.Entry speaker = speakers.get(i);
      People.Entry to = all.size() != 2 ? null : speaker == one ? other : one;
      if (to != null) {
        to.list();
      }
      Turn turn = page.turns().get(i);
      double confidence = speaker == null ? 0 : sureness(turn).probability();
      turns.put(
          turn.words().get(0).start(),
          new Spoken(turn, SectionSpeakers.Turn.of(speaker, confidence, to)));
    }
  }
}
