package org.onrecord.speaker;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.person.People;
import org.onrecord.speaker.pronoun.Pronoun;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordSet;

/**
 * Who replies: "he" or "she" right after a question is who was asked, whoever was named in it: "Roe
 * asked the clerk if Lund had come. “No,” she replied."
 */
final class Replies {
  private static final Set<String> REPLYING = WordSet.of("replied replies answered answers");
  private static final Set<String> ASKING = WordSet.of("asked asks questioned");

  private final PageVoices page;
  private final SectionReading reading;

  /** Who was asked by the statement before; null where it asks nobody. */
  private People.@Nullable Entry asked;

  private int paragraph;

  Replies(PageVoices page, SectionReading reading) {
    this.page = page;
    this.reading = reading;
  }

  /** Notes a statement, and to whom it was made. */
  void said(Attribution attribution, People.@Nullable Entry to, int inParagraph) {
    asked = has(attribution, ASKING) ? to : null;
    paragraph = inParagraph;
  }

  /** Who was asked, where a pronoun of theirs is the source of a reply; null elsewhere. */
  People.@Nullable Entry answering(Attribution attribution, int inParagraph) {
    if (asked == null || inParagraph - paragraph > 1 || !has(attribution, REPLYING)) {
      return null;
    }
    List<Span> source = attribution.source();
    List<Token> tokens = source.size() == 1 ? reading.tokens(source.get(0)) : List.of();
    Gender gender = tokens.size() == 1 ? Pronoun.gender(tokens.get(0).lower()) : Gender.UNKNOWN;
    boolean one = asked.type() == PersonType.PERSON || asked.type() == PersonType.UNNAMED;
    String noun = asked.name().substring(asked.name().lastIndexOf(' ') + 1);
    Gender own = asked.type() == PersonType.PERSON ? asked.gender() : page.lexicon().ofRole(noun);
    return gender != Gender.UNKNOWN && one && own.agreesWith(gender) ? asked : null;
  }

  private boolean has(Attribution attribution, Set<String> words) {
    return attribution.cue().stream()
        .flatMap(cue -> reading.tokens(cue).stream())
        .anyMatch(token -> words.contains(token.lower()));
  }
}
