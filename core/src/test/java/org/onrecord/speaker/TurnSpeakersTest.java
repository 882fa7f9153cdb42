package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Turn;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.text.Span;

/** Who speaks in turns: by their labels, by the page's outlet and author, by whom it met. */
class TurnSpeakersTest {
  private static final String INTRO =
      "The dam that nobody wanted\n\nMayor Ines Talva met the press of Harran on Monday to talk about the dam.\n\n";

  private static List<String> labelled(String one, String other) {
    return Attributed.in(
            INTRO
                + one
                + ": Did you read the report?\n\n"
                + other
                + ": I did, and I liked it.\n\n"
                + one
                + ": And you still signed?\n\n"
                + other
                + ": I signed because there was no other way.\n")
        .voices();
  }

  @ParameterizedTest
  @CsvSource({
    "TALVA, Ines Talva",
    "Talva, Ines Talva",
    "MAYOR TALVA, Ines Talva",
    "INES TALVA, Ines Talva",
    "IT, Ines Talva",
    "MODERATOR, MODERATOR",
    "THE MAYOR, Ines Talva",
    "THE GOVERNOR, THE GOVERNOR",
    "XY, XY",
  })
  void aLabelIsThePersonItNamesOrStaysWhatItIs(String label, String speaker) {
    List<String> voices = labelled("TOM FINCH", label);

    assertEquals(
        List.of("Tom Finch -> " + speaker, speaker + " -> Tom Finch"), voices.subList(0, 2));
    assertEquals(voices.subList(0, 2), voices.subList(2, 4));
  }

  @Test
  void initialsOfTwoAreNobodys() {
    List<String> voices =
        Attributed.in(
                INTRO.replace("the press", "Ivor Torrance")
                    + "TOM FINCH: Did you read it?\n\nIT: I did.\n\nTOM FINCH: And you signed?\n\nIT: I had to.\n")
            .voices();

    assertEquals("IT -> Tom Finch", voices.get(1));
  }

  @Test
  void amongThreeNobodyIsSpokenTo() {
    List<String> voices =
        Attributed.in(
                INTRO
                    + "TOM FINCH: Did you read it?\n\nTALVA: I did.\n\nJAN LUND: And you signed?\n\nTALVA: I had to.\n")
            .voices();

    assertEquals(List.of("Tom Finch", "Ines Talva", "Jan Lund", "Ines Talva"), voices);
  }

  private static String html(String outlet, String author, String... turns) {
    StringBuilder html =
        new StringBuilder("<html><head><title>The dam</title>")
            .append("<meta property=\"og:site_name\" content=\"" + outlet + "\">")
            .append(author.isEmpty() ? "" : "<meta name=\"author\" content=\"" + author + "\">")
            .append("</head><body><article><h1>The dam</h1><p>The paper spoke with Mary Bell, who")
            .append(" built the dam of Harran, in her office on a wet Monday.</p>");
    for (String turn : turns) {
      html.append("<p>").append(turn).append("</p>");
    }
    return html.append("</article></body></html>").toString();
  }

