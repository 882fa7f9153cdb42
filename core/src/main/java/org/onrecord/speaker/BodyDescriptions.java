package org.onrecord.speaker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.BodySigns;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.speaker.name.NounPhrase;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.person.People;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordSet;

/** Finds which body a description names: by its own name, by its kind, or by what it wrote. */
final class BodyDescriptions {
  /** Kinds of bodies that speak without being named. */
  private static final Set<String> UNNAMED_KINDS =
      WordSet.of(
          """
          government administration police army parliament congress senate state states nation
          nations press house
          """);

  /** "Rival brewery Roe and Sons", "Chipmaker Roe": what it is, and a name to the end. */
  private static final Pattern BEHIND_KIND =
      Pattern.compile(
          "(\\p{L}[\\p{L}-]* \\p{Ll}[\\p{Ll}-]+ |\\p{L}[\\p{Ll}-]+ )"
              + "((?:\\p{Lu}[\\p{L}\\p{Nd}.’'-]*|&)(?: (?:\\p{Lu}[\\p{L}\\p{Nd}.’'-]*|&))*)");

  private static final Set<String> BREAKS_NAME = Set.of(",", "(");

  private static final Set<String> ENDS_NAME = Set.of(",", "-", "–", "—", "(");

  private final String text;
  private final People people;
  private final NameLexicon lexicon;
  private final Bodies bodies;
  private final SectionReading reading;

  BodyDescriptions(PageVoices page, SectionReading reading) {
    this.text = page.text();
    this.people = page.people();
    this.lexicon = page.lexicon();
    this.bodies = page.bodies();
    this.reading = reading;
  }

  /**
   * The body that a source names behind what it is: "Chipmaker Roe", "Trade union Unified Ferries",
   * "The mill’s owner, Tarn Estates"; nobody elsewhere.
   *
   * @param head the noun of the source, in lower case
   */
  Found behindKind(Span source, String head) {
    String name = BodySigns.isOwner(head) ? behindComma(source) : null;
    Matcher kind = BEHIND_KIND.matcher(source.in(text));
    if (name == null && kind.matches() && BodySigns.endsInKind(kind.group(1), bodies.sorts())) {
      name = bodies.fullName(kind.group(2));
    }
    return name == null
        ? Found.NOBODY
        : Found.of(people.described(PersonType.ORGANISATION, name), SpeakerConfidence.WORDS);
  }

  /** The name of a body that ends a source behind a comma: "The landlord, Tarn Estates". */
  private @Nullable String behindComma(Span source) {
    String words = source.in(text);
    int comma = words.lastIndexOf(", ");
    String name = words.substring(comma + 2);
    return comma > 0 && bodies.isNamed(name) ? bodies.fullName(name) : null;
  }

  /** The name of a body that ends a source, behind words that end in its kind. */
  private @Nullable String knownBehindKind(Span source) {
    Body last = bodies.endingAt(source.end());
    int start = last == null ? source.start() : source.end() - last.name().length();
    return last != null
            && last.isSure()
            && start > source.start()
            && text.startsWith(last.name(), start)
            && BodySigns.endsInKind(text.substring(source.start(), start), bodies.sorts())
        ? last.name()
        : null;
  }

  /** The body of whose name a source is only the beginning; nobody elsewhere. */
  Found cut(Span source) {
    Body around = bodies.startingAt(source.start());
    boolean longer =
        around != null
            && around.isSure()
            && around.name().length() > source.length()
            && text.startsWith(around.name(), source.start());
    return around == null || !longer
        ? Found.NOBODY
        : Found.of(
            people.described(PersonType.ORGANISATION, around.name()), SpeakerConfidence.WORDS);
  }

