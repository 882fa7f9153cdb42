package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.Description;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.name.NounPhrase;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.person.People;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordFile;
import org.onrecord.word.WordSet;

/**
 * Finds whom a description names: a person of the page by what they are, else a body, a group or
 * somebody unnamed, kept with the description.
 */
final class Descriptions {
  private static final WordFile WORDS = WordFile.of(Descriptions.class, "speakers.txt");

  private static final Set<String> SOURCES = Set.of("source", "insider");

  /** Who is somebody's and speaks for themselves: "Roe’s rival". */
  private static final Set<String> RELATIONS = WORDS.words("relations");

  /** Several who are somebody's: "Roe’s camp". */
  private static final Set<String> CIRCLES = WORDS.words("circles");

  static final Set<String> INDEFINITE = Set.of("a", "an", "another", "one");
  static final Set<String> DEFINITE = Set.of("the", "this", "that");
  private static final Set<String> NOBODY =
      WordSet.of("it this that there one nothing nobody what you");
  private static final Set<String> EVERYBODY =
      WordSet.of(
          "some many most others all both everyone everybody several few those anyone anybody nobody");

  /** Roles that newspapers are called as well: "The Harran Economist". */
  private static final Set<String> NEWSPAPERS =
      Set.of("economist", "scientist", "reporter", "leader", "diplomat");

  /** Roles of an institution: its owner, "Harran’s mayor", is a place or body. */
  private static final Set<String> OFFICES = WORDS.words("offices");

  /** What offices are called for short: "CP Ada Roe … the CP said". */
  private static final Set<String> SHORT_OFFICES = WordSet.of("cp cs ps dg md cm mb ig");

  private final String text;
  private final People people;
  private final NameLexicon lexicon;
  private final Bodies bodies;
  private final BodyDescriptions named;
  private final RoleSpeakers roles;

  Descriptions(PageVoices page, SectionReading reading) {
    this.text = page.text();
    this.people = page.people();
    this.lexicon = page.lexicon();
    this.bodies = page.bodies();
    this.named = new BodyDescriptions(page, reading);
    this.roles = new RoleSpeakers(page, reading);
  }

  /**
   * Whom a description without an owner and without a name means.
   *
   * @param source its words
   * @param tokens of it; not empty
   * @param focus who has been named so far
   */
  Found of(Span source, List<Token> tokens, Focus focus) {
    NounPhrase phrase = new NounPhrase(tokens);
    Token first = phrase.first();
    String head = phrase.head().lower();
    if (tokens.size() == 1 && NOBODY.contains(first.lower())) {
      return Found.NOBODY;
    }
    if (EVERYBODY.contains(head)) {
      return kept(PersonType.GROUP, source);
    }
    Found behind = named.behindKind(source, head);
    if (!behind.isNobody()) {
      return behind;
    }
    if (lexicon.isRole(head) && !isNewspaper(phrase)) {
      return roles.of(source, phrase, focus);
    }
    if (lexicon.isCollective(head)) {
      String holders = holders(source, phrase, focus);
      if (holders != null) {
        return Found.of(people.described(PersonType.GROUP, holders), SpeakerConfidence.LATER);
      }
      if (phrase.head().lowerCase()) {
        return kept(PersonType.GROUP, source);
      }
    }
    // "a Department for Ferries spokeswoman": the noun comes after a name that holds "for"
    Token last = tokens.get(tokens.size() - 1);
    if (phrase.head().capitalised() && last.lowerCase() && lexicon.isRole(last.lower())) {
      return kept(PersonType.UNNAMED, source);
    }
    if (tokens.size() == 2 && DEFINITE.contains(first.lower()) && SHORT_OFFICES.contains(head)) {
      Focus.Described holder = focus.role(phrase.description(lexicon));
      if (holder != null) {
        return Found.of(holder.entry(), holder.sureness());
      }
      if (phrase.head().capitalised() && !bodies.isNamed(phrase.head().text())) {
        return kept(PersonType.UNNAMED, source);
      }
    }
    Found cut = named.cut(source);
    if (!cut.isNobody()) {
      return cut;
    }
    Found document = named.document(source, tokens, phrase);
    if (!document.isNobody()) {
      return document;
    }
    Found kind =
        phrase.isBare() || phrase.head().lowerCase()
            ? named.kind(source, phrase, focus)
            : Found.NOBODY;
    if (!kind.isNobody()) {
      return kind;
    }
    if (named.isBody(phrase) && (first.capitalised() || first.is("the"))) {
      return Found.of(named.body(source, tokens), SpeakerConfidence.WORDS);
    }
    if (INDEFINITE.contains(first.lower()) || head.equals("sources") || head.equals("source")) {
      return kept(PersonType.UNNAMED, source);
    }
    if (first.is("the") && lexicon.isOrganisationWord(head)) {
      return Found.of(named.body(source, tokens), SpeakerConfidence.WORDS);
    }
    String name = named.proper(source);
    String firm = tokens.size() == 1 && first.capitalised() ? bodies.firmOf(first.lower()) : null;
    if (firm != null || bodies.isNamed(name)) {
      return Found.of(
          people.described(PersonType.ORGANISATION, firm != null ? firm : bodies.fullName(name)),
          SpeakerConfidence.WORDS);
    }
    boolean isHandle = text.charAt(source.start()) == '@';
    boolean several = !isHandle && !DEFINITE.contains(first.lower()) && isPlural(head);
    if (several) {
      return kept(PersonType.GROUP, source);
    }
    boolean proper = !isHandle && phrase.head().capitalised() && source.length() > head.length();
    String full = bodies.fullName(name);
    boolean isShort = !full.equals(source.in(text));
    return proper || isShort
        ? Found.of(people.described(PersonType.ORGANISATION, full), SpeakerConfidence.WORDS)
        : kept(PersonType.UNNAMED, source);
  }