  /** Who asks under a label, and who answers, but for through whom the page knows it. */
  private static List<String> labelled(String outlet, String label, String answers) {
    return Attributed.inHtml(
            html(
                outlet,
                "",
                label + ": Did you read the report?",
                answers + ": I did, and I liked it.",
                label + ": And you signed?",
                answers + ": I had to."))
        .voices()
        .stream()
        .map(voice -> voice.replaceAll("^[^>]* > ", ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "THE HARRAN COURIER, The Harran Courier",
    "HARRAN COURIER, The Harran Courier",
    "COURIER, The Harran Courier",
    "HC, The Harran Courier",
    "THC, The Harran Courier",
    "THE COURIER, Courier Online",
    "COURIER, Courier Online",
  })
  void theOutletSpeaksUnderItsNameAPartOfItOrItsInitials(String label, String outlet) {
    assertEquals(
        List.of(outlet + " -> Mary Bell", "Mary Bell -> " + outlet),
        labelled(outlet, label, "MARY BELL").subList(0, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ARRAN COURIER", "COUR", "HX"})
  void whatIsNoWordOfTheOutletIsSomebodyElse(String label) {
    List<String> voices = labelled("The Harran Courier", label, "MARY BELL");

    assertFalse(voices.get(0).startsWith("The Harran Courier"), voices::toString);
  }

  private static final String[] QUESTIONS = {
    "<b>Did you read the report?</b>", "I did, and I liked it.",
    "<b>And you signed?</b>", "I had to.",
    "<b>Will you go?</b>", "I will stay.",
  };

  @Test
  void whoAsksIsTheAuthorOrElseTheOutlet() {
    assertEquals(
        "The Harran Courier > Jan Lund -> Mary Bell",
        Attributed.inHtml(html("The Harran Courier", "Jan Lund", QUESTIONS)).voices().get(0));
    assertEquals(
        "The Harran Courier -> Mary Bell",
        Attributed.inHtml(html("The Harran Courier", "", QUESTIONS)).voices().get(0));
  }

  @Test
  void aLabelIsSurerThanAQuestionAndThatIsSurerThanAnAnswer() {
    PageRecord labels =
        Attributed.in(
                INTRO
                    + "TOM FINCH: Did you read it?\n\nTALVA: I did.\n\nTOM FINCH: And?\n\nTALVA: No.\n")
            .record();
    PageRecord questions = Attributed.inHtml(html("The Harran Courier", "", QUESTIONS)).record();

    assertEquals(
        SpeakerConfidence.LABEL.probability(), labels.statements().get(0).speakerConfidence());
    assertEquals(
        SpeakerConfidence.WORDS.probability(), questions.statements().get(0).speakerConfidence());
    assertEquals(
        SpeakerConfidence.SPOKEN_TO.probability(),
        questions.statements().get(1).speakerConfidence());
  }

  private static String answers(String headline, String intro) {
    return Attributed.in(
            headline
                + "\n\n"
                + intro
                + "\n\nQ. Were you at the quay with Peter Lund?\n\nA. I was.\n\nQ. Alone?\n\nA. With Peter Lund.\n")
        .voices()
        .get(1)
        .replaceAll(" ->.*", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "The night at the quay~Tom Finch slept. We spoke to Mary Bell in the rain.~Mary Bell",
        "The night at the quay~Tom Finch slept. In an interview with us Mary Bell wept.~Mary Bell",
        "The night at the quay~Tom Finch slept. Mary Bell sat down with us in the rain.~Mary Bell",
        "The night at the quay~Tom Finch slept. We spoke about Mary Bell in the rain.~?",
        "The night at the quay~Tom Finch slept. Mary Bell spoke in the rain.~?",
        "The night at the quay~We spoke, after a long wet walk through the old town, to Mary Bell.~?",
        "The night at the quay~We spoke to Mary Bell. We spoke to Tom Finch.~?",
        "The night at the quay~It rained. Mary Bell slept. Mary Bell woke.~Mary Bell",
        "The night at the quay~It rained in the night. Mary Bell slept.~?",
        "The night at the quay~Tom Finch slept. Mary Bell slept. Mary Bell woke.~?",
        "Mary Bell at the quay~Tom Finch slept in the night. Tom Finch woke.~Mary Bell",
        "Five questions for Quorl Venn-Dask~Quorl Venn-Dask is late. She wept.~Quorl Venn-Dask",
        "Mary Bell with Jan Lund~Tom Finch slept in the night. Tom Finch woke.~Tom Finch",
        "Bell at the quay~Mary Bell slept in the night. Mary Bell woke.~Mary Bell",
      })
  void whoAnswersIsWhomThePageMetOrItsHeadlineOrIntroductionIsAbout(
      String headline, String intro, String answers) {
    assertEquals(answers, answers(headline, intro));
  }

  @Test
  void whoWroteThePageDoesNotAnswer() {
    assertEquals(
        "Mary Bell",
        answers(
            "The night at the quay", "Pictures by Tom Finch\n\nMary Bell slept. Mary Bell woke."));
  }

  private static String asNames(String text, int... label) {
    return TurnLabels.asNames(
        text,
        List.of(
            new Turn(
                Turn.Voice.NAMED,
                new Span(label[0], label[1]),
                List.of(new Span(label[1] + 1, text.length())))));
  }

  @Test
  void aLabelInCapitalsIsWrittenAsNamesAreAndKeepsItsPlace() {
    assertEquals("Sen. Ruiz: YES", asNames("SEN. RUIZ: YES", 0, 9));
    assertEquals("Sen. Ruiz: YES", asNames("Sen. RUIZ: YES", 0, 9));
    assertEquals("IT: YES", asNames("IT: YES", 0, 2));
    assertEquals("A.B.: YES", asNames("A.B.: YES", 0, 4));
    assertEquals("Mary B Venn: YES", asNames("Mary B VENN: YES", 0, 11));
    assertEquals("NO Mary Venn: YES", asNames("NO MARY VENN: YES", 3, 12));
    assertEquals("Mary Venn:yes", asNames("Mary Venn yes", 0, 9));
  }

  @Test
  void aTextWithoutLabelsIsLeftAsItIs() {
    String text = "SEN. RUIZ CAME";
    Turn turn = new Turn(Turn.Voice.INTERVIEWER, null, List.of(new Span(0, 4)));
    assertSame(text, TurnLabels.asNames(text, List.of(turn)));
  }

  @Test
  void initialsAreUpToThreeCapitals() {
    assertTrue(TurnLabels.isInitials("J"));
    assertTrue(TurnLabels.isInitials("J.R.K."));
    assertFalse(TurnLabels.isInitials("JRKL"));
    assertFalse(TurnLabels.isInitials("Jr"));
    assertFalse(TurnLabels.isInitials("."));
    assertEquals("VHO", NameRules.initials("Velma Health-Organization of ships"));
    assertEquals("", NameRules.initials(""));
  }

  @Test
  void aLabelThatNamesNobodyIsOneUnnamedPerson() {
    PageRecord record =
        Attributed.in(
                INTRO
                    + "MODERATOR: Did you read it?\n\nTALVA: I did.\n\nModerator: And?\n\nTALVA: No.\n")
            .record();

    assertEquals(record.statements().get(0).speaker(), record.statements().get(2).speaker());
    assertEquals(
        PersonType.UNNAMED, record.speaker(record.statements().get(0)).orElseThrow().type());
  }

  private static String second(String intro, String label) {
    return Attributed.in(
            intro
                + "Harran Courier: Did you read it?\n\n"
                + label
                + ": I did.\n\nHC: And you signed?\n\n"
                + label
                + ": I had to.\n")
        .voices()
        .get(2);
  }

  @Test
  void initialsMayStandForALongerLabel() {
    assertTrue(second(INTRO, "TALVA").startsWith("Harran Courier"), second(INTRO, "TALVA"));
  }

  @Test
  void whatAnOfficeIsForIsNobodysName() {
    List<String> voices =
        Attributed.in(
                INTRO
                    + "TALVA: Did you read it?\n\nMINISTER FOR TRANSPORT: I did.\n\nTALVA: And you signed?\n\nMINISTER FOR TRANSPORT: I had to.\n")
            .voices();

    assertTrue(voices.get(1).startsWith("MINISTER FOR TRANSPORT"), voices.toString());
  }

  @Test
  void anOfficeThatTwoHaveIsNeithers() {
    List<String> voices =
        Attributed.in(
                INTRO.replace("Monday to talk", "Monday with Mayor Tom Finch of Tarn to talk")
                    + "JAN LUND: Did you read it?\n\nTHE MAYOR: I did.\n\nJAN LUND: And you signed?\n\nTHE MAYOR: I had to.\n")
            .voices();

    assertTrue(voices.get(1).startsWith("THE MAYOR"), voices.toString());
  }
}
