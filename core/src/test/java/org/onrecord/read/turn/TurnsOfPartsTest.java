package org.onrecord.read.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.page.Turn;
import org.onrecord.text.Span;

/** Which paragraphs go on with a turn, and which end it. */
class TurnsOfPartsTest {
  /** A page of which each paragraph is a part; one that begins with # is the headline's. */
  private static List<String> turns(String... paragraphs) {
    return turns(PartRole.BODY, paragraphs);
  }

  private static List<String> turns(PartRole role, String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Part> parts = new ArrayList<>();
    Map<Integer, Span> emphasised = new HashMap<>();
    for (String paragraph : paragraphs) {
      boolean headline = paragraph.startsWith("#");
      boolean bold = paragraph.startsWith("*");
      String words = headline || bold ? paragraph.substring(1) : paragraph;
      Span span = new Span(text.length(), text.length() + words.length());
      parts.add(new Part(headline ? PartRole.HEADLINE : role, span));
      if (bold) {
        int end = words.indexOf('\n');
        emphasised.put(
            span.start(), new Span(span.start(), end < 0 ? span.end() : span.start() + end));
      }
      text.append(words).append("\n\n");
    }
    String all = text.toString();
    return Conversation.in(all, parts, emphasised).stream().map(turn -> shown(turn, all)).toList();
  }

  private static String shown(Turn turn, String text) {
    Span label = turn.label();
    return (label == null ? turn.voice().toString() : label.in(text))
        + ": "
        + String.join(" | ", turn.words().stream().map(span -> span.in(text)).toList());
  }

  /** What Finch says, where these paragraphs follow his first words. */
  private static String finch(String... following) {
    List<String> all = new ArrayList<>(List.of("TALVA: I asked.", "FINCH: I went."));
    all.addAll(List.of(following));
    all.addAll(List.of("TALVA: We know.", "FINCH: I see."));
    return turns(all.toArray(String[]::new)).get(1);
  }

  @Test
  void aParagraphWithoutALabelGoesOnWithTheTurnBefore() {
    assertEquals("FINCH: I went. | It rained all day.", finch("It rained all day."));
    assertEquals("FINCH: I went. | It rained. | It froze.", finch("It rained.", "It froze."));
  }

  @Test
  void oneThatNamesASpeakerEndsItUnlessItSaysI() {
    assertEquals("FINCH: I went.", finch("Then Talva laughed."));
    assertEquals("FINCH: I went.", finch("Then Talva laughed.", "It rained."));
    assertEquals("FINCH: I went. | I told Talva so.", finch("I told Talva so."));
    assertEquals("FINCH: I went. | The talva is a fish.", finch("The talva is a fish."));
  }

  @Test
  void aHeadingEndsItAndADirectionDoesNot() {
    assertEquals("FINCH: I went.", finch("*What came after", "It rained."));
    assertEquals("FINCH: I went. | It rained.", finch("[Laughter]", "It rained."));
  }

  @Test
  void behindTheLastLabelOnlyWhatSaysIGoesOn() {
    String[] talk = {
      "TALVA: I asked.", "FINCH: I went.", "TALVA: We know.", "FINCH: I see.", "", ""
    };
    talk[4] = "My boat was late.";
    talk[5] = "The mayor left.";
    assertEquals("FINCH: I see. | My boat was late.", turns(talk).get(3));
    talk[4] = "The mayor left.";
    talk[5] = "My boat was late.";
    assertEquals("FINCH: I see.", turns(talk).get(3));
  }

  @Test
  void aLabelWithoutWordsTakesTheNextParagraphWhateverItSays() {
    assertEquals(
        "FINCH: Then Talva laughed.",
        turns(
                "TALVA: I asked.",
                "FINCH:",
                "Then Talva laughed.",
                "TALVA: We know.",
                "FINCH: I see.")
            .get(1));
  }

  @Test
  void aLineIsATurnOnlyBehindTheEndOfASentence() {
    assertEquals(
        List.of(
            "TALVA: I asked.", "FINCH: I went to\nTALVA: no.", "TALVA: We know.", "FINCH: I see."),
        turns("TALVA: I asked.\nFINCH: I went to\nTALVA: no.", "TALVA: We know.", "FINCH: I see."));
  }

  @Test
  void whatStandsBeforeTheFirstLabelOfAParagraphGoesOnWithTheTurnBefore() {
    assertEquals(
        List.of(
            "TALVA: I asked.", "FINCH: I went. | It rained.", "TALVA: We know.", "FINCH: I see."),
        turns("TALVA: I asked.", "FINCH: I went.", "It rained.\nTALVA: We know.", "FINCH: I see."));
  }

  @Test
  void onlyTheBodyIsTalk() {
    String[] talk = {"TALVA: I asked.", "FINCH: I went.", "TALVA: We know.", "FINCH: I see."};
    assertEquals(4, turns(talk).size());
    assertEquals(List.of(), turns(PartRole.CAPTION, talk));
    assertEquals(List.of(), turns(talk[0], talk[1], "TALVA: We know."), "three are too few");
  }

  private static final String[] THREE = {
    "Why do you stay?", "I like it.", "Who pays you?", "We all do.", "How long?", "I forgot."
  };

  private static List<String> with(String headline, String... more) {
    List<String> all = new ArrayList<>(List.of(headline));
    all.addAll(List.of(THREE));
    all.addAll(List.of(more));
    return turns(all.toArray(String[]::new));
  }

  @Test
  void questionsThatNothingSetsOffAreAnInterviewWhereTheHeadlineSaysSoOrThereAreFive() {
    assertEquals(6, with("#An interview with the ferryman").size());
    assertEquals(6, with("#We talk to the ferryman").size());
    assertEquals(List.of(), with("#The ferryman"));
    assertEquals(List.of(), with("An interview with the ferryman, by the river."), "no headline");
    assertEquals(List.of(), with("#The ferryman", "So you left?", "I did."));
    assertEquals(
        10, with("#The ferryman", "So you left?", "I did.", "And now?", "I am here.").size());
  }

  @Test
  void aQuestionInBoldAndItsAnswerMayShareAParagraph() {
    assertEquals(
        List.of(
            "INTERVIEWER: Why do you stay?",
            "INTERVIEWEE: I like it.",
            "INTERVIEWER: Who pays you?",
            "INTERVIEWEE: We all do.",
            "INTERVIEWER: How long?",
            "INTERVIEWEE: I."),
        turns("*Why do you stay?\nI like it.", "*Who pays you?\nWe all do.", "*How long?\nI."));
  }
}
