package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.onrecord.attribution.Attribution;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.name.ClauseRole;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.Kin;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.person.People;
import org.onrecord.speaker.pronoun.Pronoun;
import org.onrecord.speaker.pronoun.PronounModel;
import org.onrecord.stage.StageFailures;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordSet;

/**
 * Notes who is named in a section, whom its pronouns mean and of which kin it tells, on the way
 * from attribution to attribution.
 */
final class SectionMentions {
  /** The least probability at which a pronoun that is no source is listed as a mention. */
  private static final double PLAIN = 0.8;

  /** A line with more words is none. */
  private static final int LONGEST_BYLINE = 20;

  /** The number of the last paragraph that can be nothing but who wrote the page. */
  private static final int LAST_BYLINE = 3;

  /** What a line begins with that names who took the pictures. */
  private static final Set<String> CREDITS =
      WordSet.of(
          "photograph photographs photography photo photos picture pictures image images"
              + " illustration illustrations video words");

  /** "(Picture: ", "Image credit: Harran News/" before the name of who made the picture. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:^|[(\\[|.!?”’\"] ?)(?:(?:\\p{Lu}\\p{L}+ )?"
              + "(?i:photo(?:graph)?s?|pictures?|pics?|images?|illustrations?|artwork|graphics?|video|footage)"
              + "(?i: credits?)?(?: ?[:/|©] ?| by | courtesy(?: of)? )|(?i:credits?): ?|© ?)"
              + "(?:\\p{Lu}[^\\n.:()]{0,40}(?:/|, ) ?)?$");

  /** What a credit goes on with behind the name. */
  private static final Pattern CREDITED = Pattern.compile("\\s*(?:$|[)\\]/|.,;©]|for )");

  /** How far before a name a credit may begin. */
  private static final int LONGEST_CREDIT = 90;

  private final PageVoices page;
  private final SectionReading reading;
  private final Focus focus;
  private final List<Pronoun> pronouns;
  private final List<Span> kin;
  private final IntPredicate quoted;
  private final boolean headline;
  private final StageFailures failures;

  /** How many of the names, of the pronouns and of the kin have been passed. */
  private int passedNames;

  private int passedPronouns;
  private int passedKin;

  /**
   * Finds the pronouns and kin of a section, and has passed none.
   *
   * @param attributions of the page
   * @param quoted whether the character at an offset stands inside a quotation
   */
  SectionMentions(
      PageVoices page,
      SectionReading reading,
      Focus focus,
      List<Attribution> attributions,
      IntPredicate quoted,
      StageFailures failures) {
    this.page = page;
    this.reading = reading;
    this.focus = focus;
    this.quoted = quoted;
    this.headline = reading.section().name().equals("headline");
    this.failures = failures;
    Set<Integer> taken = sources(attributions);
    this.pronouns = pronouns(taken);
    this.kin = kin(taken);
  }

  /** The kin of whom a section tells, where that is no source. */
  private List<Span> kin(Set<Integer> taken) {
    List<Span> kin = new ArrayList<>();
    for (ReadParagraph paragraph : reading.paragraphs()) {
      for (Span told : Kin.in(paragraph, page.lexicon())) {
        if (!taken.contains(told.start())) {
          kin.add(told);
        }
      }
    }
    return kin;
  }

  /** Where the sources of the section begin. */
  private Set<Integer> sources(List<Attribution> attributions) {
    Set<Integer> taken = new HashSet<>();
    for (int index : reading.attributions()) {
      attributions.get(index).source().forEach(span -> taken.add(span.start()));
    }
    return taken;
  }

  /** The pronouns of the section that stand in no quotation and are no source. */
  private List<Pronoun> pronouns(Set<Integer> taken) {
    List<Pronoun> found = new ArrayList<>();
    for (ReadParagraph paragraph : reading.paragraphs()) {
      for (int i = 0; i < paragraph.tokens().size(); i++) {
        Token token = paragraph.tokens().get(i);
        Gender gender = Pronoun.gender(token.lower());
        int start = token.span().start();
        if (gender != Gender.UNKNOWN && !taken.contains(start) && !quoted.test(start)) {
          int sentence = paragraph.sentences()[i];
          found.add(new Pronoun(token.span(), gender, paragraph.number(), sentence, null, null));
        }
      }
    }
    return found;
  }

