package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.record.PageRecord;

/** Whom a pronoun or a word for many means, where the page's form says who it cannot be. */
class WhoIsMeantTest {
  private static final String TALK =
      "The mill\n\nADA ROE: What did they say?\n\nTOM FINCH: WORDS She told me that it was late. It was.\n\n"
          + "ADA ROE: And then?\n\nTOM FINCH: I went home, since I was cold.\n";

  private static String inTalk(String words) {
    return Attributed.in(TALK.replace("WORDS", words))
        .said("She", "told", "that it was late")
        .voices()
        .get(2);
  }

  @Test
  void whoIsNamedLastBehindAPrepositionIsWhoSpeaksNext() {
    String page = "Peter Lund said the song was old. %s He said it took a day.";
    for (String before :
        List.of(
            "It was written by Tom Birch.",
            "We spoke to Tom Birch.",
            "Ada Roe sat by Tom Birch.")) {
      assertEquals(
          List.of("Peter Lund", "Tom Birch"),
          Attributed.in(page.formatted(before))
              .said("Peter Lund", "said", "the song was old")
              .said("He", "said", "it took a day")
              .voices());
    }
    for (String before : List.of("He sat by Tom Birch.", "It was Tom Birch’s.")) {
      assertEquals(
          List.of("Peter Lund", "Peter Lund"),
          Attributed.in(page.formatted(before))
              .said("Peter Lund", "said", "the song was old")
              .said("He", "said", "it took a day")
              .voices(),
          before);
    }
  }

  @Test
  void whoIsIntroducedRightBeforeIsSurerThanAGuess() {
    String page = "Peter Lund said the song was old. %s He said it took a day.";
    assertEquals(.75, sureOfBirch(page.formatted("Her brother, Tom Birch, wept.")));
    assertEquals(.6, sureOfBirch(page.formatted("It was written by Tom Birch.")));
    assertEquals(
        .6,
        sureOfBirch(page.formatted("Quorla Birch, the cook, wept.").replace("Tom ", "Quorla ")),
        "nothing shows that it is a man");
  }

  private static double sureOfBirch(String page) {
    PageRecord record =
        Attributed.in(page)
            .said("Peter Lund", "said", "the song was old")
            .said("He", "said", "it took a day")
            .record();
    assertTrue(record.speaker(record.statements().get(1)).orElseThrow().name().endsWith(" Birch"));
    return record.statements().get(1).speakerConfidence();
  }

  @Test
  void aHusbandWithHisTradeIsNotShe() {
    assertEquals(
        List.of("Ada Roe", "Ada Roe"),
        Attributed.in(
                "Ada Roe said it was late. Her third husband, the gardener Quorla Birch, came. “It was cold,” she said.")
            .said("Ada Roe", "said", "it was late")
            .said("she", "said", "“It was cold,”")
            .voices());
  }

  @Test
  void aFighterWithoutANameIsWhoHeIs() {
    assertEquals(
        List.of("Peter Lund", "A Harran fighter", "A Harran fighter"),
        Attributed.in(
                "Peter Lund said it was late. A Harran fighter denied it. “It was cold,” he said.")
            .said("Peter Lund", "said", "it was late")
            .said("A Harran fighter", "denied", "it")
            .said("he", "said", "“It was cold,”")
            .voices());
  }

  @Test
  void aWomansSecondNameLeavesItOpenWhoseTheFirstIs() {
    assertEquals(
        List.of("Ray Ann Venn"),
        Attributed.in("Ray Ann Venn leads the port. “It was late,” she said.")
            .said("she", "said", "“It was late,”")
            .voices());
  }

  @Test
  void sheInAnAnswerIsNotWhoAsked() {
    assertEquals("Tom Finch > ? -> Tom Finch", inTalk("The clerks were there."));
    assertEquals("Tom Finch > Mary Venn -> Tom Finch", inTalk("Mary Venn wept."));
  }

