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
}
