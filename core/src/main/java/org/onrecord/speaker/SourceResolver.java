package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.speaker.name.NounPhrase;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.person.People;
import org.onrecord.speaker.pronoun.FirstPerson;
import org.onrecord.speaker.pronoun.Pronoun;
import org.onrecord.text.Span;
import org.onrecord.word.Token;

/** Finds the person whom the words of a source mean, given who has been named before. */
final class SourceResolver {
  private static final Set<String> OWNERS = Set.of("his", "her", "their", "its");

  private static final Set<String> DASHES = Set.of("-", "–", "—");

  /** "SIR –", with which a letter to the editor begins. */
  private static final Pattern SALUTATION =
      Pattern.compile("(?i)(?:dear )?(?:sirs?|madam)[\\s,:–—-]{0,4}");

  private static final Pattern SELF =
      Pattern.compile("(?<=[\\p{L}’']) (?:him|her|it|them)sel(?:f|ves)$");

  /** "6-year-old" of "his 6-year-old". */
  private static final Pattern CHILD = Pattern.compile("(?:\\d+-?|-?)years?-olds?");

  /** How many words may follow an owner up to the noun for who speaks. */
  private static final int LONGEST_NOUN = 4;

  private final PageVoices page;
  private final SectionReading reading;
  private final Focus focus;
  private final Descriptions descriptions;
  private final RelativeSource relative;
  private final Apposition apposition;
  private final Antecedents antecedents;
  private final Namesakes namesakes;
  private final Narrators.Narrator narrator;

  SourceResolver(
      PageVoices page, SectionReading reading, Focus focus, Narrators.Narrator narrator) {
    this.page = page;
    this.reading = reading;
    this.focus = focus;
    this.descriptions = new Descriptions(page, reading);
    this.relative = new RelativeSource(page, reading, descriptions);
    this.apposition = new Apposition(page, reading);
    this.antecedents = new Antecedents(page, reading, focus, narrator);
    this.namesakes = new Namesakes(page, reading, focus);
    this.narrator = narrator;
  }

  /**
   * Who the source of an attribution is.
   *
   * @param other whom a pronoun there does not mean; null for nobody
   */
  Found source(Attribution attribution, People.@Nullable Entry other) {
    if (attribution.source().isEmpty()) {
      return Found.NOBODY;
    }
    Span first = withoutSelf(withoutHandle(attribution.source().get(0)));
    SeveralNames several = SeveralNames.in(page.text(), first, reading);
    List<NameMention> whole = several.whole();
    if (!whole.isEmpty()) {
      return Found.of(group(whole), SpeakerConfidence.WORDS);
    }
    if (several.begin()) {
      return Found.of(
          page.people().described(PersonType.GROUP, first.in(page.text())),
          SpeakerConfidence.WORDS);
    }
    People.Entry named = named(attribution);
    Span owned = ownedAfter(attribution, first);
    if (owned != null) {
      return phrase(owned, attribution);
    }
    if (named != null) {
      return namesakes.of(named, attribution);
    }
    List<Token> tokens = reading.tokens(first);
    Found apposed = tokens.isEmpty() ? Found.NOBODY : apposition.after(attribution, first);
    if (!apposed.isNobody()) {
      return apposed;
    }
    boolean isPronoun =
        tokens.size() == 1 && Pronoun.gender(tokens.get(0).lower()) != Gender.UNKNOWN;
    return isPronoun
        ? antecedents.pronoun(tokens.get(0), attribution, other)
        : phrase(first, attribution);
  }

  /** Several people by their full names. */
  private People.Entry group(List<NameMention> names) {
    List<String> full = new ArrayList<>();
    for (NameMention name : names) {
      People.Entry entry = page.people().of(name);
      full.add(entry == null ? name.name() : entry.name());
    }
    int last = full.size() - 1;
    String joined = String.join(", ", full.subList(0, last)) + " and " + full.get(last);
    return page.people().described(PersonType.GROUP, joined);
  }

  /**
   * "Roe’s office" where only "Roe" or "Roe’s" was taken for the source: up to the noun for who can
   * speak; null where none follows.
   */
  private @Nullable Span ownedAfter(Attribution attribution, Span source) {
    ReadParagraph paragraph = reading.paragraphAt(source.start());
    List<Token> tokens = paragraph.tokens();
    int at = paragraph.tokenAt(source.end());
    boolean inside = at > 0 && (tokens.get(at - 1).is("'s") || isOwner(source));
    if (!inside && (at == tokens.size() || !tokens.get(at).is("'s"))) {
      return null;
    }
    int from = inside ? at : at + 1;
    for (int i = from; i < tokens.size() && i < from + LONGEST_NOUN; i++) {
      Token token = tokens.get(i);
      boolean isCue = attribution.cue().stream().anyMatch(token.span()::overlaps);
      if (!token.lowerCase() || isCue) {
        return null;
      }
      Span words = source.cover(token.span());
      if (descriptions.canSpeakAsOwned(new NounPhrase(reading.tokens(words)))) {
        return words;
      }
    }
    return null;
  }

  /** "His" alone, as of "he was told by his tutor". */
  private boolean isOwner(Span source) {
    return OWNERS.contains(NameRules.lower(source.in(page.text())));
  }

  /** "Ada Roe" of "Ada Roe (@adaroe)", as posts are signed. */
  private Span withoutHandle(Span source) {
    String words = source.in(page.text());
    int handle = words.endsWith(")") ? words.lastIndexOf(" (@") : -1;
    return handle > 0 ? new Span(source.start(), source.start() + handle) : source;
  }

