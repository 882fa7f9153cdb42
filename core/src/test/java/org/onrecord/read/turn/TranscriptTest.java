package org.onrecord.read.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Turn;
import org.onrecord.text.Span;

/**
 * A transcript is told from a list of words with colons, an interview from a page that explains.
 */
class TranscriptTest {
  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      lines.add(new Span(start, start + line.length()));
      start += line.length() + 1;
    }
    return lines;
  }

  private static int turns(String... lines) {
    String text = String.join("\n", lines);
    return Transcript.turns(text, lines(text)).size();
  }

  @Test
  void threeLinesOfTwoOfWhomOneComesBackAndSaysIAreATranscript() {
    assertEquals(3, turns("Orla: I went.", "Tam: The ferry was late.", "Orla: It was shut."));
    assertEquals(0, turns("Orla: I went.", "Tam: I did, too."), "two are too few");
    assertEquals(0, turns("Orla: I went.", "Tam: I did.", "Ida: I did."), "nobody comes back");
    assertEquals(0, turns("Orla: I went.", "Orla: I did.", "Orla: I know."), "one alone");
    assertEquals(0, turns("Orla: Gone.", "Tam: Late.", "Orla: Shut."), "nobody says I");
    assertEquals(3, turns("Orla: Why?", "Tam: We went.", "Orla: Who?"), "questions need no I");
  }

  @Test
  void atLeastAQuarterComesBackAndSaysI() {
    assertEquals(4, turns("Orla: I went.", "Tam: Late.", "Ida: Shut.", "Orla: Gone."));
    assertEquals(
        0, turns("Orla: I went.", "Tam: Late.", "Ida: Shut.", "Edda: Cold.", "Orla: Gone."));
    assertEquals(
        0, turns("Orla: I went.", "Tam: Late.", "Orla: Shut.", "Tam: Cold.", "Orla: Gone."));
    assertEquals(
        5, turns("Orla: I went.", "Tam: Late.", "Orla: Shut.", "Tam: Cold.", "Orla: Why?"));
    assertEquals(5, turns("Orla: I went.", "Tam: Late.", "Orla: Shut.", "Tam: Cold.", "Orla:"));
  }

  @Test
  void noMoreThanAThirdFollowsOneOfTheSame() {
    assertEquals(3, turns("Orla: I went.", "Tam: We did.", "Orla: I know."));
    assertEquals(
        6, turns("Ida: I am.", "Ida: I am.", "Ida: I am.", "Tam: We.", "Ida: I am.", "Tam: We."));
    assertEquals(0, turns("Ida: I am.", "Ida: I am.", "Ida: I am.", "Tam: We.", "Ida: I am."));
  }

  @Test
  void twoOfOneSurnameAreTwoWhereThatMakesItATalk() {
    assertEquals(
        4,
        turns("Orla Venn: I went.", "Tam Venn: We did.", "Orla Venn: I know.", "Tam Venn: I see."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Why?", "“Why?”", "Why? ", "(Why?)", "Why?'"})
  void aQuestionEndsWithItsMark(String words) {
    assertTrue(Transcript.isQuestion(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"", "Why", "Why? No.", "? x"})
  void otherWordsAreNoQuestion(String words) {
    assertFalse(Transcript.isQuestion(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"I went", "so I'm here", "it is My quay", "give me", "We", "ours is our", "to us"})
  void aPronounOfTheFirstPersonIsOne(String words) {
    assertTrue(Transcript.isFirstPerson(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "It went",
        "i went",
        "Ida",
        "the U.S. quay",
        "my.quay",
        "I.",
        "bus",
        "x'me",
        "me's"
      })
  void otherWordsAreNot(String words) {
    assertFalse(Transcript.isFirstPerson(words));
  }

  @Test
  void thousandLettersAreLookedThrough() {
    assertTrue(Transcript.isFirstPerson(" ".repeat(999) + "I"));
    assertFalse(Transcript.isFirstPerson(" ".repeat(1000) + "I"));
  }

  /** Pieces of which those that begin with a star are set off. */
  private static List<Turn> interview(String... pieces) {
    StringBuilder text = new StringBuilder();
    List<TurnPiece> made = new ArrayList<>();
    for (String piece : pieces) {
      boolean setOff = piece.startsWith("*");
      String words = setOff ? piece.substring(1) : piece;
      Span span = new Span(text.length(), text.length() + words.length());
      made.add(new TurnPiece(span, null, setOff ? span : new Span(span.start(), span.start())));
      text.append(words).append("\n\n");
    }
    return Interview.in(text.toString(), made);
  }

  private static List<String> voices(List<Turn> turns) {
    return turns.stream().map(turn -> turn.voice() + " " + turn.words().size()).toList();
  }

  @Test
  void threeQuestionsThatAreSetOffAndAnsweredAreAnInterview() {
    List<Turn> turns =
        interview(
            "Orla Venn runs the ferry.",
            "*Why do you stay?",
            "I like it.",
            "We all do.",
            "*How long is the quay?",
            "*In ells?",
            "Long. [Laughter]",
            "*Your boats",
            "[Laughter]",
            "*Who pays?",
            "I do.",
            "I did before.",
            "The ferry leaves at noon.");
    assertEquals(
        List.of(
            "INTERVIEWER 1",
            "INTERVIEWEE 2",
            "INTERVIEWER 2",
            "INTERVIEWEE 1",
            "INTERVIEWER 1",
            "INTERVIEWEE 2"),
        voices(turns));
  }

  @Test
  void fewerQuestionsOrNobodyWhoSaysYouOrIAreNone() {
    assertEquals(List.of(), interview("*You?", "I do.", "*Who?", "I do."));
    assertEquals(6, interview("*You?", "I do.", "*Who?", "We do.", "*How?", "No.").size());
    assertEquals(List.of(), interview("*You?", "I do.", "*Who?", "No.", "*How?", "No."));
    assertEquals(List.of(), interview("*Why?", "I do.", "*Who?", "We do.", "*How?", "No."));
    assertEquals(List.of(), interview("*You?", "I do.", "*Who?", "*How?", "We do."));
    assertEquals(List.of(), interview("You?", "I do.", "Who?", "We do.", "How?", "No."));
  }

  @Test
  void whatFollowsTheLastAnswerIsTheInterviewsOnlyWithAnI() {
    String[] asked = {
      "*You?", "I do.", "*Who?", "We do.", "*How?", "No.", "I know.", "Gone.", "I."
    };
    List<String> voices = voices(interview(asked));
    assertEquals("INTERVIEWEE 2", voices.get(5));
    assertEquals(6, voices.size());
  }

  private static TurnPiece piece(String words, boolean setOff) {
    Span all = new Span(0, words.length());
    return new TurnPiece(all, null, setOff ? all : new Span(0, 0));
  }

  private static boolean isHeading(String words, boolean setOff) {
    return piece(words, setOff).isHeading(words);
  }

  @Test
  void aHeadingIsSetOffOrWrittenAsATitleAndNoSentence() {
    assertTrue(isHeading("what came after", true));
    assertTrue(isHeading("What Came After the War", false));
    assertFalse(isHeading("What came after", false));
    assertFalse(isHeading("After", false));
    assertFalse(isHeading("What Came After.", true));
    assertTrue(isHeading("x".repeat(80), true));
    assertFalse(isHeading("x".repeat(81), true));
  }

  private static boolean isDirection(String words) {
    return piece(words, false).isDirection(words);
  }

  @Test
  void whatNobodySaysIsADirection() {
    assertTrue(isDirection("[Laughter]"));
    assertTrue(isDirection("(Applause)."));
    assertTrue(isDirection("* * *"));
    assertTrue(isDirection("Mr. Venn interjecting—"));
    assertFalse(isDirection("[Laughter] No"));
    assertTrue(isDirection("[" + "x".repeat(158) + "]"));
    assertFalse(isDirection("[" + "x".repeat(159) + "]"));
  }

  private static boolean isAsked(String words) {
    return piece(words, false).asked(words).isSetOff();
  }

  @Test
  void aQuestionThatStandsAloneIsSetOffUnlessItIsQuotedOrLong() {
    assertTrue(isAsked("Who pays?"));
    assertFalse(isAsked("Who pays."));
    assertFalse(isAsked("“Who pays” is what?"));
    assertTrue(isAsked("x".repeat(299) + "?"));
    assertFalse(isAsked("x".repeat(300) + "?"));
  }

  @Test
  void wordsInBoldWithNothingBehindThemAreSetOffAndSomeAreNot() {
    Span all = new Span(0, 9);
    assertTrue(new TurnPiece(all, null, all).isSetOff());
    assertFalse(new TurnPiece(all, null, new Span(0, 8)).isSetOff());
    assertFalse(new TurnPiece(all, null, new Span(0, 0)).isSetOff());
    String text = "Orla: so it is";
    SpeakerLabel label = SpeakerLabel.at(text, new Span(0, text.length()));
    assertEquals(
        "so it is", new TurnPiece(new Span(0, 14), label, new Span(0, 0)).words().in(text));
    assertEquals(new Span(4, 4), new TurnPiece(new Span(0, 4), label, new Span(0, 0)).words());
  }
}
