package org.onrecord.speaker;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Section;
import org.onrecord.statement.Attribution;
import org.onrecord.text.Span;
import org.onrecord.text.Token;
import org.onrecord.text.Tokenizer;
import org.onrecord.text.WordSet;

/** Resolves the sources of one section, which must come in the order of their places. */
final class SectionSpeakers {
  private static final Set<String> NARRATOR = Set.of("i", "me", "my");
  private static final Set<String> RELATIVE = Set.of("who", "that", "which");
  private static final Set<String> POSSESSIVES = Set.of("my", "our", "his", "her", "their");
  private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "one");

  /** How far back a relative pronoun's name may end, in UTF-16 units. */
  private static final int RELATIVE_REACH = 60;

  private final String text;
  private final Section section;
  private final int firstParagraph;
  private final List<NameMention> names;
  private final Antecedents antecedents;
  private final People people;
  private final NameLexicon lexicon;
  private final People.@Nullable Entry narrator;

  /** How many of the names have been passed. */
  private int passed;

  /** The paragraph being read. */
  private int paragraph;

  SectionSpeakers(
      String text,
      Section section,
      int firstParagraph,
      List<NameMention> names,
      Antecedents antecedents,
      People people,
      NameLexicon lexicon,
      People.@Nullable Entry narrator) {
    this.text = text;
    this.section = section;
    this.firstParagraph = firstParagraph;
    this.names = names;
    this.antecedents = antecedents;
    this.people = people;
    this.lexicon = lexicon;
    this.narrator = narrator;
  }

  /** Whose words the attribution gives; null where unknown. */
  People.@Nullable Entry speaker(Attribution attribution) {
    Span place = PageSpeakers.place(attribution);
    passNamesBefore(place.start());
    while (paragraph + 1 < section.paragraphs().size()
        && section.paragraphs().get(paragraph + 1).start() <= place.start()) {
      paragraph++;
    }
    if (attribution.source().isEmpty()) {
      return null;
    }
    NameMention name = SourceName.head(text, attribution, names);
    People.Entry speaker = name == null ? null : people.of(name);
    boolean byName = speaker != null;
    if (!byName) {
      speaker = unnamed(place);
    }
    if (speaker != null && speaker != narrator) {
      antecedents.spoke(speaker, firstParagraph + paragraph);
    }
    if (speaker != null) {
      speaker.list();
      if (!byName) {
        speaker.mention(place);
      }
    }
    return speaker;
  }

  /** Takes note of the names after the last attribution. */
  void finish() {
    passNamesBefore(Integer.MAX_VALUE);
  }

  private void passNamesBefore(int offset) {
    while (passed < names.size() && names.get(passed).span().start() < offset) {
      NameMention name = names.get(passed++);
      People.Entry entry = people.of(name);
      if (entry != null) {
        antecedents.named(entry, name);
      }
    }
  }

  private People.@Nullable Entry unnamed(Span source) {
    List<Token> tokens = Tokenizer.tokens(text, source);
    if (tokens.isEmpty()) {
      return null;
    }
    if (tokens.size() == 1) {
      String word = tokens.get(0).lower();
      Gender gender =
          switch (word) {
            case "he", "him", "his" -> Gender.MALE;
            case "she", "her" -> Gender.FEMALE;
            default -> Gender.UNKNOWN;
          };
      if (gender != Gender.UNKNOWN) {
        return antecedents.pronoun(gender, firstParagraph + paragraph);
      }
      if (NARRATOR.contains(word)) {
        return narrator;
      }
      if (RELATIVE.contains(word)) {
        return nameBefore(source.start());
      }
      if (WordSet.of(
              """
          they it we you some many others both one
          """)
          .contains(word)) {
        return null;
      }
    }
    Token last = tokens.get(tokens.size() - 1);
    People.Entry surname = last.capitalised() ? people.ofSurname(last.text()) : null;
    return surname != null ? surname : described(source, tokens);
  }

  private People.@Nullable Entry nameBefore(int offset) {
    for (int i = passed - 1; i >= 0; i--) {
      Span span = names.get(i).span();
      if (offset - span.end() > RELATIVE_REACH) {
        return null;
      }
      String between = text.substring(Math.min(span.end(), offset), offset);
      if (!between.contains(". ") && !between.startsWith("’s") && !between.startsWith("'s")) {
        return people.of(names.get(i));
      }
    }
    return null;
  }

  private People.@Nullable Entry described(Span source, List<Token> tokens) {
    Token first = tokens.get(0);
    Token head = head(tokens);
    boolean body =
        tokens.stream()
            .anyMatch(
                token ->
                    token.capitalised()
                        && (lexicon.isOrganisationWord(token.lower())
                            || lexicon.isPlace(token.lower())
                            || acronym(token)));
    if (body && (first.capitalised() || first.is("the"))) {
      return people.described(PersonType.ORGANISATION, name(source, tokens));
    }
    if (INDEFINITE.contains(first.lower()) || head.is("sources") || head.is("source")) {
      return people.described(PersonType.UNNAMED, source.in(text));
    }
    boolean kin = POSSESSIVES.contains(first.lower()) && lexicon.isRole(head.lower());
    if (kin) {
      return people.described(PersonType.UNNAMED, source.in(text));
    }
    if (first.is("the") && lexicon.isOrganisationWord(head.lower())) {
      return people.described(PersonType.ORGANISATION, name(source, tokens));
    }
    if (first.is("the") || first.is("this")) {
      return lexicon.isRole(head.lower()) ? antecedents.role(descriptors(tokens)) : null;
    }
    boolean plural = head.lower().endsWith("s") || head.is("people");
    return plural ? people.described(PersonType.GROUP, source.in(text)) : null;
  }

  /** The noun a description is about: the last word before a preposition, comma or clause. */
  private static Token head(List<Token> tokens) {
    Set<String> stops =
        WordSet.of(
            """
          for of at from in with to who on , 's
          """);
    Token head = tokens.get(0);
    for (Token token : tokens.subList(1, tokens.size())) {
      if (stops.contains(token.lower()) && !token.is("'s")) {
        break;
      }
      head = token;
    }
    return head;
  }

  private static Set<String> descriptors(List<Token> tokens) {
    Set<String> words = new HashSet<>();
    for (Token token : tokens.subList(1, tokens.size())) {
      if (token.isWord()) {
        words.add(token.lower());
      }
    }
    return words;
  }

  private static boolean acronym(Token token) {
    String word = token.text();
    return word.length() > 1 && word.indexOf('.') < 0 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** The body's name, up to the first comma and without a small "the" that is all its own. */
  private String name(Span source, List<Token> tokens) {
    boolean several = tokens.stream().anyMatch(token -> token.is("and"));
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
    return text.substring(start, end).strip();
  }
}
