package org.onrecord.speaker;

import java.util.ArrayList;
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
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.name.NameMention;
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

/** Finds the person whom the words of a source mean, given who has been named before. */
final class SourceResolver {
  private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|[Mm]e|[Mm]y)\\b");

  private static final Set<String> NARRATORS = Set.of("we", "us", "our", "ourselves");
  private static final Set<String> NARRATOR = Set.of("i", "me", "my", "myself");
  private static final Set<String> OWNERS = Set.of("his", "her", "their", "its");

  private static final Set<String> DASHES = Set.of("-", "–", "—");

  /** How far back somebody may be introduced by what an epithet calls them, in UTF-16 units. */
  private static final int INTRODUCED = 4000;

  private static final Pattern STRANGER =
      Pattern.compile(
          "(?:(?<=[.?!”\"] |^)(?:A|An|One|Another)|(?:spoke|spoken|talked|talking|speaking) to an?"
              + "|\\b(?:met|meets) an?|(?<=[.?!”\"] |^)The) (?:[\\p{L}\\d-]{1,20} ){0,3}"
              + "(?:man|woman|boy|girl|teenager|pensioner|passenger|resident|driver|walker|customer"
              + "|patient|worker|villager|motorist|student|pupil|witness|carer|nurse|tourist|victim|suspect"
              + "|gunman|pedestrian|cyclist|clerk|guard|caller|neighbou?r|parent|vendor|shopkeeper)\\b",
          Pattern.MULTILINE);

  private static final Pattern BY_AGE = Pattern.compile("(?i)the \\d{1,3}[- ]years?[- ]olds?\\b");

  /** "SIR –", with which a letter to the editor begins. */
  private static final Pattern SALUTATION =
      Pattern.compile("(?i)(?:dear )?(?:sirs?|madam)[\\s,:–—-]{0,4}");

  /** The least probability of a pronoun's antecedent; below it the speaker stays unknown. */
  static final double SURE = 0.4;

  /** How many words may follow an owner up to the noun for who speaks. */
  private static final int LONGEST_NOUN = 4;

  private final PageVoices page;
  private final SectionReading reading;
  private final Focus focus;
  private final Descriptions descriptions;
  private final RelativeSource relative;
  private final Apposition apposition;
  private final Narrators.Narrator narrator;

  SourceResolver(
      PageVoices page, SectionReading reading, Focus focus, Narrators.Narrator narrator) {
    this.page = page;
    this.reading = reading;
    this.focus = focus;
    this.descriptions = new Descriptions(page, reading);
    this.relative = new RelativeSource(page, reading, descriptions);
    this.apposition = new Apposition(page, reading);
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
    Span first = withoutHandle(attribution.source().get(0));
    List<NameMention> several = SourceName.several(page.text(), first, reading);
    if (!several.isEmpty()) {
      return Found.of(group(several), SpeakerConfidence.WORDS);
    }
    if (SourceName.isSeveral(page.text(), first, reading)) {
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
      return byName(named, attribution);
    }
    List<Token> tokens = reading.tokens(first);
    Found apposed = tokens.isEmpty() ? Found.NOBODY : apposition.after(attribution, first);
    if (!apposed.isNobody()) {
      return apposed;
    }
    boolean isPronoun =
        tokens.size() == 1 && Pronoun.gender(tokens.get(0).lower()) != Gender.UNKNOWN;
    return isPronoun ? pronoun(tokens.get(0), attribution, other) : phrase(first, attribution);
  }

  /**
   * Who is named. A surname that two have means who has spoken, where the one whom the page names
   * first has not: the dead man’s sister.
   */
  private Found byName(People.Entry named, Attribution attribution) {
    NameMention name = SourceName.head(page.text(), attribution, reading);
    if (name == null || name.full() || focus.isKnownSpeaker(named)) {
      return Found.of(named, SpeakerConfidence.NAME);
    }
    People.Entry other = focus.lastOf(page.people().namesakes(name));
    return other == null
        ? Found.of(named, SpeakerConfidence.NAME)
        : Found.of(other, SpeakerConfidence.LATER);
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
      if (descriptions.canSpeak(new NounPhrase(reading.tokens(words)))) {
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
        return pronoun(first, attribution, null);
      }
      if (NARRATOR.contains(first.lower())) {
        return Found.of(narrator.at(source.start()), SpeakerConfidence.NARRATOR);
      }
      if (NARRATORS.contains(first.lower())) {
        return Found.of(narrator.at(source.start()), SpeakerConfidence.GUESS);
      }
      if (first.is("it") || first.is("they")) {
        return body(first);
      }
      if (RelativeSource.isRelative(tokens)) {
        return relative.at(source.start(), focus);
      }
    }
    if (SALUTATION.matcher(source.in(page.text())).matches()) {
      return Found.NOBODY;
    }
    if (BY_AGE.matcher(source.in(page.text())).lookingAt()) {
      return byAge(first, attribution);
    }
    Found epithet = attribution == null ? Found.NOBODY : epithet(source, tokens, attribution);
    if (!epithet.isNobody()) {
      return epithet;
    }
    NounPhrase phrase = new NounPhrase(tokens);
    if (phrase.isOwned()) {
      return descriptions.canSpeak(phrase)
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

  /** "It" and "they" for a body. */
  private Found body(Token pronoun) {
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
      return new Found(spoke, false, sure);
    }
    String only = it ? focus.bodies().only(place, paragraph) : null;
    return only == null
        ? Found.NOBODY
        : Found.of(page.people().described(PersonType.ORGANISATION, only), SpeakerConfidence.GUESS);
  }

  private Found pronoun(
      Token token, @Nullable Attribution attribution, People.@Nullable Entry other) {
    return ranked(token, Pronoun.gender(token.lower()), attribution, other);
  }

  /** "The Norwegian", "the grandmother of five": who has just been named; nobody elsewhere. */
  private Found epithet(Span source, List<Token> tokens, Attribution attribution) {
    NameLexicon lexicon = page.lexicon();
    boolean isOne = !Epithet.isPeople(tokens) || speaksAsOne(attribution);
    if (!isOne || !Epithet.is(tokens, lexicon)) {
      return Found.NOBODY;
    }
    Description description = new NounPhrase(tokens).description(lexicon);
    String before = page.text().substring(Math.max(0, source.start() - INTRODUCED), source.start());
    boolean isAnother =
        focus.role(description) != null
            || page.people().unnamed(description.head()) != null
            || Epithet.isIntroduced(before, tokens, lexicon);
    if (isAnother) {
      return Found.NOBODY;
    }
    Found found = ranked(tokens.get(0), Epithet.gender(tokens, lexicon), attribution, null);
    SpeakerConfidence most =
        found.entry() != focus.lastSpeaker()
            ? SpeakerConfidence.GUESS
            : Epithet.isNational(tokens) ? SpeakerConfidence.WORDS : SpeakerConfidence.LATER;
    return new Found(found.entry(), false, Math.min(found.confidence(), most.probability()));
  }

  /** Whether somebody says "I" or "me" in their own words. */
  private boolean speaksAsOne(Attribution attribution) {
    return attribution.kind() != Kind.INDIRECT
        && attribution.content().stream()
            .anyMatch(span -> FIRST_PERSON.matcher(span.in(page.text())).find());
  }

  /** "The 56-year-old": whom a pronoun of either gender would mean here. */
  private Found byAge(Token first, @Nullable Attribution attribution) {
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
    if (introduced != null && introduced != entry && introduced != other) {
      return Found.of(introduced, SpeakerConfidence.GUESS);
    }
    Found found = new Found(entry, false, choice.probability());
    return subject && isStranger(paragraph, token.span().start())
        ? found.atMost(SpeakerConfidence.GUESS)
        : found;
  }

  /**
   * Whether a sentence of the paragraph begins with somebody unnamed, or somebody met one, and
   * nobody is named after: "A man ran off. He told", "I spoke to a man. He told", "The driver was
   * unhurt. He told".
   */
  private boolean isStranger(ReadParagraph paragraph, int pronoun) {
    Matcher stranger =
        STRANGER
            .matcher(page.text())
            .region(paragraph.span().start(), Math.max(paragraph.span().start(), pronoun));
    int last = -1;
    while (stranger.find()) {
      last = stranger.end();
    }
    int next = last < 0 ? 0 : reading.nameAt(last);
    return last >= 0
        && (next == reading.names().size() || reading.names().get(next).span().start() > pronoun);
  }

  /** "Roe’s statement", "her letter": whose it is. */
  private Found owner(NounPhrase phrase, @Nullable Attribution attribution) {
    List<Token> owner = phrase.owner();
    Span span = owner.get(0).span().cover(owner.get(owner.size() - 1).span());
    if (owner.size() == 1 && Pronoun.gender(owner.get(0).lower()) != Gender.UNKNOWN) {
      return pronoun(owner.get(0), attribution, null);
    }
    for (int i = reading.nameAt(span.start()); i < reading.names().size(); i++) {
      NameMention name = reading.names().get(i);
      if (name.span().end() > span.end()) {
        break;
      }
      People.Entry entry = page.people().of(name);
      if (name.span().end() == span.end() && entry != null) {
        return new Found(entry, false, SpeakerConfidence.NAME.probability());
      }
    }
    return owner.get(0).is("its") || owner.get(0).is("their")
        ? Found.NOBODY
        : phrase(span, attribution);
  }
}
