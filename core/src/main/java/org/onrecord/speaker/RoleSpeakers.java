package org.onrecord.speaker;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.Description;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.name.NounPhrase;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.person.People;
import org.onrecord.speaker.pronoun.Pronoun;
import org.onrecord.text.Span;

/** Finds whom a role means, such as "the minister": somebody named, or who spoke without a name. */
final class RoleSpeakers {
  /** The least fit of somebody whom each word of a description fits. */
  private static final double WHOLE = 0.5;

  /** The least fit of somebody named later, where the words say for whom they speak. */
  private static final double LEAST_SHARED = 0.5;

  private final String text;
  private final People people;
  private final NameLexicon lexicon;
  private final SectionReading reading;

  RoleSpeakers(PageVoices page, SectionReading reading) {
    this.text = page.text();
    this.people = page.people();
    this.lexicon = page.lexicon();
    this.reading = reading;
  }

  /**
   * Who is meant.
   *
   * @param source its words
   * @param phrase the same, taken apart
   * @param focus who has been named so far
   */
  Found of(Span source, NounPhrase phrase, Focus focus) {
    Description description = phrase.description(lexicon);
    boolean definite = Descriptions.DEFINITE.contains(phrase.first().lower());
    boolean indefinite = Descriptions.INDEFINITE.contains(phrase.first().lower());
    Focus.Described named = indefinite ? null : focus.role(description);
    People.Entry unnamed = definite ? people.unnamed(description.head()) : null;
    if (named != null
        && unnamed != null
        && description.fit(named.entry().roles(), lexicon) < 1
        && focus.spokeSince(unnamed, named.entry())) {
      // "a security official said … the official said"
      boolean isNamedSince =
          named.entry().isMentionedIn(new Span(focus.spokeAt(unnamed), source.start()));
      return isNamedSince
          ? Found.of(named.entry(), SpeakerConfidence.GUESS)
          : Found.of(unnamed, SpeakerConfidence.LATER);
    }
    if (named != null) {
      People.Entry other = other(source, description, named.entry(), focus);
      boolean fits = Description.hasAll(phrase.properModifiers(), named.entry().roles(), lexicon);
      return other == null
          ? Found.of(named.entry(), fits ? named.sureness() : SpeakerConfidence.GUESS)
          : Found.of(other, SpeakerConfidence.GUESS);
    }
    // a definite description is of somebody whom the reader knows: only a headline's comes first
    double least = definite || lexicon.isKnownAlone(description.head()) ? 1 : 0;
    Set<String> beneficiary = indefinite ? phrase.beneficiary() : Set.of();
    if (!beneficiary.isEmpty()) {
      // "a spokesman for the ferry" is not the next spokesman who is named
      least = LEAST_SHARED;
      Set<String> modifiers = new HashSet<>(description.modifiers());
      modifiers.addAll(beneficiary);
      description = new Description(description.head(), modifiers);
    }
    People.Entry later = people.introducedAfter(source.end(), description, least, lexicon);
    if (later != null) {
      boolean fits =
          description.fit(later.roles(), lexicon) >= WHOLE
              && Description.hasAll(phrase.properModifiers(), later.roles(), lexicon);
      return Found.of(later, fits ? SpeakerConfidence.LATER : SpeakerConfidence.GUESS);
    }
    People.Entry before = indefinite ? null : people.unnamed(description.head());
    People.Entry last =
        before == null && definite && phrase.words().size() == 2
            ? focus.ofKind(description.head(), reading.paragraphAt(source.start()).number())
            : null;
    if (last != null) {
      return Found.of(last, SpeakerConfidence.LATER);
    }
    return before != null
        ? Found.of(before, SpeakerConfidence.WORDS)
        : Found.of(people.described(PersonType.UNNAMED, source.in(text)), SpeakerConfidence.WORDS);
  }

  /**
   * "The winning manager", where the page only calls another one manager and has just introduced
   * somebody: that person; null elsewhere.
   */
  private People.@Nullable Entry other(
      Span source, Description description, People.Entry known, Focus focus) {
    if (description.fit(known.roles(), lexicon) >= WHOLE) {
      return null;
    }
    ReadParagraph paragraph = reading.paragraphAt(source.start());
    Pronoun one =
        new Pronoun(
            source,
            Gender.UNKNOWN,
            paragraph.number(),
            paragraph.sentenceAt(source.start()),
            null,
            null);
    People.Entry introduced = focus.mentions().introduced(one);
    return introduced == known ? null : introduced;
  }
}