  /**
   * Notes what stands before an offset and was not noted yet.
   *
   * @param last who spoke last up to there
   */
  void passBefore(int offset, LastSaid last) {
    while (true) {
      int name = nextName();
      int pronoun = nextPronoun();
      int told = passedKin < kin.size() ? kin.get(passedKin).start() : Integer.MAX_VALUE;
      if (Math.min(Math.min(name, pronoun), told) >= offset) {
        return;
      }
      if (told < name && told < pronoun) {
        pass(kin.get(passedKin++));
      } else if (name < pronoun) {
        pass(reading.names().get(passedNames++), last);
      } else {
        Pronoun passed = pronouns.get(passedPronouns++);
        failures.run(passed.span(), "whom it means is left unknown", () -> pass(passed));
      }
    }
  }

  private int nextName() {
    return passedNames < reading.names().size()
        ? reading.names().get(passedNames).span().start()
        : Integer.MAX_VALUE;
  }

  private int nextPronoun() {
    return passedPronouns < pronouns.size()
        ? pronouns.get(passedPronouns).span().start()
        : Integer.MAX_VALUE;
  }

  private void pass(Span told) {
    focus.told(
        page.people().thoughtOf(PersonType.UNNAMED, told.in(page.text())),
        reading.place(told.start(), ClauseRole.SUBJECT),
        quoted.test(told.start()));
  }

  private void pass(NameMention name, LastSaid last) {
    People.Entry entry = page.people().of(name);
    if (entry != null && !isByline(name)) {
      boolean ofStranger =
          last.speaker() != null
              && last.speaker().type() == PersonType.UNNAMED
              && last.content().stream().anyMatch(name.span()::overlaps);
      if (ofStranger) {
        focus.mentioned(entry, name.place());
      } else {
        focus.named(entry, name.place());
      }
      if (headline) {
        focus.mentions().headline(entry);
      }
    }
  }

  /**
   * "By Ada Roe, founder of", "Photographs: Ada Roe", "Ada Roe" above the first sentence: who made
   * the page is not whom it calls "she".
   */
  private boolean isByline(NameMention name) {
    ReadParagraph paragraph = reading.paragraphAt(name.span().start());
    List<Token> tokens = paragraph.tokens();
    boolean isLine =
        tokens.size() < LONGEST_BYLINE
            && !tokens.get(tokens.size() - 1).is(".")
            && paragraph.sentences()[0] + 1 == paragraph.nextSentence();
    boolean isAlone =
        name.span().equals(paragraph.span())
            && name.full()
            && paragraph.number() <= LAST_BYLINE
            && !headline;
    return isCredited(name, paragraph.span())
        || (isLine
            && (tokens.get(0).text().equals("By")
                || CREDITS.contains(tokens.get(0).lower())
                || isAlone));
  }

  /** "(Picture: Ada Roe)" at the end of a paragraph or within it. */
  private boolean isCredited(NameMention name, Span paragraph) {
    Span span = name.span();
    int from = Math.max(paragraph.start(), span.start() - LONGEST_CREDIT);
    return CREDITED.matcher(page.text()).region(span.end(), paragraph.end()).lookingAt()
        && CREDIT.matcher(page.text().substring(from, span.start())).find();
  }

  private void pass(Pronoun pronoun) {
    PronounModel.Choice choice =
        page.pronouns().choose(pronoun, focus.mentions().candidates(pronoun));
    People.Entry entry = choice.candidate().entry();
    if (entry == null || choice.probability() < Antecedents.SURE) {
      return;
    }
    ReadParagraph paragraph = reading.paragraphAt(pronoun.span().start());
    int token = paragraph.tokenAt(pronoun.span().start());
    ClauseRole clause = ClauseRole.ofPronoun(paragraph.tokens().get(token).lower());
    focus
        .mentions()
        .pronoun(entry, pronoun.gender(), reading.place(pronoun.span().start(), clause));
    focus.mentions().heard(entry, pronoun.gender(), choice.probability());
    if (choice.probability() >= PLAIN) {
      entry.mention(pronoun.span());
    }
  }
}
