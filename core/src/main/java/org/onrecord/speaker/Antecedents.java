package org.onrecord.speaker;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.ClauseRole;
import org.onrecord.speaker.name.Description;
import org.onrecord.speaker.name.Epithet;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.speaker.name.NounPhrase;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.person.People;
import org.onrecord.speaker.pronoun.Pronoun;
import org.onrecord.speaker.pronoun.PronounModel;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordFile;

/**
 * Finds whom words mean that only stand for somebody named before: "he", "it", "the Norwegian",
 * "the 56-year-old".
 */
final class Antecedents {
  private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|[Mm]e|[Mm]y)\\b");

  /** Who of a team is none of its players. */
  private static final Set<String> MANAGERS =
      WordFile.of(Antecedents.class, "speakers.txt").words("no-players");

  /** How far back somebody may be introduced by what an epithet calls them, in UTF-16 units. */
  private static final int INTRODUCED = 4000;

  /** "Roe.Direct eventually replied". */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:^|(?<=[.!?] ))(?!The\\b|It\\b|He\\b|She\\b|They\\b)(?<name>\\p{Lu}[\\w&’'-]+(?:\\.\\p{Lu}\\w+)?(?: \\p{Lu}[\\w&’'-]+){0,3})"
              + " (?:\\p{Ll}+ly |also |then |later )?\\p{Ll}+(?:ed|s) ?[.:]",
          Pattern.MULTILINE);

  private static final Pattern BY_AGE = Pattern.compile("(?i)the \\d{1,3}[- ]years?[- ]olds?\\b");

  /** The least probability of a pronoun's antecedent; below it the speaker stays unknown. */
  static final double SURE = 0.4;

  private final PageVoices page;
  private final SectionReading reading;
  private final Focus focus;
  private final Narrators.Narrator narrator;
  private final Strangers strangers;

  Antecedents(PageVoices page, SectionReading reading, Focus focus, Narrators.Narrator narrator) {
    this.page = page;
    this.reading = reading;
    this.focus = focus;
    this.narrator = narrator;
    this.strangers = new Strangers(page, reading, focus);
  }

  /** "It" and "they" for a body. */
  Found body(Token pronoun) {
    int place = pronoun.span().start();
    int paragraph = reading.paragraphAt(place).number();
    boolean it = pronoun.is("it");
    People.Entry document = it ? focus.lastDocument(paragraph) : null;
    if (document != null) {
      return new Found(document, false, SpeakerConfidence.LAST_BODY.probability());
    }
    People.Entry one = it ? null : focus.oneUnnamed(paragraph);
    if (one != null) {
      return new Found(one, false, SpeakerConfidence.LATER.probability());
    }
    People.Entry spoke = it ? focus.lastBody(paragraph) : focus.lastBodyOrGroup(paragraph);
    if (spoke != null) {
      SpeakerConfidence sureness = it ? SpeakerConfidence.LAST_BODY : SpeakerConfidence.GUESS;
      double sure = Math.min(sureness.probability(), focus.lastBodyConfidence());
      Found found = new Found(spoke, false, sure);
      String another = it ? subject(place) : "";
      return another.isEmpty() || spoke.name().contains(another)
          ? found
          : Found.of(
              page.people().described(PersonType.ORGANISATION, another), SpeakerConfidence.GUESS);
    }
    String only = it ? focus.bodies().only(place, paragraph) : null;
    return only == null
        ? Found.NOBODY
        : Found.of(page.people().described(PersonType.ORGANISATION, only), SpeakerConfidence.GUESS);
  }

  /** What a short sentence before, in the same paragraph, is about; empty where no body is. */
  private String subject(int pronoun) {
    int start = reading.paragraphAt(pronoun).span().start();
    Matcher subject = SUBJECT.matcher(page.text()).region(start, Math.max(start, pronoun));
    String last = "";
    while (subject.find()) {
      last = subject.group("name");
    }
    String first = NameRules.lower(NameRules.firstWord(last));
    boolean isBody =
        !page.lexicon().isCommon(first)
            && !page.lexicon().isForename(first)
            && page.people().ofSurname(last.substring(last.lastIndexOf(' ') + 1)) == null;
    return isBody ? last : "";
  }

  /**
   * Whom "he" or "she" means.
   *
   * @param attribution whose source it is; null where it is none
   * @param other whom it does not mean; null for nobody
   */
  Found pronoun(Token token, @Nullable Attribution attribution, People.@Nullable Entry other) {
    return ranked(token, Pronoun.gender(token.lower()), attribution, other);
  }

  /** "The Norwegian", "the grandmother of five": who has just been named; nobody elsewhere. */
  Found epithet(Span source, List<Token> tokens, Attribution attribution) {
    Epithet epithet = Epithet.of(tokens, page.lexicon());
    if (epithet == null || (epithet.isPeople() && !speaksAsOne(attribution))) {
      return Found.NOBODY;
    }
    Description description = new NounPhrase(tokens).description(page.lexicon());
    String before = page.text().substring(Math.max(0, source.start() - INTRODUCED), source.start());
    boolean isAnother =
        focus.role(description) != null
            || page.people().unnamed(description.head()) != null
            || epithet.isIntroduced(before);
    if (isAnother) {
      return Found.NOBODY;
    }
    Found found = ranked(tokens.get(0), epithet.gender(), attribution, null);
    People.Entry manager = epithet.isPlayer() ? found.entry() : null;
    if (manager != null && manager.roles().stream().anyMatch(MANAGERS::contains)) {
      found = ranked(tokens.get(0), epithet.gender(), attribution, manager);
    }
    SpeakerConfidence most =
        found.entry() != focus.lastSpeaker()
            ? SpeakerConfidence.GUESS
            : epithet.isNational() ? SpeakerConfidence.WORDS : SpeakerConfidence.LATER;
    return new Found(found.entry(), false, Math.min(found.confidence(), most.probability()));
  }

  /** Whether somebody says "I" or "me" in their own words. */
  private boolean speaksAsOne(Attribution attribution) {
    return attribution.kind() != Kind.INDIRECT
        && attribution.content().stream()
            .anyMatch(span -> FIRST_PERSON.matcher(span.in(page.text())).find());
  }

  /** Whether words call somebody by their age alone: "the 56-year-old". */
  boolean isByAge(Span source) {
    return BY_AGE.matcher(source.in(page.text())).lookingAt();
  }

  /** "The 56-year-old": whom a pronoun of either gender would mean here. */
  Found byAge(Token first, @Nullable Attribution attribution) {
    Found found = ranked(first, Gender.UNKNOWN, attribution, null);
    return new Found(
        found.entry(), false, Math.min(found.confidence(), SpeakerConfidence.LATER.probability()));
  }

  private Found ranked(
      Token token, Gender gender, @Nullable Attribution attribution, People.@Nullable Entry other) {
    ReadParagraph paragraph = reading.paragraphAt(token.span().start());
    boolean subject = ClauseRole.ofPronoun(token.lower()) == ClauseRole.SUBJECT;
    People.Entry unnamed = subject ? focus.unnamed(paragraph.number(), gender) : null;
    if (unnamed != null && unnamed != other && attribution != null) {
      return Found.of(unnamed, SpeakerConfidence.LATER);
    }
    Pronoun pronoun =
        new Pronoun(
            token.span(),
            gender,
            paragraph.number(),
            paragraph.sentenceAt(token.span().start()),
            attribution,
            other != null ? other : narrator.at(token.span().start())); // who says "I" is not "he"
    PronounModel.Choice choice =
        page.pronouns().choose(pronoun, focus.mentions().candidates(pronoun));
    People.Entry entry = choice.candidate().entry();
    if (entry == null || choice.probability() < SURE) {
      return Found.NOBODY;
    }
    People.Entry introduced =
        subject && attribution != null ? focus.mentions().introduced(pronoun) : null;
    if (introduced == null && subject && attribution != null) {
      introduced = focus.introducedBefore(pronoun);
    }
    boolean isIntroduced = introduced != null && introduced != other;
    SpeakerConfidence sureness =
        introduced != null && isIntroduced && introduced.gender() != Gender.UNKNOWN
            ? SpeakerConfidence.LATER
            : SpeakerConfidence.GUESS;
    double least = isIntroduced ? sureness.probability() : 0;
    Found found =
        isIntroduced && introduced != entry
            ? new Found(introduced, false, least)
            : new Found(entry, false, Math.max(choice.probability(), least));
    People.Entry aside =
        introduced == null && subject && attribution != null && other == null
            ? focus.mentions().introducedAside(pronoun)
            : null;
    if (aside != null && aside != entry && aside != other) {
      return Found.of(aside, SpeakerConfidence.GUESS);
    }
    return subject && strangers.isLikely(pronoun) ? found.atMost(SpeakerConfidence.GUESS) : found;
  }
}
