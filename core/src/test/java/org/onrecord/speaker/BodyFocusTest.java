package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Section;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.person.People;
import org.onrecord.text.Span;

/** Which of the bodies named so far "the trust" or "it" means, and how sure that is. */
class BodyFocusTest {
  private static final NameLexicon LEXICON = NameLexicon.load();

  private final StringBuilder text = new StringBuilder();
  private final List<Span> paragraphs = new ArrayList<>();

  /** A paragraph that does not look like a headline. */
  private BodyFocusTest paragraph(String words) {
    int start = text.length();
    text.append(words).append(" then nothing else happened there during that long winter.");
    paragraphs.add(new Span(start, text.length()));
    text.append("\n\n");
    return this;
  }

  private BodyFocus focus() {
    List<ReadParagraph> read = new ArrayList<>();
    int sentence = 0;
    for (Span span : paragraphs) {
      ReadParagraph one = ReadParagraph.of(text.toString(), span, read.size(), sentence, false);
      sentence = one.nextSentence();
      read.add(one);
    }
    SectionReading reading =
        new SectionReading(new Section("body", paragraphs), read, List.of(), List.of());
    return new BodyFocus(
        Bodies.of(text.toString(), List.of(reading), new People(), Set.of(), Set.of(), LEXICON));
  }

  /** Whom a kind means in a paragraph, behind all that was written: name and sureness. */
  private static String meant(BodyFocus focus, String kind, int paragraph, String... modifiers) {
    return shown(focus.meant(kind, Set.of(modifiers), 1_000_000, paragraph));
  }

  private static String shown(BodyFocus.Choice choice) {
    return choice == null ? "nobody" : choice.name() + " " + choice.sureness();
  }

  @Test
  void theNearerOfTwoIsMeantAndSurelyWhereItIsMuchNearer() {
    BodyFocus focus =
        paragraph("They asked the Harran Trust.").paragraph("They asked the Velma Trust.").focus();

    assertEquals("Velma Trust KIND", meant(focus, "trust", 1));
    assertEquals("Velma Trust GUESS", meant(focus, "trust", 5));
  }

  @Test
  void ofTwoAlikeTheOneThatSpokeLastIsMeant() {
    BodyFocus focus = paragraph("They asked the Harran Trust and the Velma Trust.").focus();
    focus.spoke("Harran Trust", 1_000, 0);
    assertEquals("Harran Trust KIND", meant(focus, "trust", 0));

    focus.spoke("Velma Trust", 1_100, 0);
    focus.spoke("Velma Trust", 1_200, 0);
    assertEquals("Velma Trust KIND", meant(focus, "trust", 0));
  }

  @Test
  void theOneNamedMoreOftenIsMeantThoughNotSurely() {
    BodyFocus focus =
        paragraph(
                "They asked the Harran Trust, then the Harran Trust, then the Harran Trust, then the Velma Trust.")
            .focus();

    assertEquals("Harran Trust GUESS", meant(focus, "trust", 0));
  }

  @Test
  void moreThanFourMentionsMakeABodyNoLikelier() {
    BodyFocus focus =
        paragraph("They asked the Harran Trust" + " and the Harran Trust".repeat(3) + ".")
            .paragraph("They asked the Velma Trust" + " and the Velma Trust".repeat(40) + ".")
            .focus();

    // as much farther as speaking last is worth
    focus.spoke("Harran Trust", 2_000, 0);
    assertEquals("Velma Trust GUESS", meant(focus, "trust", 1));
  }

  @Test
  void otherWordsMustFitTheName() {
    BodyFocus focus =
        paragraph("They asked the Harran Ferry Trust.")
            .paragraph("They asked the Velma Trust.")
            .focus();

    assertEquals("Harran Ferry Trust KIND", meant(focus, "trust", 1, "ferry"));
    assertEquals("nobody", meant(focus, "trust", 1, "bridge"));
    assertEquals("nobody", meant(focus, "trust", 1, "ferry", "velma"));
  }

  @Test
  void aNameShowsWhatABodyIsByItsOwnWordOrOneOfThatSort() {
    BodyFocus focus = paragraph("They asked Lund Institutional Equities.").focus();

    assertEquals("Lund Institutional Equities KIND", meant(focus, "brokerage", 0));
    assertEquals("nobody", meant(focus, "church", 0));
    assertEquals("nobody", meant(focus, "team", 0, "lund"));
  }

  @Test
  void anyBodyThatIsSurelyOneMayBeAGroupAndNoStateIs() {
    BodyFocus focus = paragraph("They asked the Harran University.").focus();
    assertEquals("Harran University KIND", meant(focus, "group", 0));
    assertEquals("Harran University KIND", meant(focus, "group", 0, "harran"));
    assertEquals("nobody", meant(focus, "company", 0));

    BodyFocus state = new BodyFocusTest().paragraph("They asked the United States.").focus();
    assertEquals("nobody", meant(state, "group", 0));
  }

