package org.onrecord.speaker;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordSet;

/** Finds to whom something was said: "told reporters", "said to Roe", "asked her". */
final class Addressee {
  private static final Set<String> TAKES_ADDRESSEE =
      WordSet.of(
          """
          told tell tells telling asked asks asking informed informs warned warns assured assures
          reminded reminds advised advises urged urges notified briefed texted emailed
          """);
  private static final Set<String> TAKES_TO =
      WordSet.of(
          """
          said says say saying wrote writes replied responded spoke speaking talking announced
          explained complained admitted suggested whispered shouted confided testified apologized
          statement remarks comments speech letter spoken talked writing interview conversation
          """);
  private static final Set<String> PRONOUNS = Set.of("me", "us", "him", "them", "you");
  private static final Set<String> FIRST_PERSON = Set.of("me", "us");
  private static final Set<String> LINKS = Set.of("to", "with");
  private static final Set<String> ENDS =
      WordSet.of(
          """
          that to in on at after during this if whether why how what about of for as by when while
          from last late early before and over
          """);
  private static final Set<String> LISTENERS =
      WordSet.of(
          """
          reporters journalists newsmen crowd audience crowds viewers listeners readers
          """);

  /** The most words of an addressee. */
  private static final int LONGEST = 7;

  private final PageVoices page;
  private final SectionReading reading;
  private final SourceResolver resolver;

  Addressee(PageVoices page, SectionReading reading, SourceResolver resolver) {
    this.page = page;
    this.reading = reading;
    this.resolver = resolver;
  }

  /**
   * To whom an attribution's speaker speaks; null where the words do not say.
   *
   * @param holding the person in whose words the attribution stands; null where it stands in
   *     nobody's
   */
  People.@Nullable Entry of(
      Attribution attribution, People.@Nullable Entry speaker, People.@Nullable Entry holding) {
    for (Span cue : attribution.cue()) {
      Span words = after(cue);
      if (words == null || attribution.content().stream().anyMatch(words::overlaps)) {
        continue;
      }
      boolean isFirstPerson = FIRST_PERSON.contains(words.in(page.text()));
      People.Entry entry = holding != null && isFirstPerson ? holding : entry(words);
      if (entry != null && entry != speaker) {
        entry.list();
        entry.mention(words);
        return entry;
      }
    }
    return null;
  }

  /** The words of the addressee after the cue's verb; null where there are none. */
  private @Nullable Span after(Span cue) {
    ReadParagraph paragraph = reading.paragraphAt(cue.start());
    List<Token> tokens = paragraph.tokens();
    int end = Math.min(tokens.size(), paragraph.tokenAt(cue.end()) + 1);
    for (int i = end - 1; i >= paragraph.tokenAt(cue.start()); i--) {
      String word = tokens.get(i).lower();
      boolean inCue = tokens.get(i).span().start() < cue.end();
      if (inCue && TAKES_ADDRESSEE.contains(word)) {
        return phrase(tokens, i + 1);
      }
      if (LINKS.contains(word) && i > 0 && TAKES_TO.contains(tokens.get(i - 1).lower())) {
        return phrase(tokens, i + 1);
      }
    }
    return null;
  }

  private static @Nullable Span phrase(List<Token> tokens, int start) {
    if (start < tokens.size() && PRONOUNS.contains(tokens.get(start).lower())) {
      return tokens.get(start).span();
    }
    int end = start;
    while (end < tokens.size() && end - start < LONGEST && !ends(tokens.get(end))) {
      end++;
    }
    return end == start || end - start == LONGEST
        ? null
        : tokens.get(start).span().cover(tokens.get(end - 1).span());
  }

  private static boolean ends(Token token) {
    boolean mark = token.shape() != Token.Shape.WORD && !token.is("'");
    return mark || ENDS.contains(token.lower()) || isDay(token);
  }

  private static boolean isDay(Token token) {
    return token.capitalised() && token.lower().endsWith("day");
  }

  private People.@Nullable Entry entry(Span words) {
    for (int i = reading.nameAt(words.start()); i < reading.names().size(); i++) {
      NameMention name = reading.names().get(i);
      if (name.span().end() > words.end()) {
        break;
      }
      People.Entry named = page.people().of(name);
      if (named != null && name.span().end() == words.end()) {
        return named;
      }
    }
    List<Token> tokens = reading.tokens(words);
    Token last = tokens.get(tokens.size() - 1);
    boolean pronoun = tokens.size() == 1 && Pronoun.gender(last.lower()) != Gender.UNKNOWN;
    boolean narrator = tokens.size() == 1 && FIRST_PERSON.contains(last.lower());
    if (pronoun || narrator || last.capitalised()) {
      return resolver.phrase(words, null).entry();
    }
    if (LISTENERS.contains(last.lower()) || page.lexicon().isCollective(last.lower())) {
      return page.people().described(PersonType.GROUP, words.in(page.text()));
    }
    boolean body = page.lexicon().isOrganisationWord(last.lower());
    return body || page.lexicon().isRole(last.lower())
        ? resolver.phrase(words, null).entry()
        : null;
  }
}
