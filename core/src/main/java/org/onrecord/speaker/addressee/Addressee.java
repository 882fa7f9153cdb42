package org.onrecord.speaker.addressee;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.person.People;
import org.onrecord.speaker.pronoun.FirstPerson;
import org.onrecord.speaker.pronoun.Pronoun;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordFile;
import org.onrecord.word.WordSet;

/** Finds to whom something was said: "told reporters", "said to Roe", "asked her". */
public final class Addressee {
  private static final WordFile WORDS = WordFile.of(Addressee.class, "addressees.txt");

  private static final Set<String> ANSWERING =
      WordSet.of(
          """
          replied replies replying answered answers answering retorted responded
          """);
  private static final Set<String> ASKED = Set.of("asked", "asks");
  private static final Set<String> QUESTIONS =
      WordSet.of("if whether why how what when where who which");
  private static final Set<String> QUESTION_END = Set.of("?\"", "?”", "?'", "?’", "?»");
  private static final Set<String> PRONOUNS = Set.of("me", "us", "him", "her", "them", "you");
  private static final Set<String> LISTENERS = WORDS.words("listeners");

  private final String text;
  private final People people;
  private final NameLexicon lexicon;
  private final SectionReading reading;
  private final Function<Span, People.@Nullable Entry> resolver;
  private final AddresseeWords words;

  /** Who asked right before; null where the last statement was no question. */
  private People.@Nullable Entry asker;

  private int askedIn;

  /**
   * Finds addressees in a section.
   *
   * @param text of the page
   * @param people of the page
   * @param resolver finds whom words mean that are no name; null where they mean nobody
   */
  public Addressee(
      String text,
      People people,
      NameLexicon lexicon,
      SectionReading reading,
      Function<Span, People.@Nullable Entry> resolver) {
    this.text = text;
    this.people = people;
    this.lexicon = lexicon;
    this.reading = reading;
    this.resolver = resolver;
    this.words = new AddresseeWords(reading);
  }

  /**
   * To whom an attribution's speaker speaks; null where the words do not say.
   *
   * @param holder the attribution in whose content this one stands; null where it stands in none
   * @param holding whose words those are; null where nobody is known
   */
  public People.@Nullable Entry of(
      Attribution attribution,
      People.@Nullable Entry speaker,
      @Nullable Attribution holder,
      People.@Nullable Entry holding) {
    Span found = words.of(attribution);
    People.Entry asked = found == null ? answered(attribution) : null;
    noteQuestion(attribution, speaker);
    if (found == null) {
      return asked == speaker ? null : asked;
    }
    People.Entry entry = entry(found, holder, holding);
    if (entry == null || entry == speaker) {
      return null;
    }
    entry.list();
    entry.mention(found);
    return entry;
  }

  /** Whom some words mean: whose words they are themselves in "he told me", "Roe was told". */
  private People.@Nullable Entry entry(
      Span words, @Nullable Attribution holder, People.@Nullable Entry holding) {
    String lower = words.in(text).toLowerCase(Locale.ROOT);
    boolean isOwn = holder != null && holder.kind() != Kind.DIRECT; // "Roe said she was told"
    if (holding != null && (FirstPerson.is(lower) || (isOwn && Subjects.isOthers(lower)))) {
      return holding;
    }
    return Subjects.isOpen(lower) || Subjects.isReflexive(lower) ? null : entry(words);
  }

  /** Who had asked, where the cue says that this is the answer; null elsewhere. */
  private People.@Nullable Entry answered(Attribution attribution) {
    boolean isAnswer =
        attribution.cue().stream()
            .flatMap(cue -> reading.tokens(cue).stream())
            .anyMatch(token -> ANSWERING.contains(token.lower()));
    return isAnswer && paragraph(attribution) - askedIn <= 1 ? asker : null;
  }

  private void noteQuestion(Attribution attribution, People.@Nullable Entry speaker) {
    List<Span> content = attribution.content();
    String last = content.get(content.size() - 1).in(text).stripTrailing();
    boolean isQuestion = last.endsWith("?") || QUESTION_END.stream().anyMatch(last::endsWith);
    asker = isQuestion || asks(attribution) ? speaker : null;
    askedIn = paragraph(attribution);
  }

  /** "Asked how much it cost", but not "asked them to go" nor "asked for rain". */
  private boolean asks(Attribution attribution) {
    List<Token> content = reading.tokens(attribution.content().get(0));
    return !content.isEmpty()
        && QUESTIONS.contains(content.get(0).lower())
        && attribution.cue().stream()
            .flatMap(cue -> reading.tokens(cue).stream())
            .anyMatch(token -> ASKED.contains(token.lower()));
  }

  private int paragraph(Attribution attribution) {
    return reading.paragraphAt(attribution.content().get(0).start()).number();
  }

  /**
   * Whom the words after a cue name as the listener, who is then not the speaker: "He asked Roe";
   * null where they name nobody.
   */
  public People.@Nullable Entry named(Attribution attribution) {
    Span found = words.of(attribution);
    return found == null ? null : named(found);
  }

  private People.@Nullable Entry named(Span words) {
    for (int i = reading.nameAt(words.start()); i < reading.names().size(); i++) {
      NameMention name = reading.names().get(i);
      if (name.span().end() > words.end()) {
        break;
      }
      People.Entry named = people.of(name);
      if (named != null && name.span().end() == words.end() && !isSeveral(words, name.span())) {
        return named;
      }
    }
    return null;
  }

  private People.@Nullable Entry entry(Span words) {
    People.Entry named = named(words);
    if (named != null) {
      return named;
    }
    List<Token> tokens = reading.tokens(words);
    if (tokens.stream().anyMatch(token -> token.is("and"))) {
      return people.described(PersonType.GROUP, words.in(text));
    }
    Token last = tokens.get(tokens.size() - 1);
    boolean pronoun = tokens.size() == 1 && Pronoun.gender(last.lower()) != Gender.UNKNOWN;
    boolean narrator = tokens.size() == 1 && FirstPerson.is(last.lower());
    boolean several = // "Staff were told"
        tokens.size() == 1 && isListening(last) && !lexicon.isOrganisationWord(last.lower());
    if (pronoun || narrator || (last.capitalised() && !several)) {
      return resolver.apply(words);
    }
    if (isListening(last)) {
      return people.described(PersonType.GROUP, words.in(text));
    }
    boolean body = lexicon.isOrganisationWord(last.lower());
    if (body || lexicon.isRole(last.lower())) {
      People.Entry known = resolver.apply(words);
      if (known != null || body) {
        return known != null ? known : people.described(PersonType.ORGANISATION, words.in(text));
      }
    }
    boolean isPlural = last.lower().endsWith("s") && !last.lower().endsWith("ss");
    return last.lowerCase() && !(tokens.size() == 1 && PRONOUNS.contains(last.lower()))
        ? people.described(isPlural ? PersonType.GROUP : PersonType.UNNAMED, words.in(text))
        : null;
  }

  private boolean isListening(Token noun) {
    return LISTENERS.contains(noun.lower()) || lexicon.isCollective(noun.lower());
  }

  /** "Ann Roe and Tom Finch", but not "the founder and head Tom Finch". */
  private boolean isSeveral(Span words, Span lastName) {
    List<Token> before = reading.tokens(new Span(words.start(), lastName.start()));
    for (int i = 1; i < before.size(); i++) {
      if (before.get(i).is("and")) {
        boolean another = i + 1 < before.size() && before.get(i + 1).is("the");
        return another || before.get(i - 1).capitalised();
      }
    }
    return false;
  }
}