  @Test
  void aPlainNameIsOnlyLooselyACompanyAndOnlyWhereItsCapitalIsItsOwnAndItComesAgain() {
    assertEquals(
        "Tarnsoft LATER",
        meant(paragraph("They asked Tarnsoft. Then they left Tarnsoft.").focus(), "company", 0));
    assertEquals(
        "nobody",
        meant(new BodyFocusTest().paragraph("They asked Tarnsoft.").focus(), "company", 0));
    assertEquals(
        "nobody",
        meant(
            new BodyFocusTest().paragraph("Tarnsoft came. Tarnsoft left.").focus(), "company", 0));
    assertEquals(
        "nobody",
        meant(
            new BodyFocusTest().paragraph("They asked Tarnsoft. They left Tarnsoft.").focus(),
            "company",
            0,
            "tarnsoft"));
  }

  @Test
  void whereNoneWasNamedTheOneNamedRightAfterIsMeant() {
    BodyFocus focus = paragraph("They asked the Harran Trust.").focus();
    int place = text.indexOf("Harran");
    assertEquals("Harran Trust LATER", shown(focus.meant("trust", Set.of(), place, 0)));
    assertEquals("nobody", shown(focus.meant("group", Set.of(), place, 0)));
    assertEquals("Harran Trust KIND", shown(focus.meant("trust", Set.of(), place + 1, 0)));
  }

  @Test
  void ofSeveralNamedAfterNoneIsMeant() {
    BodyFocus focus = paragraph("They asked the Harran Trust and the Velma Trust.").focus();
    assertEquals("nobody", shown(focus.meant("trust", Set.of(), 0, 0)));
  }

  @Test
  void onlyTheNextThirtyMentionsMayBeMeant() {
    BodyFocus near =
        paragraph("They asked the Velma Board" + " and the Velma Board".repeat(28) + ".")
            .paragraph("They asked the Harran Trust.")
            .focus();
    assertEquals("Harran Trust LATER", shown(near.meant("trust", Set.of(), 0, 0)));

    BodyFocus far =
        new BodyFocusTest()
            .paragraph("They asked the Velma Board" + " and the Velma Board".repeat(29) + ".")
            .paragraph("They asked the Harran Trust.")
            .focus();
    assertEquals("nobody", shown(far.meant("trust", Set.of(), 0, 0)));
  }

  @Test
  void onlyTheLastEightyMentionsCount() {
    BodyFocus near =
        paragraph("They asked the Harran Trust" + " and the Velma Board".repeat(79) + ".").focus();
    assertEquals("Harran Trust KIND", meant(near, "trust", 0));

    BodyFocus far =
        new BodyFocusTest()
            .paragraph("They asked the Harran Trust" + " and the Velma Board".repeat(80) + ".")
            .focus();
    assertEquals("nobody", meant(far, "trust", 0));
  }

  @Test
  void itIsTheOneBodyThatOpensASentenceHereOrInTheParagraphBefore() {
    BodyFocus focus =
        paragraph("The Harran Trust met.")
            .paragraph("It was late.")
            .paragraph("It rained.")
            .focus();
    assertEquals("Harran Trust", focus.only(1_000, 0));
    assertEquals("Harran Trust", focus.only(1_000, 1));
    assertNull(focus.only(1_000, 2));
  }

  @Test
  void itIsABodyOfThisParagraphBeforeOneOfTheParagraphBefore() {
    BodyFocus focus =
        paragraph("The Harran Trust met.").paragraph("The Velma Board met. It laughed.").focus();
    assertEquals("Velma Board", focus.only(1_000, 1));
  }

  @Test
  void itIsNobodyWhereTwoOpenSentencesOrNoneDoes() {
    assertNull(paragraph("The Harran Trust met. The Velma Board met.").focus().only(1_000, 0));
    assertEquals(
        "Harran Trust",
        new BodyFocusTest()
            .paragraph("The Harran Trust met. The Harran Trust left.")
            .focus()
            .only(1_000, 0));
    assertNull(new BodyFocusTest().paragraph("They met the Harran Trust.").focus().only(1_000, 0));
    assertEquals(
        "Harran Trust",
        new BodyFocusTest()
            .paragraph("The Harran Trust met the Velma Board.")
            .focus()
            .only(1_000, 0));
  }

  @Test
  void itIsNoBodyThatIsNamedOnlyAfterIt() {
    BodyFocus focus = paragraph("It rained. The Harran Trust met.").focus();
    assertNull(focus.only(text.indexOf("Harran") - 5, 0));
  }

  @Test
  void initialsAreTheBodyNamedMostWithThem() {
    BodyFocus focus =
        paragraph("They asked the Harran Health Trust and the Hilly Harbour Trust.")
            .paragraph("They asked the Hilly Harbour Trust, then HHT.")
            .focus();

    assertEquals("Hilly Harbour Trust KIND", meant(focus, "trust", 1));
    assertEquals("Harran Health Trust KIND", meant(focus, "trust", 1, "health"));
    assertEquals("nobody", meant(focus, "trust", 1, "hht"));
  }
}
