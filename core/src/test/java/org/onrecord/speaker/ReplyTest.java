package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who speaks where the words before tell it: replies, "they added", "it said", two of one name. */
class ReplyTest {
  @Test
  void whoWasAskedRepliesWhoeverIsNamedInTheQuestion() {
    assertEquals(
        List.of("Peter Lund -> the witness", "the witness -> Peter Lund"),
        Attributed.in("Peter Lund asked the witness if Mary Bell had come. “No,” she replied.")
            .said("Peter Lund", "asked", "if Mary Bell had come")
            .said("she", "replied", "“No,”")
            .voices());
  }

  @Test
  void whoWasNotAskedAQuestionIsFoundAsElsewhere() {
    assertEquals(
        List.of("Peter Lund -> the witness", "Mary Bell"),
        Attributed.in("Peter Lund told the witness that Mary Bell had come. “No,” she replied.")
            .said("Peter Lund", "told", "that Mary Bell had come")
            .said("she", "replied", "“No,”")
            .voices());
  }

  @Test
  void theyIsASpokespersonWhoSpokeRightBeforeButNoSpokesman() {
    assertEquals(
        List.of("A ferry spokesperson", "A ferry spokesperson"),
        Attributed.in("A ferry spokesperson said it was late. They added it was cold.")
            .said("A ferry spokesperson", "said", "it was late")
            .said("They", "added", "it was cold")
            .voices());
    assertEquals(
        List.of("A ferry spokesman", "?"),
        Attributed.in("A ferry spokesman said it was late. They added it was cold.")
            .said("A ferry spokesman", "said", "it was late")
            .said("They", "added", "it was cold")
            .voices());
  }

  @Test
  void itIsTheReportThatSpokeRightBefore() {
    assertEquals(
        List.of("The paper", "The paper"),
        Attributed.in("The paper suggests it was late. It says nobody knew.")
            .said("The paper", "suggests", "it was late")
            .said("It", "says", "nobody knew")
            .voices());
  }

  @Test
  void ofTwoWithOneSurnameTheOneWhoSpokeIsMeant() {
    assertEquals(
        List.of("Ida Bell", "Ida Bell"),
        Attributed.in(
                "Mary Bell was found in the ferry. Ida Bell said it was late. Ms Bell said she knew.")
            .said("Ida Bell", "said", "it was late")
            .said("Ms Bell", "said", "she knew")
            .voices());
    assertEquals(
        List.of("Mary Bell", "Ida Bell", "Mary Bell"),
        Attributed.in("Mary Bell said no. Ida Bell said it was late. Ms Bell said she knew.")
            .said("Mary Bell", "said", "no")
            .said("Ida Bell", "said", "it was late")
            .said("Ms Bell", "said", "she knew")
            .voices());
  }

  @Test
  void aWifeByHerForenameHasHerHusbandsSurnameBehindHerTitle() {
    assertEquals(
        List.of("Quorla Venn", "Ida Venn", "Ida Venn", "Quorla Venn"),
        Attributed.in(
                "Quorla Venn said it was late. His wife, Ida, said no. Mrs Venn said she knew. Mr Venn said so.")
            .said("Quorla Venn", "said", "it was late")
            .said("His wife, Ida,", "said", "no")
            .said("Mrs Venn", "said", "she knew")
            .said("Mr Venn", "said", "so")
            .voices());
  }

  @Test
  void heIsNotSurelyTheOneNamedBeforeWhereAManWithoutANameComesBetween() {
    assertEquals(.6, lastSure("A man in a red coat ran off."));
    assertEquals(.6, lastSure("She spoke to a man."));
    assertEquals(true, lastSure("A man met Peter Lund.") > .6);
    assertEquals(true, lastSure("There was a man.") > .6);
  }

  private static double lastSure(String between) {
    return Attributed.in("Peter Lund said no. " + between + " He said it was late.")
        .said("Peter Lund", "said", "no")
        .said("He", "said", "it was late")
        .record()
        .statements()
        .get(1)
        .speakerConfidence();
  }

  @Test
  void whoIsMeantByAPronounInAQuotationIsSureOnlyWhereTheQuotationNamesThem() {
    assertEquals(.6, inner("“He told me to go,” Mary Bell said."));
    assertEquals(true, inner("“Lund is mad. He told me to go,” Mary Bell said.") > .6);
  }

  private static double inner(String quotation) {
    return Attributed.in("Peter Lund said no. " + quotation)
        .said("Peter Lund", "said", "no")
        .said("Mary Bell", "said", quotation.replaceAll(" Mary Bell said\\.", ""))
        .said("He", "told", "to go")
        .record()
        .statements()
        .get(2)
        .speakerConfidence();
  }

  @Test
  void whoWasHeWithoutDoubtIsNotSheRightAfter() {
    assertEquals(
        List.of("Quorla Venn", "Quorla Venn", "?"),
        Attributed.in(
                "Quorla Venn said it was late. “It was cold,” he said. “Nobody knew,” she said.")
            .said("Quorla Venn", "said", "it was late")
            .said("he", "said", "“It was cold,”")
            .said("she", "said", "“Nobody knew,”")
            .voices());
  }

  @Test
  void aSpokesmanForOneBodyIsNotTheNamedSpokesmanOfAnother() {
    assertEquals(
        List.of("A spokesman for the ferry", "Mary Bell"),
        Attributed.in(
                "A spokesman for the ferry said it was late. Harbour spokesman Mary Bell said it was cold.")
            .said("A spokesman for the ferry", "said", "it was late")
            .said("Harbour spokesman Mary Bell", "said", "it was cold")
            .voices());
    assertEquals(
        List.of("Mary Bell", "Mary Bell"),
        Attributed.in(
                "A spokesman for the ferry said it was late. Mary Bell, the spokesman for the ferry, said it was cold.")
            .said("A spokesman for the ferry", "said", "it was late")
            .said("Mary Bell, the spokesman for the ferry,", "said", "it was cold")
            .voices());
  }

  @Test
  void whoASentenceIntroducesSpeaksInTheNextAndNotWhoSpokeInTheParagraphBefore() {
    String first = "Officer Mary Lund said it was late. She said it was cold.\n\n";
    for (String introduced :
        List.of("Ruth Bell wept.", "Her aunt, Ruth Bell, wept.", "Ruth Bell, her aunt, wept.")) {
      assertEquals(
          List.of("Mary Lund", "Mary Lund", "Ruth Bell"),
          Attributed.in(first + introduced + " “Take me and leave him,” she said.")
              .said("Officer Mary Lund", "said", "it was late")
              .said("She", "said", "it was cold")
              .said("she", "said", "“Take me and leave him,”")
              .voices(),
          introduced);
    }
    assertEquals(
        List.of("Mary Lund", "Mary Lund", "Mary Lund"),
        Attributed.in(first + "She saw Ruth Bell. “Take me and leave him,” she said.")
            .said("Officer Mary Lund", "said", "it was late")
            .said("She", "said", "it was cold")
            .said("she", "said", "“Take me and leave him,”")
            .voices(),
        "no subject");
  }
}