  @Test
  void whoIsAskedAboutInOneWordIsWhoSheIs() {
    assertEquals("Tom Finch > Bridget -> Tom Finch", inTalk("Bridget?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Photographs: Ada Roe", "Pictures by Ada Roe", "Ada Roe"})
  void whoMadeThePageIsNotWhomItCallsShe(String credit) {
    String page =
        "The mill is lost\n\nCREDIT\n\nThe clerk on the stairs was kind. She said that it was late.";
    assertEquals(
        List.of("?"),
        Attributed.in(page.replace("CREDIT", credit))
            .said("She", "said", "that it was late")
            .voices());
  }

  @Test
  void whoseNameIsALineFurtherDownMayBeShe() {
    assertEquals(
        List.of("Ada Roe"),
        Attributed.in(
                "The mill is lost\n\nThe mill closed.\n\nIt was old.\n\nIt stood here.\n\nAda Roe\n\nThe mill was hers. She said that it was late.")
            .said("She", "said", "that it was late")
            .voices());
  }

  @Test
  void aWordThatANumberFollowsIsNobodysName() {
    assertEquals(
        List.of("Your leader (Nov 11)"),
        Attributed.in("Letters\n\nYour leader (Nov 11) says that the mill is lost.")
            .said("Your leader (Nov 11)", "says", "that the mill is lost")
            .voices());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Another walker, who gave her name only as Ilka,|Another walker|Ilka",
        "A walker, who identified himself as Gus,|A walker|Gus",
        "Another walker, who gave Ilka a lift,|Another walker|Another walker",
      })
  void whoGivesTheirNameIsCalledByIt(String subject, String source, String speaker) {
    assertEquals(
        List.of(speaker),
        Attributed.in("The path\n\n" + subject + " said that the path was shut.")
            .said(source, "said", "that the path was shut")
            .voices());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sen. Ada Roe|the lawmaker|Ada Roe",
        "Hon. Ada Roe|the legislator|Ada Roe",
        "Bishop Ada Roe|the cleric|Ada Roe",
        "the biologist Ada Roe|the scientist|Ada Roe",
        "Bishop Ada Roe|the lawmaker|the lawmaker",
        "Sen. Ada Roe|a lawmaker|a lawmaker",
      })
  void aWordForManyMeansWhoHasJustSpokenWhereItFitsTheirRole(
      String named, String word, String speaker) {
    assertEquals(
        speaker,
        Attributed.in(
                "The mill\n\nOn Monday "
                    + named
                    + " said it was late.\n\n“It is cold,” "
                    + word
                    + " said.")
            .said(named, "said", "it was late")
            .said(word, "said", "“It is cold,”")
            .voices()
            .get(1));
  }

  @Test
  void aWordForManyMeansNobodyWhoSpokeLongBefore() {
    assertEquals(
        "the lawmaker",
        Attributed.in(
                "The mill\n\nSen. Ada Roe said it was late.\n\nThe mill is old.\n\nIt burned twice.\n\n“It is cold,” the lawmaker said.")
            .said("Sen. Ada Roe", "said", "it was late")
            .said("the lawmaker", "said", "“It is cold,”")
            .voices()
            .get(1));
  }

  @Test
  void theBranchOfAnOfficeIsNoName() {
    assertEquals(
        List.of("Farhana Quell"),
        Attributed.in("The mill\n\nDeputy Registrar (Mills) Farhana Quell said it was late.")
            .said("Deputy Registrar (Mills) Farhana Quell", "said", "it was late")
            .voices());
  }

  @Test
  void whoHitsOutIsTheSubjectWhoSpeaksNext() {
    Attributed page =
        Attributed.in(
                "The mill\n\nMary Venn said it was late.\n\nOpposition leader Quorla Bell hit out at the mill. “It is cold,” she said.")
            .said("Mary Venn", "said", "it was late")
            .said("she", "said", "“It is cold,”");
    assertEquals(List.of("Mary Venn", "Quorla Bell"), page.voices());
    assertTrue(page.record().statements().get(1).reliability() < .8);
  }

  @Test
  void sheInAQuotationBesideAParaphraseIsNotWhoSpeaks() {
    assertEquals(
        "Mary Higg > Ada Venn",
        Attributed.in(
                "The mill\n\nAda Venn is old. Mary Higg laughs. “I said stop. She said, ‘Why?’” Higg says.")
            .said("Higg", "says", "“I said stop. She said, ‘Why?’”")
            .said("She", "said", "‘Why?’")
            .voices()
            .get(1));
  }

  @Test
  void aForenameOfBothMayBeHeOrShe() {
    for (String pronoun : List.of("he", "she")) {
      assertEquals(
          List.of("Mary Venn", "Leslie Bell"),
          Attributed.in(
                  "The mill\n\nMary Venn said it was late.\n\nFormer minister Leslie Bell faulted both. “It is cold,” "
                      + pronoun
                      + " said.")
              .said("Mary Venn", "said", "it was late")
              .said(pronoun, "said", "“It is cold,”")
              .voices());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Poland's rail watchdog|Poland's rail watchdog",
        "Poland's plea|Poland",
        "One Eastern Conference scout|One Eastern Conference scout",
        "His 6-year-old|His 6-year-old",
      })
  void whatBelongsToSomebodyMaySpeakForItself(String source, String speaker) {
    assertEquals(
        List.of(speaker),
        Attributed.in("The mill\n\nTom Roe was there. " + source + " said that it was late.")
            .said(source, "said", "that it was late")
            .voices());
  }

  @Test
  void anOfficerWithoutANameMakesItDoubtfulWhoHeIs() {
    String page =
        "The mill\n\nAda Venn examined it. “It was cold,” Tom Finch said.\n\n%s brought a lamp. Ada Venn took it.\n\n“It is not,” he admitted.";
    assertTrue(confidence(page.replace("%s", "The mayor")) < .7);
    assertTrue(confidence(page.replace("%s", "The ferry")) > .7);
  }

  private static double confidence(String page) {
    return Attributed.in(page)
        .said("Tom Finch", "said", "“It was cold,”")
        .said("he", "admitted", "“It is not,”")
        .record()
        .statements()
        .get(1)
        .speakerConfidence();
  }

  @ParameterizedTest
  @CsvSource({
    "the tactician, Benny Okum",
    "the centre-back, Benny Okum",
    "the plumber, the plumber"
  })
  void whatPapersCallPlayersAndCoachesIsWhoWasNamedLast(String epithet, String speaker) {
    assertEquals(
        speaker,
        Attributed.in(
                "The derby\n\nBenny Okum said it was late.\n\n“I am cold,” " + epithet + " said.")
            .said("Benny Okum", "said", "it was late")
            .said(epithet, "said", "“I am cold,”")
            .voices()
            .get(1));
  }

  @Test
  void theWinningManagerIsWhoHasJustBeenIntroduced() {
    String page =
        "The mill\n\nManager Mary Tobin said it was late.\n\n%s had sympathy. “It was hard,” the winning manager said.";
    assertEquals("Liam Tuohy", manager(page.replace("%s", "Liam Tuohy, whose side won,")));
    assertEquals("Mary Tobin", manager(page.replace("%s", "Nobody")));
  }

  private static String manager(String page) {
    return Attributed.in(page)
        .said("Manager Mary Tobin", "said", "it was late")
        .said("the winning manager", "said", "“It was hard,”")
        .voices()
        .get(1);
  }

  @Test
  void aKidIsNobodysName() {
    assertEquals(
        List.of("Kid"),
        Attributed.in("The game\n\nKid told me that it was late.")
            .said("Kid", "told", "that it was late")
            .voices()
            .stream()
            .map(voice -> voice.replaceAll(" ->.*", ""))
            .toList());
    assertEquals(
        List.of("unnamed"),
        Attributed.in("The game\n\nKid told me that it was late.")
            .said("Kid", "told", "that it was late")
            .record()
            .people()
            .stream()
            .map(person -> person.type().id())
            .toList());
  }

  @Test
  void whoTellsACoronerIsNone() {
    assertEquals(
        List.of("Mary -> Fergus Aber", "Mary", "Fergus Aber"),
        Attributed.in(
                "The mill\n\nHis widow, Mary, told Coroner Fergus Aber that it was late. “I wept,” Mary said.\n\nThe coroner said that it was cold.")
            .said("His widow, Mary", "told", "that it was late")
            .said("Mary", "said", "“I wept,”")
            .said("The coroner", "said", "that it was cold")
            .voices());
  }

  @Test
  void aNeighbourWithATradeIsTheSubjectWhoSpeaksNext() {
    assertEquals(
        "Quorl Hann",
        Attributed.in(
                "The mill\n\nTom Brodie said it was late.\n\nA neighbour, sheep farmer Quorl Hann, gave evidence for an hour. “It was cold,” he said.")
            .said("Tom Brodie", "said", "it was late")
            .said("he", "said", "“It was cold,”")
            .voices()
            .get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The Harran-owned group", "The London-listed group"})
  void whereABodyIsFromNamesNoOther(String source) {
    assertEquals(
        List.of("Varga Group"),
        Attributed.in("Losses\n\nShares in the Varga Group fell. " + source + " said it was late.")
            .said(source, "said", "it was late")
            .voices());
  }

  @Test
  void itIsTheBodyThatAShortSentenceIsAbout() {
    String page =
        "Losses\n\nThe Harran Company said it was late. %s replied. “We are sorry,” it wrote.";
    assertEquals("Sofa.Direct", it(page.replace("%s", "Sofa.Direct eventually")));
    assertEquals("The Harran Company", it(page.replace("%s", "Nobody")));
  }

  private static String it(String page) {
    return Attributed.in(page)
        .said("The Harran Company", "said", "it was late")
        .said("it", "wrote", "“We are sorry,”")
        .voices()
        .get(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Another survivor, cleaner Rosnah Abdul Latif|Rosnah Abdul Latif",
        "Rosnah Abdul Latif|Rosnah Abdul Latif",
        "Deputy police chief ACP Low Kim Fatt|Low Kim Fatt",
        "cleaner Orsel Mary Venn|Orsel Mary Venn",
        "Harran United striker Mary Venn|Mary Venn",
        "Harran United Striker Mary Venn|Mary Venn",
      })
  void aForenameThatIsNotFirstIsStillPartOfTheName(String source, String speaker) {
    assertEquals(
        List.of(speaker),
        Attributed.in("The mill\n\nOn Monday " + source + " said it was late.")
            .said(source, "said", "it was late")
            .voices());
  }
}
