package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.page.Section;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.BodySigns;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.name.SpokenOf;
import org.onrecord.speaker.person.People;
import org.onrecord.speaker.pronoun.PronounModel;
import org.onrecord.stage.StageFailures;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/**
 * The speakers of one page: reads its names, then its attributions in the order of their sources.
 */
final class PageSpeakers {
  private final Page page;
  private final List<Attribution> attributions;
  private final String text;
  private final NameLexicon lexicon;
  private final PronounModel pronouns;
  private final People people = new People();
  private final Map<String, Comment> comments;
  private final SpanSet quoted;
  private final int[] holders;

  /** Names in lower case that the words around show to be bodies’. */
  private final Set<String> shown = new HashSet<>();

  private final StageFailures failures;
  private final List<Voices> result;

  /**
   * Whose words an attribution gives.
   *
   * @param speaker null where unknown
   * @param confidence probability that it is the speaker; 0 where unknown
   * @param through those through whom we know it, outermost first
   * @param to who is spoken to; null where unknown
   */
  record Voices(
      People.@Nullable Entry speaker,
      double confidence,
      List<People.Entry> through,
      People.@Nullable Entry to) {
    static final Voices UNKNOWN = new Voices(null, 0, List.of(), null);
  }

  /**
   * Finds the speakers of a page.
   *
   * @param failures notes what could not be worked out
   */
  PageSpeakers(
      Page page,
      List<Attribution> attributions,
      NameLexicon lexicon,
      PronounModel pronouns,
      StageFailures failures) {
    this.page = page;
    this.failures = failures;
    this.attributions = attributions;
    this.text = page.text().string();
    this.lexicon = lexicon;
    this.pronouns = pronouns;
    this.comments = new HashMap<>();
    page.comments().forEach(comment -> comments.put(comment.id(), comment));
    this.quoted =
        SpanSet.of(
            attributions.stream()
                .filter(attribution -> attribution.kind() != Kind.INDIRECT)
                .flatMap(attribution -> attribution.content().stream())
                .toList());
    this.holders = Hearsay.holders(attributions);
    this.result = resolve();
  }

  List<Voices> voices() {
    return result;
  }

  Map<People.Entry, Person> people() {
    return people.finish();
  }

  private List<Voices> resolve() {
    Voices[] found = new Voices[attributions.size()];
    Arrays.fill(found, Voices.UNKNOWN);
    List<SectionReading> readings = readings();
    Bodies bodies =
        failures.orElse(
            new Span(0, page.text().length()),
            "the bodies that it names are passed over",
            Bodies.none(),
            () ->
                Bodies.of(text, readings, people, SectionReading.common(readings), shown, lexicon));
    Narrators narrators = Narrators.of(page, people);
    PageVoices voices = new PageVoices(text, people, lexicon, bodies, pronouns);
    TurnSpeakers turns =
        failures.orElse(
            new Span(0, page.text().length()),
            "who speaks in its turns is left unknown",
            TurnSpeakers.none(page, voices),
            () -> TurnSpeakers.of(page, voices, readings));
    Focus article = new Focus(lexicon, bodies);
    for (SectionReading reading : readings) {
      Comment comment = comments.get(reading.section().name());
      Focus focus = comment == null ? article : new Focus(lexicon, bodies);
      failures.run(
          reading.section().span(),
          "its speakers are left unknown",
          () -> resolve(voices, narrators, reading, focus, comment, turns, found));
    }
    return List.of(found);
  }

