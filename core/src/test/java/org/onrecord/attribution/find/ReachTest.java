package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.encoder.Passage;

class ReachTest {
  private static final WordRange FIRST = new WordRange(0, 3);

  /** The contents of the cue that a cue keeps, each given as the words that stand in the text. */
  private static List<WordRange> reached(String text, int cue, WordRange... contents) {
    return new Reach(FakeScores.passage(text)).of(new WordRange(cue, cue), List.of(contents));
  }

  private static WordRange words(String text, String content) {
    Passage passage = FakeScores.passage(text);
    int start = text.indexOf(content);
    int first = 0;
    while (passage.words().get(first).span().start() < start
        || passage.words().get(first).isBreak()) {
      first++;
    }
    int last = first;
    while (last + 1 < passage.size()
        && passage.words().get(last + 1).span().end() <= start + content.length()) {
      last++;
    }
    return new WordRange(first, last);
  }

  private static int word(String text, String word) {
    return words(text, word).first();
  }

  @Test
  void theAnswerInTheNextParagraphIsNotTheCuesOfTheLast() {
    String text = "“It is old,” Quill said.\nAsked about money, she replied: “We have none.”";

    assertEquals(
        List.of(words(text, "“It is old,”")),
        reached(
            text, word(text, "said"), words(text, "“It is old,”"), words(text, "“We have none.”")));
  }

  @Test
  void whoWasAskedDoesNotGoOnWithYou() {
    String text =
        "“Did you write back?” Holm asked.\n“It appears so,” Quill said.\n“You wrote that it was noted.”";
    WordRange own = words(text, "“It appears so,”");
    int said = word(text, "said");

    assertEquals(
        List.of(own), reached(text, said, own, words(text, "“You wrote that it was noted.”")));
  }

  @Test
  void whoWasAskedDoesNotAskNext() {
    String text =
        "“Did you write back?” Holm asked.\n“It appears so,” Quill said.\n“What did it say?”";
    WordRange own = words(text, "“It appears so,”");

    assertEquals(
        List.of(own), reached(text, word(text, "said"), own, words(text, "“What did it say?”")));
  }

  @Test
  void whoWasAskedOrNotMayGoOn() {
    String asked =
        "“Did you write back?” Holm asked.\n“It appears so,” Quill said.\n“I wrote that it was noted.”";
    WordRange own = words(asked, "“It appears so,”");
    WordRange next = words(asked, "“I wrote that it was noted.”");
    assertEquals(List.of(own, next), reached(asked, word(asked, "said"), own, next));
    String plain = "It rained.\n“It appears so,” Quill said.\n“You never know in March.”";
    WordRange first = words(plain, "“It appears so,”");
    WordRange second = words(plain, "“You never know in March.”");
    assertEquals(List.of(first, second), reached(plain, word(plain, "said"), first, second));
  }

  @Test
  void whatStandsUnderTheOpponentsSubheadingIsHis() {
    String text =
        "“It is old,” Quill said.\nHolm: ‘She has it wrong’\n“The pier is as new as it was.”";

    assertEquals(
        List.of(words(text, "“It is old,”")),
        reached(
            text,
            word(text, "said"),
            words(text, "“It is old,”"),
            words(text, "“The pier is as new as it was.”")));
  }

  @Test
  void aQuotationThatOpensAgainUnclosedGoesOn() {
    String text = "Quill said: “It is old.\n“It is also ours.”";

    assertEquals(
        2,
        reached(
                text,
                word(text, "said"),
                words(text, "“It is old."),
                words(text, "“It is also ours.”"))
            .size());
  }

  @Test
  void anOpenQuotationGoesOnBeyondWhatThePageSetsBetween() {
    String text = "Quill said: “It is old.\n“It leaks.\nPhotograph of the pier\n“It is also ours.”";

    assertEquals(
        2,
        reached(
                text,
                word(text, "said"),
                words(text, "“It is old.\n“It leaks."),
                words(text, "“It is also ours.”"))
            .size());
  }

  @Test
  void aParagraphThatIsOneQuotationGoesOnWithTheOneThatItsCueEnds() {
    String text = "“It is old,” Quill said.\n“It is also ours.”";

    assertEquals(
        2,
        reached(
                text,
                word(text, "said"),
                words(text, "“It is old,”"),
                words(text, "“It is also ours.”"))
            .size());
  }

  @Test
  void aQuotationSignedBelowIsTheSignersAlone() {
    String text = "“It is old,” Quill said.\n“It is also ours.”\n— Lena Holm";

    assertEquals(
        List.of(words(text, "“It is old,”")),
        reached(
            text,
            word(text, "said"),
            words(text, "“It is old,”"),
            words(text, "“It is also ours.”")));
  }

  @Test
  void aParagraphThatEndsWithItsCueHasTheNext() {
    String text = "Quill put it like this in her letter:\n“It is old.”";

    assertEquals(
        List.of(words(text, "“It is old.”")),
        reached(text, word(text, "put"), words(text, "“It is old.”")));
  }

