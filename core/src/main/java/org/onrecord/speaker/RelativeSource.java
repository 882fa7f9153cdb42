package org.onrecord.speaker;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.NounPhrase;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.person.People;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordSet;

/** Whom "who", "which" and "that" mean: the name or noun beside them. */
final class RelativeSource {
  private static final Set<String> PRONOUNS = Set.of("who", "that", "which", "whom");
  private static final Set<String> THOSE =
      Set.of("those", "people", "anyone", "everyone", "he", "she", "they");
  private static final Set<String> ARTICLES =
      WordSet.of(
          """
          a an the some many several other these those one another
          """);
  private static final Set<String> BEFORE_RELATIVE = Set.of(",", "-", "–", "—", "(");
  private static final Pattern APPOSITION =
      Pattern.compile(
          "(?:,| \\()\\s?(?:an?|the|his|her|its|their|\\p{Lu}|\\d)(?:[^.:;()]|\\.(?!\\s)){0,75}\\)?");

  /** How many words a relative pronoun's noun may have. */
  private static final int LONGEST_NOUN = 4;

  private final PageVoices page;
  private final SectionReading reading;
  private final Descriptions descriptions;

  RelativeSource(PageVoices page, SectionReading reading, Descriptions descriptions) {
    this.page = page;
    this.reading = reading;
    this.descriptions = descriptions;
  }

  /** Whether the words of a source are a relative pronoun. */
  static boolean isRelative(List<Token> source) {
    return source.size() == 1 && PRONOUNS.contains(source.get(0).lower());
  }

  /** The name or noun that "who" hangs on. */
  Found at(int offset, Focus focus) {
    ReadParagraph paragraph = reading.paragraphAt(offset);
    List<Token> tokens = paragraph.tokens();
    int at = paragraph.tokenAt(offset) - 1;
    while (at >= 0 && BEFORE_RELATIVE.contains(tokens.get(at).text())) {
      at--;
    }
    if (at < 0) {
      return Found.NOBODY;
    }
    People.Entry named = nameEndingAt(tokens.get(at).span().end(), paragraph);
    if (named != null) {
      return Found.of(named, SpeakerConfidence.RELATIVE);
    }
    boolean who = tokens.get(paragraph.tokenAt(offset)).is("who");
    Body body = who ? null : page.bodies().endingAt(tokens.get(at).span().end());
    if (body != null && body.isSure()) {
      return Found.of(
          page.people().described(PersonType.ORGANISATION, body.name()),
          SpeakerConfidence.RELATIVE);
    }
    int start = at;
    while (start > 0
        && at - start < LONGEST_NOUN
        && !ARTICLES.contains(tokens.get(start).lower())) {
      start--;
    }
    if (!ARTICLES.contains(tokens.get(start).lower())) {
      start = at;
    }
    Span noun = tokens.get(start).span().cover(tokens.get(at).span());
    boolean speaks = descriptions.canSpeak(new NounPhrase(reading.tokens(noun)));
    boolean thing =
        start == at
            && !tokens.get(at).lower().endsWith("s")
            && !THOSE.contains(tokens.get(at).lower());
    if (!(who || speaks) || (thing && !speaks) || !tokens.get(at).isWord()) {
      return Found.NOBODY;
    }
    Found found = descriptions.of(noun, reading.tokens(noun), focus);
    return speaks
        ? found
        : new Found(
            found.entry(),
            false,
            Math.min(found.confidence(), SpeakerConfidence.GUESS.probability()));
  }

  /** The person named right before a place, or named before an apposition that ends there. */
  private People.@Nullable Entry nameEndingAt(int end, ReadParagraph paragraph) {
    int i = reading.nameAt(end) - 1;
    if (i < 0 || reading.names().get(i).span().start() < paragraph.span().start()) {
      return null;
    }
    NameMention name = meant(i, paragraph);
    int named = reading.names().get(i).span().end();
    String between = page.text().substring(Math.min(named, end), end);
    boolean apposition =
        (between.startsWith(",") || between.startsWith(" ("))
            && APPOSITION.matcher(between).matches();
    return between.isEmpty() || apposition ? page.people().of(name) : null;
  }

  /** A name, or the one before it where that is meant: "Roe, not Lund, who". */
  private NameMention meant(int i, ReadParagraph paragraph) {
    NameMention name = reading.names().get(i);
    NameMention before = i == 0 ? name : reading.names().get(i - 1);
    int end = before.span().end();
    return before.span().start() >= paragraph.span().start()
            && end < name.span().start()
            && page.text().substring(end, name.span().start()).equals(", not ")
        ? before
        : name;
  }
}