  /** "The report by the Ferry Union", and "the report" where the page says whose it is. */
  Found document(Span source, List<Token> tokens, NounPhrase phrase) {
    if (!bodies.sorts().isWriting(phrase.head().lower())) {
      return Found.NOBODY;
    }
    int at = tokens.indexOf(phrase.head());
    String author = DocumentAuthors.authorAfter(text, tokens, at, bodies);
    Body maker = author == null && at > 0 ? bodies.endingAt(tokens.get(at - 1).span().end()) : null;
    boolean joint = tokens.subList(0, at).stream().anyMatch(token -> token.is("/"));
    if (maker != null && maker.isSure() && !joint) {
      author = maker.name();
    }
    if (author == null) {
      author = bodies.authors().of(phrase.head().lower(), source.start());
    }
    return author == null
        ? Found.NOBODY
        : Found.of(people.described(PersonType.ORGANISATION, author), SpeakerConfidence.KIND);
  }

  /** "The trust", "the brokerage": a body that the page names. */
  Found kind(Span source, NounPhrase phrase, Focus focus) {
    String head = phrase.head().lower();
    // "this court" is the speaker's own
    boolean bare = phrase.isBare() && reading.section().name().equals("headline");
    boolean definite = bare || phrase.first().is("the") || phrase.first().is("that");
    if (!definite
        || UNNAMED_KINDS.contains(head)
        || !(bodies.sorts().isKind(head) || lexicon.isOrganisationWord(head))) {
      return Found.NOBODY;
    }
    Set<String> modifiers = new HashSet<>(phrase.description(lexicon).modifiers());
    modifiers.removeIf(word -> WHERE.matcher(word).matches());
    BodyFocus.Choice choice =
        focus
            .bodies()
            .meant(head, modifiers, source.start(), reading.paragraphAt(source.start()).number());
    return choice == null
        ? Found.NOBODY
        : Found.of(people.described(PersonType.ORGANISATION, choice.name()), choice.sureness());
  }

  /** "Harran-owned", which any body may be. */
  private static final Pattern WHERE =
      Pattern.compile(".+-(?:owned|based|listed|backed|run|headquartered|funded)");

  /**
   * The name in a source that is a known name with what the body is: "Trade union Unified Ferries",
   * "Tarn Water, a charity". The source itself where none is known there.
   */
  String proper(Span source) {
    String words = source.in(text);
    for (int at : new int[] {0, words.indexOf(' ') + 1}) {
      Body body = bodies.startingAt(source.start() + at);
      if (body != null && words.startsWith(body.name() + ",", at)) {
        return body.name();
      }
    }
    String last = knownBehindKind(source);
    return last == null ? words : last;
  }

  boolean isBody(NounPhrase phrase) {
    Token head = phrase.head();
    if (!head.capitalised() && !lexicon.isOrganisationWord(head.lower())) {
      return false;
    }
    return phrase.words().stream()
        .anyMatch(
            token ->
                token.capitalised()
                    && (lexicon.isOrganisationWord(token.lower())
                        || lexicon.isPlace(token.lower())
                        || NameRules.isAcronym(token.text())));
  }

  /** The body's name, up to the first comma and without a small "the" that is all its own. */
  People.Entry body(Span source, List<Token> tokens) {
    boolean several = tokens.stream().anyMatch(token -> token.is("and"));
    Token last = tokens.get(tokens.size() - 1);
    if (several && lexicon.isPlace(tokens.get(0).lower()) && lexicon.isPlace(last.lower())) {
      return people.described(PersonType.GROUP, source.in(text));
    }
    int start =
        tokens.get(0).text().equals("the") && tokens.size() > 1 && !several
            ? tokens.get(1).span().start()
            : source.start();
    int end = source.end();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Set<String> marks = i + 1 == tokens.size() ? ENDS_NAME : BREAKS_NAME;
      boolean ends = marks.contains(token.text());
      if (ends && token.span().start() > start) {
        end = token.span().start();
        break;
      }
    }
    return people.described(
        PersonType.ORGANISATION, bodies.fullName(text.substring(start, end).strip()));
  }
}
