package org.onrecord.speaker;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.NounPhrase;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.person.People;
import org.onrecord.text.Span;
import org.onrecord.word.Token;

/**
 * The name that a description is followed by: "a clerk in the hall, Ada Roe, wrote", "The group,
 * Ferry Workers United, said". The words for the source may end before it.
 */
final class Apposition {
  /** "the Harran-based charity " before a name; nothing for a bare one. */
  private static final Pattern KIND_BEFORE =
      Pattern.compile("(?:(?:the )?(?:[\\p{L}’'-]+ ){0,3}\\p{Ll}+ )?");

  /** ", who gave her name only as " between a description and a name, without the comma. */
  private static final Pattern CLAUSE = Pattern.compile(",?(?<clause> who(?:se|m)? .*) ");

  private static final int LONGEST_NAMING = 70;

  private final PageVoices page;
  private final SectionReading reading;

  Apposition(PageVoices page, SectionReading reading) {
    this.page = page;
    this.reading = reading;
  }

  /** Whose name follows a source; nobody where none does. */
  Found after(Attribution attribution, Span source) {
    People.Entry called = called(attribution, source);
    if (called != null) {
      return new Found(called, false, SpeakerConfidence.NAME.probability());
    }
    NounPhrase phrase = new NounPhrase(reading.tokens(source));
    Token head = phrase.head();
    Body closing = closing(source, head);
    if (closing != null) {
      return Found.of(
          page.people().described(PersonType.ORGANISATION, closing.name()),
          SpeakerConfidence.RELATIVE);
    }
    boolean role = page.lexicon().isRole(head.lower());
    boolean kind =
        page.bodies().sorts().isKind(head.lower())
            || page.lexicon().isOrganisationWord(head.lower());
    if (!role && !(kind && head.lowerCase())) {
      return Found.NOBODY;
    }
    int start = afterComma(source.end());
    People.Entry person = role && start > 0 ? person(attribution, start) : null;
    if (person != null) {
      return new Found(person, false, SpeakerConfidence.NAME.probability());
    }
    Body body = role ? null : body(source, start);
    return body == null
        ? Found.NOBODY
        : Found.of(
            page.people().described(PersonType.ORGANISATION, body.name()),
            SpeakerConfidence.RELATIVE);
  }

  /** "Another walker, who gave her name only as Ilka, said": Ilka; null elsewhere. */
  private People.@Nullable Entry called(Attribution attribution, Span source) {
    int i = reading.nameAt(source.end());
    if (i == reading.names().size()) {
      return null;
    }
    NameMention name = reading.names().get(i);
    int start = name.span().start();
    boolean isClose = start - source.end() <= LONGEST_NAMING;
    boolean isBeforeCue =
        attribution.cue().stream().anyMatch(cue -> cue.start() >= name.span().end());
    return isClose && isBeforeCue && isNaming(page.text().substring(source.end(), start))
        ? page.people().of(name)
        : null;
  }

  private static boolean isNaming(String between) {
    Matcher clause = CLAUSE.matcher(between);
    return clause.matches() && ClauseNames.isNaming(clause.group("clause"));
  }

  /** "The firm’s owner, Tarn Holdings": the body that a source ends with behind its one comma. */
  private @Nullable Body closing(Span source, Token head) {
    Body last = page.bodies().endingAt(source.end());
    if (last == null
        || !last.isSure()
        || page.lexicon().isRole(head.lower())
        || page.lexicon().isCollective(head.lower())) {
      return null;
    }
    int start = source.end() - last.name().length();
    String before = start > source.start() ? page.text().substring(source.start(), start) : "";
    int comma = before.indexOf(", ");
    return comma > 0
            && comma == before.lastIndexOf(',')
            && KIND_BEFORE.matcher(before.substring(comma + 2)).matches()
            && head.lowerCase()
        ? last
        : null;
  }

  /** Where the words after a comma begin that a source ends with or before; -1 where none is. */
  private int afterComma(int end) {
    String text = page.text();
    int at = end > 0 && text.charAt(end - 1) == ',' ? end - 1 : end;
    return text.startsWith(", ", at) ? at + 2 : -1;
  }

  private People.@Nullable Entry person(Attribution attribution, int start) {
    int i = reading.nameAt(start);
    if (i == reading.names().size()) {
      return null;
    }
    NameMention name = reading.names().get(i);
    int end = name.span().end();
    boolean closed =
        page.text().startsWith(",", end)
            || attribution.cue().stream().anyMatch(cue -> cue.start() == end + 1)
            || (page.text().startsWith(".", end) && isInverted(attribution));
    return name.span().start() == start && name.full() && closed ? page.people().of(name) : null;
  }

  /** "…, said the clerk, Ada Roe." */
  private static boolean isInverted(Attribution attribution) {
    return attribution.source().stream()
        .anyMatch(
            source -> attribution.cue().stream().anyMatch(cue -> cue.end() + 1 == source.start()));
  }

  /** The body that a source ends with after its first comma, or that follows it. */
  private @Nullable Body body(Span source, int after) {
    List<Token> tokens = reading.tokens(source);
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is(",")) {
        return page.bodies().startingAt(tokens.get(i + 1).span().start());
      }
    }
    boolean bare = new NounPhrase(tokens).endsInHead();
    Body body = after > 0 && bare ? page.bodies().startingAt(after) : null;
    boolean closed = body != null && page.text().startsWith(",", after + body.name().length());
    return closed ? body : null;
  }
}
