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

  /** Whose the only statement of a page is. */
  private static String only(String page, String source, String content) {
    List<String> voices = Attributed.in(page).said(source, "said", content).voices();
    assertEquals(1, voices.size());
    return voices.get(0);
  }

  /** Who says “It is cold,” after somebody else has said that it was late. */
  private static String second(String page, String first, String source) {
    return afterAnother(page, first, source).voices().get(1);
  }

  private static Attributed afterAnother(String page, String first, String source) {
    return Attributed.in(page)
        .said(first, "said", "it was late")
        .said(source, "said", "“It is cold,”");
  }

  private static String inTalk(String words) {
    return Attributed.in(TALK.replace("WORDS", words))
        .said("She", "told", "that it was late")
        .voices()
        .get(2);
  }

  @Test
  void whoIsNamedLastBehindAPrepositionIsWhoSpeaksNext() {
    String page = "Peter Lund said the song was old. SENTENCE He said it took a day.";
    for (String before :
        List.of(
            "It was written by Tom Birch.",
            "We spoke to Tom Birch.",
            "Ada Roe sat by Tom Birch.")) {
      assertEquals(
          List.of("Peter Lund", "Tom Birch"),
          Attributed.in(page.replace("SENTENCE", before))
              .said("Peter Lund", "said", "the song was old")
              .said("He", "said", "it took a day")
              .voices());
    }
    for (String before : List.of("He sat by Tom Birch.", "It was Tom Birch’s.")) {
      assertEquals(
          List.of("Peter Lund", "Peter Lund"),
          Attributed.in(page.replace("SENTENCE", before))
              .said("Peter Lund", "said", "the song was old")
              .said("He", "said", "it took a day")
              .voices(),
          before);
    }
  }

  @Test
  void whoIsIntroducedRightBeforeIsSurerThanAGuess() {
    String page = "Peter Lund said the song was old. SENTENCE He said it took a day.";
    assertEquals(.75, sureOfBirch(page.replace("SENTENCE", "Her brother, Tom Birch, wept.")));
    assertEquals(.6, sureOfBirch(page.replace("SENTENCE", "It was written by Tom Birch.")));
    assertEquals(
        .6,
        sureOfBirch(
            page.replace("SENTENCE", "Quorla Birch, the cook, wept.").replace("Tom ", "Quorla ")),
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
    assertEquals("?", only(page.replace("CREDIT", credit), "She", "that it was late"));
  }

  @Test
  void whoseNameIsALineFurtherDownMayBeShe() {
    assertEquals(
        "Ada Roe",
        only(
            "The mill is lost\n\nThe mill closed.\n\nIt was old.\n\nIt stood here.\n\nAda Roe\n\nThe mill was hers. She said that it was late.",
            "She",
            "that it was late"));
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
        speaker,
        only(
            "The path\n\n" + subject + " said that the path was shut.",
            source,
            "that the path was shut"));
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
        "Sen. Ada Roe|the old lawmaker|the old lawmaker",
      })
  void aWordForManyMeansWhoHasJustSpokenWhereItFitsTheirRole(
      String named, String word, String speaker) {
    String page =
        "The mill\n\nOn Monday " + named + " said it was late.\n\n“It is cold,” " + word + " said.";
    assertEquals(speaker, second(page, named, word));
  }

  @Test
  void aWordForManyMeansNobodyWhoSpokeLongBefore() {
    assertEquals(
        "the lawmaker",
        second(
            "The mill\n\nSen. Ada Roe said it was late.\n\nThe mill is old.\n\nIt burned twice.\n\n“It is cold,” the lawmaker said.",
            "Sen. Ada Roe",
            "the lawmaker"));
  }

  @Test
  void aWordForManyMeansNobodyAfterABodySpoke() {
    assertEquals(
        "the lawmaker",
        Attributed.in(
                "The mill\n\nSen. Ada Roe said it was late. The Harran Council said it was dark.\n\n“It is cold,” the lawmaker said.")
            .said("Sen. Ada Roe", "said", "it was late")
            .said("The Harran Council", "said", "it was dark")
            .said("the lawmaker", "said", "“It is cold,”")
            .voices()
            .get(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mills", "Upkeep of mills"})
  void theBranchOfAnOfficeIsNoName(String branch) {
    String source = "Deputy Registrar (" + branch + ") Farhana Quell";
    assertEquals(
        "Farhana Quell",
        only("The mill\n\n" + source + " said it was late.", source, "it was late"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mary Venn|Opposition leader Quorla Bell hit out at the mill.|she|Quorla Bell",
        "Tom Brodie|A neighbour, sheep farmer Quorl Hann, gave evidence for an hour.|he|Quorl Hann",
        "Mary Venn|Former minister Leslie Bell faulted both.|he|Leslie Bell",
        "Mary Venn|Former minister Leslie Bell faulted both.|she|Leslie Bell",
      })
  void whoASentenceIsAboutSpeaksNext(
      String first, String sentence, String pronoun, String speaker) {
    assertEquals(
        speaker,
        second(
            "The mill\n\n"
                + first
                + " said it was late.\n\n"
                + sentence
                + " “It is cold,” "
                + pronoun
                + " said.",
            first,
            pronoun));
  }

  @Test
  void whoHitsOutAndSpeaksNextIsNotSure() {
    String page =
        "The mill\n\nMary Venn said it was late.\n\nOpposition leader Quorla Bell hit out at the mill. “It is cold,” she said.";
    assertTrue(
        afterAnother(page, "Mary Venn", "she").record().statements().get(1).reliability() < .8);
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
        speaker,
        only(
            "The mill\n\nTom Roe was there. " + source + " said that it was late.",
            source,
            "that it was late"));
  }

  @Test
  void anOfficerWithoutANameMakesItDoubtfulWhoHeIs() {
    String page =
        "The mill\n\nAda Venn examined it. “It was cold,” Tom Finch said.\n\nSENTENCE brought a lamp. Ada Venn took it.\n\n“It is not,” he admitted.";
    assertTrue(confidence(page.replace("SENTENCE", "The mayor")) < .7);
    assertTrue(confidence(page.replace("SENTENCE", "The ferry")) > .7);
    assertTrue(confidence(page.replace("SENTENCE", "The chairwoman")) > .7, "who is no he");
    String named = page.replace("The mill\n\nAda", "The mill\n\nMayor Tom Finch slept. Ada");
    assertTrue(confidence(named.replace("SENTENCE", "The mayor")) > .7, "whom the page names");
    String another = page.replace("Ada Venn took it", "Tom Finch took it");
    assertTrue(confidence(another.replace("SENTENCE", "The mayor")) > .7, "somebody named after");
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
        second(
            "The derby\n\nBenny Okum said it was late.\n\n“It is cold,” " + epithet + " said.",
            "Benny Okum",
            epithet));
  }

  @Test
  void theWinningManagerIsWhoHasJustBeenIntroduced() {
    String page =
        "The mill\n\nManager Mary Tobin said it was late.\n\nSENTENCE had sympathy. “It was hard,” the winning manager said.";
    assertEquals("Liam Tuohy", manager(page.replace("SENTENCE", "Liam Tuohy, whose side won,")));
    assertEquals("Mary Tobin", manager(page.replace("SENTENCE", "Nobody")));
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
    Attributed page =
        Attributed.in("The game\n\nKid told me that it was late.")
            .said("Kid", "told", "that it was late");
    assertEquals("Kid", page.voices().get(0).replaceAll(" ->.*", ""));
    assertEquals(
        List.of("unnamed"),
        page.record().people().stream().map(person -> person.type().id()).toList());
  }

  @Test
  void aHandleThatEndsInSIsNoGroup() {
    Attributed page =
        Attributed.in("The mill\n\nIt rained.\n\n@adaquills: It leaks.")
            .said("@adaquills", ":", "It leaks.");
    assertEquals(
        List.of("unnamed"),
        page.record().people().stream().map(person -> person.type().id()).toList());
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

  @ParameterizedTest
  @ValueSource(strings = {"The Harran-owned group", "The London-listed group"})
  void whereABodyIsFromNamesNoOther(String source) {
    assertEquals(
        "Varga Group",
        only(
            "Losses\n\nShares in the Varga Group fell. " + source + " said it was late.",
            source,
            "it was late"));
  }

  @Test
  void itIsTheBodyThatAShortSentenceIsAbout() {
    String page =
        "Losses\n\nThe Harran Company said it was late. SENTENCE replied. “We are sorry,” it wrote.";
    assertEquals("Sofa.Direct", it(page.replace("SENTENCE", "Sofa.Direct eventually")));
    assertEquals("The Harran Company", it(page.replace("SENTENCE", "Nobody")));
    assertEquals("The Harran Company", it(page.replace("SENTENCE", "Mary")), "a forename");
    String named = page.replace("\n\nThe", "\n\nMary Quell left. The").replace("SENTENCE", "Quell");
    assertEquals("The Harran Company", it(named), "somebody's surname");
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
        speaker,
        only("The mill\n\nOn Monday " + source + " said it was late.", source, "it was late"));
  }
}