  /** "The striker himself": the striker. */
  private Span withoutSelf(Span source) {
    Matcher self = SELF.matcher(source.in(page.text()));
    return self.find() ? new Span(source.start(), source.start() + self.start()) : source;
  }

  /** Who the source is where it holds the speaker's name; null elsewhere. */
  People.@Nullable Entry named(Attribution attribution) {
    NameMention name =
        attribution.source().isEmpty() ? null : SourceName.head(page.text(), attribution, reading);
    return name == null ? null : page.people().of(name);
  }

  /**
   * Whom other words than a name mean.
   *
   * @param attribution whose source they are; null where they are none
   */
  Found phrase(Span source, @Nullable Attribution attribution) {
    List<Token> tokens = reading.tokens(source);
    if (tokens.isEmpty()) {
      return Found.NOBODY;
    }
    Token first = tokens.get(0);
    if (tokens.size() == 1) {
      if (Pronoun.gender(first.lower()) != Gender.UNKNOWN) {
        return antecedents.pronoun(first, attribution, null);
      }
      if (FirstPerson.isOne(first.lower())) {
        return Found.of(narrator.at(source.start()), SpeakerConfidence.NARRATOR);
      }
      if (FirstPerson.isSeveral(first.lower())) {
        return Found.of(narrator.at(source.start()), SpeakerConfidence.GUESS);
      }
      if (first.is("it") || first.is("they")) {
        return antecedents.body(first);
      }
      if (RelativeSource.isRelative(tokens)) {
        return relative.at(source.start(), focus);
      }
    }
    if (SALUTATION.matcher(source.in(page.text())).matches()) {
      return Found.NOBODY;
    }
    if (antecedents.isByAge(source)) {
      return antecedents.byAge(first, attribution);
    }
    Found epithet =
        attribution == null ? Found.NOBODY : antecedents.epithet(source, tokens, attribution);
    if (!epithet.isNobody()) {
      return epithet;
    }
    NounPhrase phrase = new NounPhrase(tokens);
    if (phrase.isOwned()) {
      return descriptions.canSpeakAsOwned(phrase)
          ? descriptions.owned(source, phrase, focus)
          : owner(phrase, attribution);
    }
    Token last = tokens.get(tokens.size() - 1);
    People.Entry before = attribution == null ? null : behindDash(first, attribution);
    if (before != null) {
      return new Found(before, false, SpeakerConfidence.SURNAME.probability());
    }
    boolean name = tokens.stream().allMatch(Token::capitalised) && !isBody(tokens);
    People.Entry surname = name ? page.people().ofSurname(last.text()) : null;
    return surname != null
        ? new Found(surname, false, SpeakerConfidence.SURNAME.probability())
        : descriptions.of(source, tokens, focus);
  }

  /** "Radio Roe", which is not Ada Roe. */
  private boolean isBody(List<Token> tokens) {
    int before = tokens.size() - 2;
    return before >= 0 && page.lexicon().isOrganisationWord(tokens.get(before).lower());
  }

  /** In a headline, "‘We lost’ – Roe rues a chance": Roe; null elsewhere. */
  private People.@Nullable Entry behindDash(Token first, Attribution attribution) {
    boolean dash =
        reading.section().name().equals("headline")
            && !attribution.cue().isEmpty()
            && attribution.cue().stream().allMatch(cue -> DASHES.contains(cue.in(page.text())));
    People.Entry entry = dash && first.capitalised() ? page.people().ofSurname(first.text()) : null;
    return entry != null && entry.isNamedInFull() ? entry : null;
  }

  /** "Roe’s statement", "her letter": whose it is. */
  private Found owner(NounPhrase phrase, @Nullable Attribution attribution) {
    List<Token> owner = phrase.owner();
    Span span = owner.get(0).span().cover(owner.get(owner.size() - 1).span());
    if (CHILD.matcher(phrase.head().lower()).matches()) {
      Span child = owner.get(0).span().cover(phrase.head().span());
      return Found.of(
          page.people().described(PersonType.UNNAMED, child.in(page.text())),
          SpeakerConfidence.WORDS);
    }
    boolean says = !phrase.hasHead() || page.lexicon().isUtterance(phrase.head().lower());
    if (owner.size() == 1 && Pronoun.gender(owner.get(0).lower()) != Gender.UNKNOWN) {
      Found found = antecedents.pronoun(owner.get(0), attribution, null);
      return says ? found : found.atMost(SpeakerConfidence.GUESS);
    }
    for (int i = reading.nameAt(span.start()); i < reading.names().size(); i++) {
      NameMention name = reading.names().get(i);
      if (name.span().end() > span.end()) {
        break;
      }
      People.Entry entry = page.people().of(name);
      if (name.span().end() == span.end() && entry != null) {
        SpeakerConfidence sureness = says ? SpeakerConfidence.NAME : SpeakerConfidence.GUESS;
        return new Found(entry, false, sureness.probability());
      }
    }
    if (owner.get(0).is("its") || owner.get(0).is("their")) {
      return Found.NOBODY;
    }
    Found found = phrase(span, attribution);
    if (says || found.entry() == null || found.entry().type() != PersonType.ORGANISATION) {
      return found;
    }
    Span words = owner.get(0).span().cover(phrase.words().get(phrase.words().size() - 1).span());
    return Found.of( // "Harran's rail watchdog"
        page.people().described(PersonType.ORGANISATION, words.in(page.text())),
        SpeakerConfidence.LATER);
  }
}
