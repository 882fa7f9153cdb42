package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.read.line.Dateline;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/**
 * What the form of what was found says: that it is no statement, who was told, where a dateline and
 * a cut name end.
 */
class NoStatementTest {
  private static boolean isSurelyNone(Kind kind, String marked) {
    MarkedText text = MarkedText.of(marked);
    return NoStatement.isSure(text.text(), text.attribution(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<x>what</x> Mary <c>told</c> us",
        "Mary <c>said</c> <x>—</x>",
        "Mary <c>spoke</c> <x>ferries</x>",
        "They <c>named</c> <x>a chief pilot</x>",
        "They <c>had named</c> <x>a chief pilot</x>",
        "<x>Here is what</x> Mary <c>said</c>",
        "<x>Everything</x> Mary <c>said</c>",
        "<c>Commenting on</c> <x>his departure</x>, Mary said",
        "A late header <c>denied</c> <x>Harran a first win</x>",
        "The gate <c>denies</c> <x>the visitors access to it</x>",
        "Mary <c>thanked</c> <x>gardaí</x>",
        "Mary <c>thanked</c> <x>the old crew</x>",
        "Mary <c>would not discuss</c> <x>what was said at sea</x>",
        "Mary <c>declined to discuss</c> <x>the talks at sea</x>",
        "Mary <c>answers</c> <x>your letters</x>",
        "Mary <c>writes about</c> <x>family life</x>",
        "Mary <c>showed</c> <x>him a letter from the port</x>",
        "Mary <c>handed</c> <x>Lund the keys</x>",
        "Mary, <c>citing</c> <x>an unnamed source</x>, said it was late",
        "Mary <c>cited</c> <x>two people close to the port</x>",
        "Mary <c>quoted</c> <x>a well-placed official who knew</x>",
        "<s>No serious paper</s> <c>has reported</c> <x>the end of the ferry</x>",
      })
  void oneWordThatPointsATopicOrADeedIsNoStatement(String marked) {
    assertTrue(isSurelyNone(Kind.INDIRECT, marked));
    assertFalse(isSurelyNone(Kind.DIRECT, marked));
    assertFalse(isSurelyNone(Kind.MIXED, marked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TL;<s>DR</s><c>:</c> <x>the ferry is late</x>",
        "<s>CMV</s><c>:</c> <x>the ferry is late</x>",
        "It rained.\n  <s>Edit</s><c>:</c> <x>the ferry is late</x>",
      })
  void whatALabelOfAPostIntroducesIsNobodysStatement(String marked) {
    assertTrue(isSurelyNone(Kind.INDIRECT, marked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<s>DR</s><c>:</c> <x>the ferry is late</x>",
        "<s>Mary</s><c>:</c> <x>the ferry is late</x>",
        "Mary <s>Edit</s><c>:</c> <x>the ferry is late</x>",
        "<s>Note</s> <c>said</c> <x>the ferry is late</x>",
        "<c>Update:</c> <x>the ferry is late</x>",
      })
  void aNameBeforeAColonAndAWordThatIsNoLabelThereAreKept(String marked) {
    assertFalse(isSurelyNone(Kind.INDIRECT, marked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mary <c>said</c> <x>ferries</x>",
        "Mary <c>cited</c> <x>the price of oil</x>",
        "Mary <c>cited</c> <x>that officials were late</x>",
        "Mary <c>said</c> <x>an unnamed source was late</x>",
        "Mary <c>did not mention</c> <x>that it was late</x>",
        "<s>No leader</s>, <c>pretending</c> <x>the ferry was late</x>",
        "<s>No</s> <c>has said</c> <x>the ferry was late</x>",
        "<s>No one</s> <c>has said</c> <x>the ferry was late</x>",
        "Mary <c>said</c> <x>that much</x>",
        "Mary <c>spoke</c> <x>old ferries</x>",
        "They <c>named</c> <x>that chief pilot</x>",
        "They <c>named</c> <x>a chief who is late</x>",
        "They <c>said they named</c> <x>a chief pilot</x>",
        "They <c>quorled</c> <x>a chief pilot</x>",
        "<x>It is what it was</x>, Mary <c>said</c> of ferries",
        "Mary <c>was commenting on</c> <x>his departure</x>",
        "Mary <c>discussed</c> <x>what was said at sea</x>",
        "Mary <c>did not say</c> <x>who was at sea</x>",
        "Mary <c>denied</c> <x>the charge</x>",
        "Mary <c>denied</c> <x>being a thief</x>",
        "Mary <c>denied</c> <x>that Harran had a win</x>",
        "Mary <c>told</c> <x>Harran a tale</x>",
        "Mary <c>showed</c> <x>him that it was late</x>",
        "Mary <c>writes about</c> <x>a family that is late</x>",
        "Mary <c>writes about</c> <x>family life in a small town by an old mill</x>",
        "Mary <c>thanked</c> <x>them for a long day</x>",
        "Mary <c>answers</c> <x>your letters by saying no</x>",
        "Mary <c>answers</c> <x>that it rained</x>",
      })
  void whatMayBeAStatementIsNotSurelyNone(String marked) {
    assertFalse(isSurelyNone(Kind.INDIRECT, marked));
  }

  private static boolean isTopic(Kind kind, String section, String marked) {
    MarkedText text = MarkedText.of(marked);
    return NoStatement.isTopic(text.text(), text.attribution(kind, section));
  }

  @Test
  void aHeadlineThatNamesWhatItIsAboutThenTellsWhatIsDone() {
    String topic = "<s>Mary Bell</s>: <x>Council drops the case</x>";
    assertTrue(isTopic(Kind.INDIRECT, "headline", topic));
    assertTrue(isTopic(Kind.INDIRECT, "headline", topic.replace(":", "<c>:</c>")));
    assertTrue(isTopic(Kind.INDIRECT, "headline", "<s>Mary</s>: <x>Harran Council drops it</x>"));
    assertTrue(isTopic(Kind.INDIRECT, "headline", "<s>Mary</s>: <x>Council has dropped it</x>"));
    assertFalse(isTopic(Kind.DIRECT, "headline", topic));
    assertFalse(isTopic(Kind.INDIRECT, "body", topic));
    assertFalse(isTopic(Kind.INDIRECT, "headline", topic.replace(":", " <c>says</c>")));
    assertFalse(isTopic(Kind.INDIRECT, "headline", "<s>Mary</s>: <x>Council drops</x>"));
    assertFalse(isTopic(Kind.INDIRECT, "headline", "<s>Mary</s>: <x>council drops it</x>"));
    assertFalse(isTopic(Kind.INDIRECT, "headline", "<s>Mary</s>: <x>Council must drop it</x>"));
    assertFalse(isTopic(Kind.INDIRECT, "headline", "<s>Mary</s>: <x>Council Drops the case</x>"));
    assertFalse(isTopic(Kind.INDIRECT, "headline", "<s>Mary</s>: <x>Old Harran Council drops</x>"));
  }

  private static boolean isHearer(String marked) {
    MarkedText text = MarkedText.of(marked);
    return Patients.isHearer(text.text(), text.source(), text.cue());
  }

  @Test
  void whoIsToldOrHearsIsNotWhoSaysIt() {
    assertTrue(isHearer("<s>the crew</s> <c>was told</c> to wait"));
    assertTrue(isHearer("<s>I</s> <c>am told</c> that it is late"));
    assertTrue(isHearer("<s>the crew</s> <c>got warned</c> to wait"));
    assertTrue(isHearer("<s>the court</s> <c>heard</c> that it rained"));
    assertTrue(isHearer("<s>the crew</s> <c>told</c> him, <c>was told</c>"));
    assertFalse(isHearer("<s>the crew</s> <c>told</c> us to wait"));
    assertFalse(isHearer("<s>the crew</s> <c>was saying</c> to wait"));
    assertFalse(isHearer("<s>the crew</s> <c>told it was</c> late"));
    assertFalse(isHearer("it rained, <c>was told</c> <s>the crew</s>"));
    assertFalse(isHearer("it rained, <c>was told</c>"));
    assertFalse(isHearer("<s>the crew</s> was late"));
  }

  @Test
  void whoIsAskedBetweenCommasDoesNotAsk() {
    assertTrue(isHearer("<s>Roe</s>, <c>asked afterwards</c> whether it rained, shrugged"));
    assertTrue(isHearer("It rained. <s>Ada Roe</s>, <c>pressed</c> on that, shrugged"));
    assertFalse(isHearer("<s>Roe</s> <c>asked</c> whether it rained"));
    assertFalse(isHearer("<s>The chair, Ada Roe</s>, <c>asked</c> whether it rained"));
    assertFalse(isHearer("The chair, <s>Ada Roe</s>, <c>asked</c> whether it rained"));
    assertFalse(isHearer("<s>Roe</s>, <c>said</c> one, was late"));
  }

  private static String withoutPieces(String marked) {
    MarkedText text = MarkedText.of(marked);
    return text.words(Pieces.without(text.text(), text.source(), text.cue(), text.content()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<s>She</s> <c>told</c> me over <x>bitter tea</x> <x>that it rained</x>~that it rained",
        "<s>She</s> <c>said</c> at <x>a meeting</x> <x>that it rained</x>~that it rained",
        "<s>She</s> <c>said</c> <x>bitter tea</x> and <x>that it rained</x>~bitter tea | that it rained",
        "<s>She</s> <c>said</c> over <x>bitter tea</x>, <x>it rained</x>~bitter tea | it rained",
        "<s>She</s> <c>said</c> at <x>a meeting of all the town</x> <x>that it rained</x>~a meeting of all the town | that it rained",
        "<s>She</s> later <c>wrote</c> <x>to say</x> <x>that it rained</x>~that it rained",
        "<s>She</s> <c>wrote</c> <x>to say</x>~to say",
        "a school <x>which</x> <s>she</s> <c>called</c> <x>“a trap”</x>~“a trap”",
        "<x>What did the crew</x> hear? <x>“A bell,”</x> <s>she</s> <c>said</c>~“A bell,”",
        "<x>The crew</x> heard <x>“a bell”</x>, <s>she</s> <c>said</c>~The crew | “a bell”",
        "a school <x>which</x> <s>she</s> <c>said</c> <x>was late</x>~which | was late",
        "<s>She</s> <c>told</c> <x>a</x> meeting <x>it rained</x>~it rained",
        "<x>The team</x> will go to the lake, where, <c>according to</c> <s>Roe</s>, <x>it rained</x>~it rained",
        "<x>The team</x>, <c>according to</c> <s>Roe</s>, <x>was late</x>~The team | was late",
        "<x>Nobody in the whole team</x> will go to the lake, <c>according to</c> <s>Roe</s>, <x>so far</x>~Nobody in the whole team | so far",
      })
  void piecesOfThePagesOwnSentenceAreNoPartOfWhatIsSaid(String marked, String content) {
    assertEquals(content, withoutPieces(marked));
  }

  private static String withoutWhom(String marked) {
    MarkedText text = MarkedText.of(marked);
    return text.words(Told.without(text.text(), text.cue(), text.content()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<c>promised</c> <x>him that it would go</x>~that it would go",
        "<c>had told</c> <x>them they would go</x>~they would go",
        "<c>told</c> <x>him</x> in May <x>that it rained</x>~that it rained",
        "<c>told</c> <x>him</x>~him",
        "<c>advised</c> <x>the members</x> <x>that it rained</x>~that it rained",
        "<c>said</c> <x>the members</x> <x>that it rained</x>~the members | that it rained",
        "<c>told</c> <x>the Mirror teachers were late</x>~teachers were late",
        "<c>told</c> <x>the Mirror reporter was late</x>~the Mirror reporter was late",
        "<c>told</c> <x>the Mirror tales of rain</x>~the Mirror tales of rain",
        "<c>said</c> <x>the Mirror teachers were late</x>~the Mirror teachers were late",
        "<c>told</c> <x>him that</x>~him that",
        "<c>told</c> <x>him tall tales of rain</x>~him tall tales of rain",
        "<c>told</c> <x>all that it would go</x>~all that it would go",
        "<c>said</c> <x>him that it would go</x>~him that it would go",
        "<c>told</c> of <x>him that it would go</x>~him that it would go",
        "<c>told</c> <x>rain</x> and <x>that it fell</x>~rain | that it fell",
        "<c>said</c> <x>him</x> and <x>that it fell</x>~him | that it fell",
        "<x>him that it would go</x>~him that it would go",
      })
  void whomSomethingWasToldIsNoPartOfIt(String marked, String content) {
    assertEquals(content, withoutWhom(marked));
  }

  private static String afterDateline(String text) {
    return text.substring(Dateline.end(text, new Span(0, text.length())));
  }

  @Test
  void aDatelineIsAPlaceInCapitalsUpToADash() {
    assertEquals("It rained.", afterDateline("HARRAN (Northern Wire) — It rained."));
    assertEquals("It rained.", afterDateline("HARRAN – It rained."));
    assertEquals("It rained.", afterDateline("HARRAN - It rained."));
    assertEquals("Harran — It rained.", afterDateline("Harran — It rained."));
    assertEquals("A — It rained.", afterDateline("A — It rained."));
    assertEquals("1987 — It rained.", afterDateline("1987 — It rained."));
    assertEquals("HARRAN —", afterDateline("HARRAN —"));
    assertEquals("", afterDateline(""));
    String twelve = "HARRAN" + " a".repeat(12);
    assertEquals("It rained.", afterDateline(twelve + " — It rained."));
    assertEquals(twelve + " a — It rained.", afterDateline(twelve + " a — It rained."));
    String far = "HARRAN " + "a".repeat(105);
    assertEquals("It rained.", afterDateline(far + " — It rained."));
    assertEquals(far + "aaaaaa — It rained.", afterDateline(far + "aaaaaa — It rained."));
  }

  private static String mended(String marked) {
    MarkedText text = MarkedText.of(marked);
    Span whole = new Span(0, text.text().length());
    return CutSource.mended(text.source().get(0), text.text(), whole).in(text.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<s>Pres.</s> Roe said~Pres. Roe",
        "<s>Pres</s>. Roe said~Pres. Roe",
        "<s>Pres</s>. Ada Roe said~Pres. Ada Roe",
        "<s>the Pres</s>. Ada Roe said~the Pres. Ada Roe",
        "<s>Pres</s>. rain fell~Pres",
        "<s>Pres.</s> rain fell~Pres.",
        "<s>Pres</s>.  Roe said~Pres",
        "<s>Ada</s> Roe said~Ada Roe",
        "<s>Ada</s> Roe Finch said~Ada Roe Finch",
        "<s>Ada</s>  Roe said~Ada",
        "<s>mayor</s> Roe said~mayor",
        "<s>Ada the</s> Roe said~Ada the",
        "<s>a</s> reporter’s remark~a reporter",
        "<s>the shipping line</s> Roe~the shipping line Roe",
        "<s>the shipping line</s> Roe said~the shipping line",
        "<s>the shipping line</s> of Roe ~the shipping line",
        "<s>a</s> reporter's remark~a reporter",
        "<s>the</s> tall old captain's remark~the tall old captain",
        "<s>the</s> tall old sea captain's remark~the",
        "<s>the</s> captain, a man's remark~the captain",
        "<s>his</s> reporter’s remark~his",
        "<s>a</s> reporter said~a reporter",
      })
  void aNameOrOwnerThatWasCutIsMended(String marked, String source) {
    assertEquals(source, mended(marked));
  }

  @Test
  void aCutNameIsMendedWithinItsParagraphAndSixtyCharacters() {
    MarkedText text = MarkedText.of("<s>Ada</s> Roe Finch said");
    assertEquals(
        "Ada Roe",
        CutSource.mended(text.source().get(0), text.text(), new Span(0, 8)).in(text.text()));
    String far = "Roe ".repeat(20);
    assertEquals("Ada " + "Roe ".repeat(15).strip(), mended("<s>Ada</s> " + far + "said"));
  }

  private static boolean reports(String marked) {
    MarkedText text = MarkedText.of(marked);
    return SpeechWords.load().reports(text.text(), text.attribution(Kind.INDIRECT));
  }

  @Test
  void aWordOfSayingReportsUnlessItIsNotSaidYet() {
    assertTrue(reports("<s>Mary</s> <c>said</c> <x>it rained</x>"));
    assertTrue(reports("<s>Mary</s> <c>had told</c> us <x>it rained</x>"));
    assertFalse(reports("<s>Mary</s> <c>would say</c> <x>it rained</x>"));
    assertFalse(reports("<s>Mary</s> <c>hoped</c> <x>it rained</x>"));
    assertTrue(reports("<s>Mary</s> <c>said would</c> <x>it rained</x>"));
  }

  @Test
  void whatOneSaysOneselfReportsOnlyIfItWasSaidBefore() {
    assertTrue(reports("<s>I</s> <c>said</c> <x>it rained</x>"));
    assertTrue(reports("<s>we</s> <c>admitted</c> <x>it rained</x>"));
    assertFalse(reports("<s>I</s> <c>say</c> <x>it rained</x>"));
    assertFalse(reports("<s>you</s> <c>claim</c> <x>it rained</x>"));
    assertTrue(reports("<s>we all</s> <c>say</c> <x>it rained</x>"));
    assertTrue(reports("<c>say</c> <x>it rained</x>"));
  }

  @Test
  void whoAsksWhoSaidItReportsNothing() {
    assertFalse(reports("<s>Who</s> <c>said</c> <x>it rained</x>"));
    assertTrue(reports("Mary <s>who</s> <c>said</c> <x>it rained</x>"));
    assertTrue(reports("<s>Who else</s> <c>said</c> <x>it rained</x>"));
  }

  @Test
  void aWordOfSayingIsFoundInAStretch() {
    String text = "she said it";
    assertTrue(SpeechWords.load().isIn(text, new Span(0, 8)));
    assertFalse(SpeechWords.load().isIn(text, new Span(9, 11)));
  }

  @Test
  void theFirstOfTheSensesOfACueCounts() {
    CueLexicon cues = CueLexicon.load();
    String text = "hoped believed posted said";
    List<Token> tokens = Tokenizer.tokens(text, new Span(0, text.length()));
    assertEquals(CueLexicon.Sense.SAYING, cues.sense(tokens));
    assertEquals(CueLexicon.Sense.WRITING, cues.sense(tokens.subList(0, 3)));
    assertEquals(CueLexicon.Sense.THINKING, cues.sense(tokens.subList(0, 2)));
    assertEquals(CueLexicon.Sense.WISHING, cues.sense(tokens.subList(0, 1)));
    assertEquals(CueLexicon.Sense.OTHER, cues.sense(List.of()));
  }
}