  private void resolve(
      PageVoices voices,
      Narrators narrators,
      SectionReading reading,
      Focus focus,
      @Nullable Comment comment,
      TurnSpeakers turns,
      Voices[] found) {
    Narrators.Narrator narrator = place -> narrators.at(place, comment);
    SectionSpeakers speakers =
        new SectionSpeakers(
            voices, reading, focus, narrator, attributions, quoted::contains, failures);
    List<People.Entry> tellers =
        reading.attributions().isEmpty() ? List.of() : tellers(comment, narrators);
    Hearsay hearsay = new Hearsay(text, attributions, holders, tellers);
    for (int index : reading.attributions()) {
      Attribution attribution = attributions.get(index);
      Attribution holder = holders[index] < 0 ? null : attributions.get(holders[index]);
      SectionSpeakers.Turn known = turns.of(attribution);
      SectionSpeakers.Turn turn =
          failures.orElse(
              attribution.extent(),
              "its speaker is left unknown",
              SectionSpeakers.Turn.UNKNOWN,
              () ->
                  known == null
                      ? speakers.read(attribution, holder)
                      : speakers.readTurn(attribution, known));
      hearsay.heard(index, turn, narrator.at(place(attribution).start()));
    }
    failures.run(
        reading.section().span(), "some who are named here are left out", speakers::finish);
    for (int index : reading.attributions()) {
      found[index] = hearsay.voices(index);
    }
  }

  /** Finds the names of each section, and groups those of the page into people. */
  private List<SectionReading> readings() {
    page.metadata().authors().forEach(people::author);
    List<Section> sections = page.sections();
    List<List<Integer>> indexes = SectionAttributions.indexes(sections, attributions, failures);
    PageNames found = new PageNames(page, lexicon, quoted::contains, failures);
    List<List<ReadParagraph>> paragraphs = found.paragraphs();
    List<List<NameMention>> names = found.names();
    List<SectionReading> readings = new ArrayList<>();
    Set<NameMention> speaking = new HashSet<>();
    List<NameMention> all = names.stream().flatMap(List::stream).toList();
    SpokenOf spokenOf = new SpokenOf(lexicon, quoted::contains);
    BodySigns signs = new BodySigns(text, all, lexicon, Bodies.allSorts());
    paragraphs.stream().flatMap(List::stream).forEach(signs::read);
    for (int i = 0; i < sections.size(); i++) {
      SectionReading reading =
          new SectionReading(sections.get(i), paragraphs.get(i), names.get(i), indexes.get(i));
      for (int index : indexes.get(i)) {
        Attribution attribution = attributions.get(index);
        NameMention head =
            failures.<@Nullable NameMention>orElse(
                attribution.extent(),
                "the name of its source is passed over",
                null,
                () -> name(attribution, reading));
        if (head != null
            && signs.isBody(head, attribution, reading.paragraphAt(head.span().start()))) {
          shown.add(NameRules.lower(head.name()));
        } else if (head != null) {
          speaking.add(head);
        }
      }
      speaking.addAll(spokenOf.in(paragraphs.get(i), names.get(i)));
      readings.add(reading);
    }
    Set<String> ofBodies = new HashSet<>(shown);
    shown.forEach(body -> ofBodies.add(NameRules.firstWord(body)));
    speaking.removeIf(name -> ofBodies.contains(NameRules.lower(name.name())));
    List<NameMention> peoples =
        all.stream().filter(name -> !shown.contains(NameRules.lower(name.name()))).toList();
    people.group(peoples, speaking, SectionReading.common(readings), lexicon);
    return readings;
  }

  private @Nullable NameMention name(Attribution attribution, SectionReading reading) {
    NameMention head = SourceName.head(text, attribution, reading);
    return head != null ? head : SourceName.owner(text, attribution, reading);
  }

  /** Where an attribution names its speaker, or its content starts. */
  static Span place(Attribution attribution) {
    return attribution.source().isEmpty() ? attribution.extent() : attribution.source().get(0);
  }

  /** Those through whom we know what stands in the article or in a comment. */
  private List<People.Entry> tellers(@Nullable Comment comment, Narrators narrators) {
    if (comment != null) {
      People.Entry narrator = narrators.at(comment.span().start(), comment);
      return narrator == null ? List.of() : List.of(narrator);
    }
    List<People.Entry> tellers = new ArrayList<>();
    if (page.metadata().outlet() != null) {
      tellers.add(people.described(PersonType.ORGANISATION, page.metadata().outlet()));
    }
    for (String author : page.metadata().authors()) {
      tellers.add(people.author(author));
    }
    return tellers;
  }
}
