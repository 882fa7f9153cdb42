package org.onrecord.speaker;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.addressee.AddresseeNoun;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.person.People;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordFile;
import org.onrecord.word.WordSet;

/**
 * Finds who passed on what somebody said: "Roe said, via <em>the Harran Times</em>", "the mayor
 * said, according to <em>Tom Finch of the Herald</em>", "Roe, via <em>the Times</em>, said that".
 */
final class Relays {
  private static final WordFile WORDS = WordFile.of(Relays.class, "speakers.txt");

  private static final Set<String> LINKS = Set.of("via", "per");

  /** Between "as" and "by". */
  private static final Set<String> REPORTING =
      WordSet.of("reported quoted cited relayed recounted told");

  /** By what one speaks, and not who passes it on. */
  private static final Set<String> MEDIA = WORDS.words("media");

  /** What begins "his lawyer" behind "through". */
  private static final Set<String> BY = Set.of("his", "her", "their", "its", "a", "an", "the");

  /** Who passes on the words of others. */
  private static final Set<String> FOR_OTHERS = WORDS.words("for-others");

  /** How many words behind the verb the link is looked for. */
  private static final int REACH = 10;

  /** How many words may stand before a name: "columnist Tom Finch". */
  private static final int ROLE = 3;

  private final PageVoices page;
  private final SectionReading reading;
  private final SourceResolver resolver;

  Relays(PageVoices page, SectionReading reading, SourceResolver resolver) {
    this.page = page;
    this.reading = reading;
    this.resolver = resolver;
  }

  /** Who passed an attribution on; null where the words behind it name nobody. */
  People.@Nullable Entry of(Attribution attribution) {
    if (attribution.cue().isEmpty() || isAccording(attribution)) {
      return null;
    }
    Span verb = attribution.cue().get(attribution.cue().size() - 1);
    ReadParagraph paragraph = reading.paragraphAt(verb.start());
    int end = verb.end();
    for (Span source : attribution.source()) {
      end = paragraph.span().contains(source) ? Math.max(end, source.end()) : end;
    }
    Span source = attribution.source().isEmpty() ? verb : attribution.source().get(0);
    boolean isBefore = source.end() < verb.start() && paragraph.span().contains(source);
    People.Entry between =
        isBefore ? within(attribution, paragraph, source.end(), verb.start()) : null;
    return between != null ? between : within(attribution, paragraph, end, paragraph.span().end());
  }

  /** Whom the first link in a stretch of a paragraph leads to. */
  private People.@Nullable Entry within(
      Attribution attribution, ReadParagraph paragraph, int from, int to) {
    List<Token> tokens = paragraph.tokens();
    int first = paragraph.tokenAt(from);
    for (int i = first; i < tokens.size() && i < first + REACH; i++) {
      Token token = tokens.get(i);
      boolean isOver =
          token.span().start() >= to || (token.shape() == Token.Shape.MARK && !token.is(","));
      if (isOver || attribution.content().stream().anyMatch(token.span()::overlaps)) {
        return null;
      }
      int behind = behindLink(tokens, i);
      if (behind > 0) {
        return entry(paragraph, behind);
      }
    }
    return null;
  }

  private boolean isAccording(Attribution attribution) {
    return attribution.cue().stream()
        .flatMap(cue -> reading.tokens(cue).stream())
        .anyMatch(token -> token.is("according"));
  }

  /** The index of the first token behind a link that begins here; 0 where none does. */
  private static int behindLink(List<Token> tokens, int i) {
    if (LINKS.contains(tokens.get(i).lower())) {
      return i + 1;
    }
    if (is(tokens, i, "through")
        && i + 1 < tokens.size()
        && BY.contains(tokens.get(i + 1).lower())) {
      return i + 1;
    }
    if (is(tokens, i, "according") && is(tokens, i + 1, "to")) {
      return i + 2;
    }
    int verb = is(tokens, i + 1, "first") ? i + 2 : i + 1;
    boolean isReported =
        is(tokens, i, "as")
            && verb < tokens.size()
            && REPORTING.contains(tokens.get(verb).lower())
            && is(tokens, verb + 1, tokens.get(verb).is("told") ? "to" : "by");
    return isReported ? verb + 2 : 0;
  }

  private static boolean is(List<Token> tokens, int i, String word) {
    return i < tokens.size() && tokens.get(i).is(word);
  }

  private People.@Nullable Entry entry(ReadParagraph paragraph, int start) {
    List<Token> tokens = paragraph.tokens();
    People.Entry person = person(tokens, start);
    if (person != null) {
      return person;
    }
    boolean article = is(tokens, start, "the");
    Span words = new AddresseeNoun(tokens).at(start);
    if (words == null) {
      return null;
    }
    if (tokens.get(start - 1).is("through")) {
      return spokesperson(words);
    }
    int from = article ? start + 1 : start;
    int end = paragraph.tokenAt(words.end());
    boolean isOwner = is(tokens, end - 1, "'s") || is(tokens, end, "'s");
    if (from >= end || isOwner || MEDIA.contains(tokens.get(from).lower())) {
      return null;
    }
    if (!tokens.get(from).capitalised() || !tokens.get(end - 1).capitalised()) {
      return null; // "according to court papers"
    }
    People.Entry known = resolver.phrase(words, null).entry();
    Span bare = new Span(tokens.get(from).span().start(), words.end());
    People.Entry entry =
        known != null
            ? known
            : page.people().described(PersonType.ORGANISATION, bare.in(page.text()));
    entry.mention(bare);
    return entry;
  }

  /** "Through his lawyer": somebody unnamed who speaks for another; null for other words. */
  private People.@Nullable Entry spokesperson(Span words) {
    List<Token> noun = reading.tokens(words);
    return FOR_OTHERS.contains(noun.get(noun.size() - 1).lower())
        ? page.people().described(PersonType.UNNAMED, words.in(page.text()))
        : null;
  }

  /** "Tom Finch of the Herald", "columnist Tom Finch". */
  private People.@Nullable Entry person(List<Token> tokens, int start) {
    for (int i = start; i < tokens.size() && i <= start + ROLE; i++) {
      int at = reading.nameAt(tokens.get(i).span().start());
      if (at < reading.names().size()) {
        NameMention name = reading.names().get(at);
        if (name.span().start() == tokens.get(i).span().start()) {
          boolean isOwner =
              page.text().startsWith("'s", name.span().end())
                  || page.text().startsWith("’s", name.span().end());
          return isOwner ? null : page.people().of(name);
        }
      }
      if (!tokens.get(i).lowerCase()) {
        return null;
      }
    }
    return null;
  }
}
