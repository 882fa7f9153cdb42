package org.onrecord.read.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.Span;

/** What a line begins with when somebody speaks in it, and what only looks so. */
class SpeakerLabelTest {
  private static SpeakerLabel at(String line) {
    SpeakerLabel label = SpeakerLabel.at(line, new Span(0, line.length()));
    assertNotNull(label, line);
    return label;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "SENATOR VENN: No. > SENATOR VENN > No.",
        "Orla Venn (laughing):  No. > Orla Venn > No.",
        "Orla Venn, HARBOUR BOARD: No. > Orla Venn > No.",
        "Mr. VENN. No. > Mr. VENN > No.",
        "The CHAIR (in Senna). No. > The CHAIR > No.",
        "Mrs. VENN of Senna. No. > Mrs. VENN of Senna > No.",
        "Q: No? > Q > No?",
        "A. No. > A > No.",
        "QWhy is that? > Q > Why is that?",
        "SPEAKER 12: No. > SPEAKER 12 > No.",
        "Orla van Venn: No. > Orla van Venn > No.",
        "Orla Venn (Senna North) (Lab): No. > Orla Venn > No.",
        "Hon ORLA VENN (National—Senna) to the Minister of Quays: No? > Hon ORLA VENN > No?",
        "The Secretary of State for Quays (Orla Venn): No. > Orla Venn > No.",
        "The Minister for Quays and Roads (Orla Venn) (Lab): No. > Orla Venn > No.",
        "The CHAIR (Senator Venn): No. > The CHAIR > No.",
      })
  void aNameAndAColonOrAStopIsALabel(String line, String name, String said) {
    SpeakerLabel label = at(line);
    assertEquals(name, label.name());
    assertEquals(name, label.span().in(line));
    assertEquals(said, line.substring(label.wordsAt()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Note: the quay is shut",
        "Dear Orla: come",
        "How To Apply: write",
        "What You Need: ropes",
        "Where We Met: a quay",
        "Why Now: storms",
        "orla: no",
        "Orla said: no",
        "Orla:no",
        "ORLA:: no",
        "Mr. Venn. No.",
        "AT NOON the ferry came",
        "A ferry came",
        "Q ferry",
        "He told MR. VENN. No.",
      })
  void otherLinesBeginWithNone(String line) {
    assertNull(SpeakerLabel.at(line, new Span(0, line.length())));
  }

  @Test
  void aWordOfAnOpeningAloneMayBeAName() {
    assertEquals("Orla How", at("Orla How: no").name());
    assertNull(SpeakerLabel.at("How: no", new Span(0, 7)), "but it is listed");
  }

  @Test
  void aLabelStandsInTheFirst120Letters() {
    String name = "Orla " + "V".repeat(112);
    assertNotNull(SpeakerLabel.at(name + " : no", new Span(0, name.length() + 5)));
    assertNull(SpeakerLabel.at(name + "VV : no", new Span(0, name.length() + 7)));
  }

  @Test
  void itIsLookedForFromTheLinesStartAndWhatIsSaidEndsWithTheLine() {
    String text = "Ida: yes\nOrla:   \nTam: no";
    SpeakerLabel label = SpeakerLabel.at(text, new Span(9, 17));
    assertNotNull(label);
    assertEquals(new Span(9, 13), label.span());
    assertEquals(17, label.wordsAt());
  }

  private static SpeakerLabel marked(String text, int end) {
    SpeakerLabel label = SpeakerLabel.marked(text, new Span(0, end), new Span(0, text.length()));
    assertNotNull(label, text);
    return label;
  }

  @Test
  void markedWordsAreALabelWithoutTheirColon() {
    assertEquals("Orla Venn", marked("Orla Venn: no", 10).name());
    assertEquals("no", "Orla Venn: no".substring(marked("Orla Venn: no", 10).wordsAt()));
    assertEquals("Orla Venn", marked("Orla Venn no", 9).name());
    assertEquals("Orla Venn", marked("Orla Venn –\u00a0no", 12).name());
    assertEquals("Q", marked("Q no?", 1).name());
    assertEquals("A", marked("A. no.", 2).name());
  }

  @Test
  void markedWordsThatAreNoNameAreNone() {
    for (String words : new String[] {"the quay", "Note", "How To", "Orla, no", ":", ""}) {
      assertNull(
          SpeakerLabel.marked(
              words + " x", new Span(0, words.length()), new Span(0, words.length() + 2)),
          words);
    }
    String sixty = "V".repeat(60);
    assertEquals(sixty, marked(sixty + " no", 60).name());
    assertNull(SpeakerLabel.marked(sixty + "V no", new Span(0, 61), new Span(0, 64)));
  }

  private static SpeakerLabel named(String name) {
    return new SpeakerLabel(new Span(0, name.length()), name, name.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "SENATOR VENN > venn > senator venn",
        "VENN > venn > venn",
        "Mr. VENN > venn > venn",
        "Orla Maria Venn > venn > maria venn",
        "Mrs. VENN of Senna > venn > of venn",
        "SPEAKER 12 > speaker 12 > speaker speaker 12",
        "Q > q > q",
        "X of Senna > senna > of senna",
      })
  void whatLabelsOfOneSpeakerShareIsTheSurname(String name, String key, String longKey) {
    assertEquals(key, named(name).key());
    assertEquals(longKey, named(name).longKey());
  }
}
