package org.onrecord.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.PersonType;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordSet;

/**
 * Finds whom a description names: a person of the page by what they are, else a body, a group or
 * somebody unnamed, kept with the description.
 */
final class Descriptions {
  private static final Set<String> INDEFINITE =
      WordSet.of(
          """
          a an another one
          """);
  private static final Set<String> DEFINITE = Set.of("the", "this", "that");
  private static final Set<String> NOBODY =
      WordSet.of(
          """
          it this that there one nothing nobody what you
          """);
  private static final Set<String> EVERYBODY =
      WordSet.of(
          """
          some many most others all both everyone everybody several few
          """);

  private final String text;
  private final People people;
  private final NameLexicon lexicon;

  Descriptions(String text, People people, NameLexicon lexicon) {
    this.text = text;
    this.people = people;
    this.lexicon = lexicon;
  }

  /**
   * Whom a description without an owner and without a name means; null where it is nobody.
   *
   * @param source its words
   * @param tokens of it; not empty
   * @param focus who has been named so far
   */
  People.@Nullable Entry of(Span source, List<Token> tokens, Focus focus) {
    NounPhrase phrase = new NounPhrase(tokens);
    Token first = phrase.first();
    String head = phrase.head().lower();
    if (tokens.size() == 1 && NOBODY.contains(first.lower())) {
      return null;
    }
    if (EVERYBODY.contains(head)) {
      return people.described(PersonType.GROUP, source.in(text));
    }
    if (lexicon.isRole(head) && (phrase.head().lowerCase() || tokens.size() == 1)) {
      return role(source, phrase, focus);
    }
    if (lexicon.isCollective(head) && phrase.head().lowerCase()) {
      return people.described(PersonType.GROUP, source.in(text));
    }
    if (isBody(phrase) && (first.capitalised() || first.is("the"))) {
      return body(source, tokens);
    }
    if (INDEFINITE.contains(first.lower()) || head.equals("sources") || head.equals("source")) {
      return people.described(PersonType.UNNAMED, source.in(text));
    }
    if (first.is("the") && lexicon.isOrganisationWord(head)) {
      People.Entry known = people.body(head);
      return known != null ? known : body(source, tokens);
    }
    boolean several = !DEFINITE.contains(first.lower()) && isPlural(head);
    boolean named = !several && phrase.head().capitalised() && source.length() > head.length();
    PersonType type = named ? PersonType.ORGANISATION : PersonType.UNNAMED;
    return people.described(several ? PersonType.GROUP : type, source.in(text));
  }

  private static boolean isPlural(String head) {
    return head.equals("people") || (head.endsWith("s") && !head.endsWith("ss"));
  }

  /** Somebody who belongs to another: "his lawyer", "Roe’s supporters". */
  People.Entry owned(Span source, NounPhrase phrase) {
    String head = phrase.head().lower();
    PersonType type =
        lexicon.isRole(head)
            ? PersonType.UNNAMED
            : lexicon.isOrganisationWord(head) ? PersonType.ORGANISATION : PersonType.GROUP;
    return people.described(type, source.in(text));
  }

  /** Whether the head is somebody who can speak, and not a word for what was said. */
  boolean canSpeak(NounPhrase phrase) {
    String head = phrase.head().lower();
    return phrase.hasHead()
        && (lexicon.isRole(head) || lexicon.isCollective(head) || lexicon.isOrganisationWord(head));
  }

  private People.@Nullable Entry role(Span source, NounPhrase phrase, Focus focus) {
    Description description = phrase.description(lexicon);
    if (INDEFINITE.contains(phrase.first().lower())) {
      People.Entry later = people.introducedAfter(source.start(), description, lexicon);
      return later != null ? later : people.described(PersonType.UNNAMED, source.in(text));
    }
    People.Entry named = focus.role(description);
    if (named == null && !DEFINITE.contains(phrase.first().lower())) {
      named = people.introducedAfter(source.start(), description, lexicon);
    }
    if (named != null) {
      return named;
    }
    People.Entry before = people.unnamed(description.head());
    return before != null ? before : people.described(PersonType.UNNAMED, source.in(text));
  }

  private boolean isBody(NounPhrase phrase) {
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
                        || isAcronym(token.text())));
  }

  static boolean isAcronym(String word) {
    return word.length() > 1 && word.indexOf('.') < 0 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** The body's name, up to the first comma and without a small "the" that is all its own. */
  private People.Entry body(Span source, List<Token> tokens) {
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
    for (Token token : tokens) {
      if (token.is(",") && token.span().start() > start) {
        end = token.span().start();
        break;
      }
    }
    return people.described(PersonType.ORGANISATION, text.substring(start, end).strip());
  }
}