  /** "The mayors of Harran and Tarn" where the page names both; null elsewhere. */
  private @Nullable String holders(Span source, NounPhrase phrase, Focus focus) {
    List<String> names = new ArrayList<>();
    String role = lexicon.singular(phrase.head().lower());
    for (Token place : phrase.places()) {
      Description description = new Description(role, Set.of(place.lower()));
      Focus.Described known = focus.role(description);
      People.Entry holder =
          known != null && known.sureness() == SpeakerConfidence.DESCRIPTION
              ? known.entry()
              : people.introducedAfter(source.start(), description, 1, lexicon);
      if (holder == null || names.contains(holder.name())) {
        return null;
      }
      names.add(holder.name());
    }
    return names.size() < 2 ? null : String.join(" and ", names);
  }

  private Found kept(PersonType type, Span source) {
    return Found.of(people.described(type, source.in(text)), SpeakerConfidence.WORDS);
  }

  /** "The Harran Economist": a role with a capital that is a newspaper's name. */
  private static boolean isNewspaper(NounPhrase phrase) {
    String head = phrase.head().lower();
    return phrase.head().capitalised() && NEWSPAPERS.contains(head) && phrase.first().is("the");
  }

  private static boolean isPlural(String head) {
    return head.equals("people") || (head.endsWith("s") && !head.endsWith("ss"));
  }

  /** Somebody who belongs to another: "his lawyer", "Roe’s supporters", "Harran’s mayor". */
  Found owned(Span source, NounPhrase phrase, Focus focus) {
    String head = phrase.head().lower();
    Found behind = named.behindKind(source, head);
    if (!behind.isNobody()) {
      return behind;
    }
    if (OFFICES.contains(head) && !phrase.owner().isEmpty()) {
      Focus.Described holder = focus.role(phrase.ownedDescription(lexicon));
      boolean general = phrase.owner().get(phrase.owner().size() - 1).lowerCase();
      boolean matched = holder != null && holder.sureness() == SpeakerConfidence.DESCRIPTION;
      if (holder != null && (matched || general) && !phrase.isPronounOwned()) {
        return Found.of(holder.entry(), holder.sureness());
      }
    }
    PersonType type =
        lexicon.isRole(head) || SOURCES.contains(head) || RELATIONS.contains(head)
            ? PersonType.UNNAMED
            : lexicon.isOrganisationWord(head) ? PersonType.ORGANISATION : PersonType.GROUP;
    return kept(type, source);
  }

  /** Whether the head is somebody who can speak, and not a word for what was said. */
  boolean canSpeak(NounPhrase phrase) {
    String head = phrase.head().lower();
    return phrase.hasHead()
        && (SOURCES.contains(lexicon.singular(head))
            || lexicon.isRole(head)
            || lexicon.isCollective(head)
            || lexicon.isOrganisationWord(head));
  }

  /** The same where it is somebody’s: "Roe’s rival". */
  boolean canSpeakAsOwned(NounPhrase phrase) {
    String head = phrase.head().lower();
    return canSpeak(phrase)
        || (phrase.hasHead()
            && (RELATIONS.contains(lexicon.singular(head)) || CIRCLES.contains(head)));
  }
}