  @Test
  void aParagraphThatBeginsWithItsCueHasTheOneBefore() {
    String text = "“It is old.”\nSo said Quill, and went home to her boats by the river.";

    assertEquals(
        List.of(words(text, "“It is old.”")),
        reached(text, word(text, "said"), words(text, "“It is old.”")));
    assertEquals(
        List.of(), reached("“It is old.”\nThe rain fell.\nSo said Quill of the boats.", 12, FIRST));
  }

  /** How many of a cue's contents it keeps. */
  private static int kept(String text, String cue, String... contents) {
    WordRange[] ranges = new WordRange[contents.length];
    for (int i = 0; i < contents.length; i++) {
      ranges[i] = words(text, contents[i]);
    }
    return reached(text, word(text, cue), ranges).size();
  }

  @Test
  void aQuotationAfterTheSentenceOfAParaphraseStandsAlone() {
    assertEquals(1, kept("It is old, Quill said. “It leaks.”", "said", "It is old", "“It leaks.”"));
    assertEquals(2, kept("It is old, Quill said, “it leaks.”", "said", "It is old", "“it leaks.”"));
    assertEquals(
        2, kept("It is old, Quill said. It leaks again.", "said", "It is old", "It leaks again"));
    assertEquals(
        2, kept("“It is old,” Quill said. “It leaks.”", "said", "“It is old,”", "“It leaks.”"));
    assertEquals(
        2,
        kept("The “old” pier, Quill said. “It leaks.”", "said", "The “old” pier", "“It leaks.”"));
    assertEquals(
        1,
        kept("The “old” pier is safe, Quill said. “It leaks.”", "said", "is safe", "“It leaks.”"));
    assertEquals(
        2, kept("It is “old”, Quill said. “It leaks.”", "said", "It is “old”", "“It leaks.”"));
    assertEquals(2, kept("It is old. “It leaks.” Quill said.", "said", "It is old", "“It leaks.”"));
  }

  @Test
  void fewerThanEightWordsStandBetweenACueAndTheBorderItReachesOver() {
    String tail = "put it so in a letter she";
    assertEquals(1, kept("Quill " + tail + ":\n“It is old.”", "put", "“It is old.”"));
    assertEquals(
        1, kept("Quill put it so in her own letter.\n“It is old.”", "put", "“It is old.”"));
    assertEquals(
        0, kept("Quill put it so in her own old letter.\n“It is old.”", "put", "“It is old.”"));
    assertEquals(
        1, kept("“It is old.”\nSo in her own last letter Quill said.", "Quill", "“It is old.”"));
    assertEquals(
        0,
        kept(
            "“It is old.”\nSo in her own very last long letter Quill said.",
            "Quill",
            "“It is old.”"));
  }

  @Test
  void aColonReachesTheNextParagraphFromFarWhereTheCueHasNothingOfItsOwn() {
    String far = "Quill put the matter of the old long pier to us as follows now:\n“It is old.”";
    assertEquals(1, kept(far, "put", "“It is old.”"));
    assertEquals(1, kept(far, "put", "the matter", "“It is old.”"));
    assertEquals(
        2, kept("Quill put the matter so:\n“It is old.”", "put", "the matter", "“It is old.”"));
  }

  @Test
  void aContentOfTheNextParagraphBeginsWithItsFirstOrSecondWord() {
    assertEquals(1, kept("Quill said:\nIt is old.", "said", "It is old"));
    assertEquals(1, kept("Quill said:\nSo it is old.", "said", "it is old"));
    assertEquals(0, kept("Quill said:\nAnd so it is old.", "said", "it is old"));
  }

  @Test
  void aContentOfTheParagraphBeforeEndsWithItsLastOrSecondLastWord() {
    String tail = "\nSo said Quill of the boats.";
    assertEquals(1, kept("It is old" + tail, "said", "It is old"));
    assertEquals(1, kept("It is old." + tail, "said", "It is old"));
    assertEquals(0, kept("It is old now." + tail, "said", "It is old"));
  }

  @Test
  void anOpenQuotationGoesOnOverTwoParagraphsAndNotMore() {
    String first = "“It is old.\n“It leaks.";
    String open = "Quill said: " + first + "\n";
    String close = "“It is ours.”";
    assertEquals(2, kept(open + "Fog.\nRain.\n" + close, "said", first, close));
    assertEquals(1, kept(open + "Fog.\nRain.\nSnow.\n" + close, "said", first, close));
    assertEquals(
        1, kept("Quill said: “It is old.”\nFog.\n" + close, "said", "“It is old.”", close));
    assertEquals(1, kept(open + "Fog.\nSo " + close, "said", first, close));
  }

  @Test
  void theAnswerToAQuestionIsNotWhoAsked() {
    String asked = "“Were you there?”";
    String text = asked + " Quill asked.\n“I was there all night.”";
    assertEquals(1, kept(text, "asked", asked, "“I was there all night.”"));
  }

  @Test
  void theNextQuestionIsNotWhoAnsweredTheLast() {
    String next = "“Then why did you tell us?”";
    String text = "“I was,” Quill %s.\n" + next;
    assertEquals(1, kept(text.replace("%s", "replied"), "replied", "“I was,”", next));
    assertEquals(2, kept(text.replace("%s", "said"), "said", "“I was,”", next));
  }
}
