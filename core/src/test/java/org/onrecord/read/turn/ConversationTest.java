package org.onrecord.read.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.StatementAssert;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.page.PartRole;
import org.onrecord.page.Turn;
import org.onrecord.read.PageReader;
import org.onrecord.text.Span;

class ConversationTest {
  private static final String DAM =
      """
      The dam that nobody wanted

      Mayor Ines Talva met the press of Harran on Monday to talk about the dam.

      TOM FINCH: Did you read the report?

      MAYOR INES TALVA: I did. We all did.

      We read it twice, in fact.

      FINCH: And you still signed?

      [Laughter]

      TALVA (smiling): I signed because there was no other way.

      Talva then left for Velmora, where the council sits.
      """;

  private static Page page(String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return StatementAssert.assertSound(
        new PageReader(PageLimits.DEFAULT).read(name, new ByteArrayInputStream(bytes)));
  }

  private static List<String> turns(String name, String content) throws IOException {
    Page page = page(name, content);
    String text = page.text().string();
    return page.turns().stream().map(turn -> show(turn, text)).toList();
  }

  private static String show(Turn turn, String text) {
    Span label = turn.label();
    String words = String.join(" | ", turn.words().stream().map(span -> span.in(text)).toList());
    return (label == null ? turn.voice().name() : label.in(text)) + ": " + words;
  }

  private static String html(String... blocks) {
    return "<html><head><title>The dam</title></head><body><article><h1>The dam</h1><p>The mayor of"
        + " Harran, who signed the papers for the dam last year, met us in her office on a wet"
        + " Monday morning.</p>"
        + String.join("\n", blocks)
        + "</article></body></html>";
  }

  @Test
  void labelsThatComeBackAreTurns() throws IOException {
    assertEquals(
        List.of(
            "TOM FINCH: Did you read the report?",
            "MAYOR INES TALVA: I did. We all did. | We read it twice, in fact.",
            "FINCH: And you still signed?",
            "TALVA: I signed because there was no other way."),
        turns("dam.txt", DAM));
  }

  @Test
  void questionsAndAnswersByLetterAreTurns() throws IOException {
    assertEquals(
        List.of("Q: Were you at the quay?", "A: I was.", "Q: Alone?", "A: My brother was with me."),
        turns(
            "court.txt",
            "The night at the quay\n\nThe court of Harran heard the pilot on Monday.\n\n"
                + "Q. Were you at the quay?\nA. I was.\nQ. Alone?\nA. My brother was with me.\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Serves: four\n\nTime: one hour\n\nNote: We use salted butter.\n\nTip: I add a lemon.",
        "Bell: 1,204\n\nLund: 988\n\nRoe: 12\n\nBell: 310\n\nLund: 290\n\nRoe: 4",
        "Bell: Wins in a walk.\n\nLund: Keeps quiet.\n\nRoe: Moves past the north.\n\nFinch: Now.",
        "Pros: I love it.\n\nCons: It leaks.\n\nPros: I would buy it.\n\nCons: We sent it back.",
        "Halm: I was there.\n\nHalm: I saw it.\n\nHalm: We left.\n\nHalm: I wrote it down.",
        "Harran: Rain in the north.\n\nVelmora: Fair.\n\nHarran: Snow.\n\nVelmora: Fair again.",
        "Q: What is a levy?\n\nA: A kind of tax.\n\nQ: Who pays it?\n\nA: Every house with a door.",
        "NATO. The mayor said I will go.\n\nUN. We will not.\n\nWHO. My word.\n\nIMF. I say no.",
        "Is it fair?\n\nI think not.\n\nIs it wise?\n\nI doubt it.\n\nAre you sure?\n\nI am.",
        "The mayor said: I will go.\n\nThe clerk said: We will not.\n\nThe end came in May."
      })
  void listsAndTablesAreNoTurns(String list) throws IOException {
    assertEquals(
        List.of(), turns("list.txt", "What to know about Harran\n\nHere it is.\n\n" + list));
  }

  @Test
  void aNameInCapitalsWithAStopIsALabelAsInTheRecordsOfParliaments() throws IOException {
    assertEquals(
        List.of(
            "Mr. FINCH: Madam Chair, I saw the crack.",
            "Mrs. TALVA of Harran: When was that?",
            "Mr. FINCH: In March. | I told the engineer.",
            "The CHAIR: Order, please.",
            "Mrs. TALVA: I ask again."),
        turns(
            "bridge.txt",
            """
            The bridge: day three

            Mr. FINCH. Madam Chair, I saw the crack.

            Mrs. TALVA of Harran. When was that?

            Mr. FINCH (speaking from his seat). In March.

            I told the engineer.

            Mr Halm interjecting—

            The CHAIR. Order, please.

            Mrs. TALVA. I ask again.
            """));
  }

  @Test
  void twoOfOneSurnameAreTwo() throws IOException {
    assertEquals(
        5,
        turns(
                "roof.txt",
                """
                The roof

                The council of Harran met on Monday to talk about the roof.

                CHAIR: We begin with the roof.

                JANE FINCH: I have seen it.

                TOM FINCH: My sister is wrong.

                JANE FINCH: I took pictures.

                TOM FINCH: Of what?
                """)
            .size());
  }

  @Test
  void questionsWithoutAnyMarkAreTurnsWhereTheHeadlineSaysThatItIsAnInterview() throws IOException {
    String talk =
        "What took you to the river?\n\nMy father fished there.\n\nIs it clean?\n\n"
            + "We found lead in it.\n\nI was shocked.\n\nWhat next?\n\nI shall write.\n";

    assertEquals(
        List.of(
            "INTERVIEWER: What took you to the river?",
            "INTERVIEWEE: My father fished there.",
            "INTERVIEWER: Is it clean?",
            "INTERVIEWEE: We found lead in it. | I was shocked.",
            "INTERVIEWER: What next?",
            "INTERVIEWEE: I shall write."),
        turns("talk.txt", "Interview: Nora Pell on rivers\n\nWe met in May.\n\n" + talk));
    assertEquals(
        List.of(), turns("column.txt", "Nora Pell on rivers\n\nWe met in May.\n\n" + talk));
  }

  @Test
  void aNameInBoldIsALabel() throws IOException {
    assertEquals(
        List.of(
            "Tom Finch: Did you read the report?",
            "Ines Talva: I did.",
            "Finch: And you signed?",
            "Talva: I had to."),
        turns(
            "dam.html",
            html(
                "<p><b>Tom Finch</b> Did you read the report?</p>",
                "<p><b>Ines Talva</b> I did.</p>",
                "<p><b>Finch</b> And you signed?</p>",
                "<p><b>Talva</b> I had to.</p>")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p><b>%s</b></p>", "<p><em>%s</em></p>", "<h3>%s</h3>"})
  void questionsSetOffByMarkupAreAnsweredByWhatFollows(String markup) throws IOException {
    assertEquals(
        List.of(
            "INTERVIEWER: Did you read the report?",
            "INTERVIEWEE: I did. | It was long.",
            "INTERVIEWER: And you signed?",
            "INTERVIEWEE: I had to.",
            "INTERVIEWER: Would you sign again?",
            "INTERVIEWEE: We never sign twice, my council and I."),
        turns(
            "dam.html",
            html(
                markup.replace("%s", "Did you read the report?"),
                "<p>I did.</p><p>It was long.</p>",
                markup.replace("%s", "And you signed?"),
                "<p>I had to.</p>",
                markup.replace("%s", "Would you sign again?"),
                "<p>We never sign twice, my council and I.</p>",
                "<p>The dam will be opened in June by the governor of the province.</p>")));
  }

  @Test
  void aQuestionAndItsAnswerMayShareAParagraph() throws IOException {
    List<String> turns =
        turns(
            "dam.html",
            html(
                "<p><strong>Did you read the report?</strong><br>I did.</p>",
                "<p><strong>And you signed?</strong><br>I had to.</p>",
                "<p><strong>Will you go?</strong><br>I will stay.</p>"));

    assertEquals(6, turns.size(), turns::toString);
    assertEquals("INTERVIEWEE: I had to.", turns.get(3));
  }

  @Test
  void aPageThatExplainsIsNoInterview() throws IOException {
    assertEquals(
        List.of(),
        turns(
            "levy.html",
            html(
                "<h2>What is a levy?</h2><p>A kind of tax on every house with a door.</p>",
                "<h2>Do you have to pay?</h2><p>Every house has to, by law, and in May.</p>",
                "<h2>Can you appeal?</h2><p>Yes, within a month, at the town hall.</p>")));
  }

  @Test
  void aTranscriptInAReadersCommentIsNotThePages() throws IOException {
    Page page = page("dam.txt", DAM);

    assertTrue(page.turns().stream().allMatch(turn -> isInBody(page, turn)));
  }

  private static boolean isInBody(Page page, Turn turn) {
    return page.parts().stream()
        .filter(part -> part.role() == PartRole.BODY)
        .anyMatch(part -> part.span().contains(turn.words().get(0)));
  }

  @Test
  void aMembersSeatAndPartyAreNoPartOfTheTurnBefore() throws IOException {
    assertEquals(
        List.of(
            "Mr Speaker: Order. I call the next member.",
            "Sir Jon Talva: My town has no bus. What am I to say?",
            "Ines Talva: We will report in May.",
            "Mr Speaker: I thank her."),
        turns(
            "buses.txt",
            """
            Buses in the country

            Mr Speaker: Order. I call the next member.

            Sir Jon Talva (East Harran) (LD): My town has no bus. What am I to say?

            The Secretary of State for Buses (Ines Talva): We will report in May.

            Mr Speaker: I thank her.
            """));
  }

  @Test
  void whoIsQuotedAfterTheLastTurnIsNotItsSpeaker() throws IOException {
    List<String> turns =
        turns(
            "dam.txt",
            DAM.replace(
                "Talva then left for Velmora, where the council sits.",
                "Ada Bell, a baker, was listening. “I was in the car, and I wept,” she told us."));

    assertEquals("TALVA: I signed because there was no other way.", turns.get(3));
  }

  private static final String WEAVER =
      """
      What the weaver told our podcast

      This week we speak to Ines Talva, who left the mill. An extract:

      How did you start?

      I was nine. My uncle took me to the mill of Harran, and I stayed.

      The owners call it “a happy mill”. Was it?

      I never saw one of them laugh. I did not laugh myself.

      You have said that you would burn it.

      I said that once, and I was angry.

      Would you go back to Harran?

      My son asks me that. I tell him no.
      """;

  @Test
  void aQuestionMayQuoteAndMayHoldUpWhatTheOtherSaid() throws IOException {
    List<String> turns = turns("weaver.txt", WEAVER);

    assertEquals(8, turns.size(), turns::toString);
    assertEquals("INTERVIEWER: The owners call it “a happy mill”. Was it?", turns.get(2));
    assertEquals("INTERVIEWER: You have said that you would burn it.", turns.get(4));
    assertEquals("INTERVIEWEE: I said that once, and I was angry.", turns.get(5));
  }

  @Test
  void fewQuestionsThatNothingAnnouncesAreNoInterview() throws IOException {
    assertEquals(
        List.of(),
        turns(
            "weaver.txt",
            WEAVER.replace(
                "This week we speak to Ines Talva, who left the mill. An extract:",
                "The mill of Harran stands by the river and is old.")));
  }

  @Test
  void whatIsSaidOfTheOtherBetweenAnswersIsTheInterviewers() throws IOException {
    String told =
        WEAVER
            .replace(
                "How did you start?", "You left the mill late.\n\nI left when I could.\n\nWhy?")
            .replace("You have said that you would burn it.", "Tell me about the fire.")
            .replace(
                "Would you go back",
                "There’s a story that you lit it.\n\nI lit my own stove.\n\nWould you go back");
    List<String> turns = turns("weaver.txt", told);

    assertEquals(12, turns.size(), turns::toString);
    assertEquals("INTERVIEWER: You left the mill late.", turns.get(0));
    assertEquals("INTERVIEWEE: I left when I could.", turns.get(1));
    assertEquals("INTERVIEWER: Tell me about the fire.", turns.get(6));
    assertEquals("INTERVIEWER: There’s a story that you lit it.", turns.get(8));
  }

  @Test
  void whatAnAnswerSaysOfEverybodyIsNoQuestion() throws IOException {
    for (String answer :
        List.of("You get used to it.", "You left if they let you. We did.", "There is a room.")) {
      List<String> turns =
          turns(
              "weaver.txt",
              WEAVER.replace("I never saw one", "I saw it.\n\n" + answer + "\n\nI never saw one"));
      assertEquals(8, turns.size(), turns::toString);
    }
  }

  @Test
  void anAnswerMayEndInAQuestion() throws IOException {
    List<String> turns =
        turns(
            "weaver.txt", WEAVER.replace("I tell him no.", "He is young. Who was ever so young?"));

    assertEquals(
        "INTERVIEWEE: My son asks me that. He is young. Who was ever so young?", turns.get(7));
  }

  private static final String DASHES =
      """
      A former weaver remembers

      Ines Talva, 83, spoke to our paper at her home in Harran.

      – When did you start?

      – I was nine. My uncle took me.

      – Were there others?

      – Many. We hid in the bales.

      – Did you complain?

      – My friend did. They sent her away.

      Talva never had a pension.
      """;

  @Test
  void paragraphsWithDashesAskAndAnswerInTurn() throws IOException {
    assertEquals(
        List.of(
            "INTERVIEWER: When did you start?",
            "INTERVIEWEE: I was nine. My uncle took me.",
            "INTERVIEWER: Were there others?",
            "INTERVIEWEE: Many. We hid in the bales.",
            "INTERVIEWER: Did you complain?",
            "INTERVIEWEE: My friend did. They sent her away."),
        turns("weaver.txt", DASHES));
  }

  @Test
  void aListWithDashesIsNoInterview() throws IOException {
    assertEquals(List.of(), turns("weaver.txt", DASHES.replace('?', '.')));
  }

  private static final String SCULPTOR =
      """
      The woman who carves fog

      The sculptor talks to Jon Brandt about stone and her new show

      Ada Roe opens the door herself.

      Did you always want to carve?

      No, I wanted to be a vet. My uncle had a quarry.

      And the war?

      We left in May. My mother told us it was a holiday.

      What will you do next?

      Sleep. Then I want to make something small.
      """;

  @Test
  void anIntroductionSaysWhoTalksToWhom() throws IOException {
    assertEquals(6, turns("fog.txt", SCULPTOR).size());
    assertEquals(
        List.of(),
        turns("fog.txt", SCULPTOR.replace("talks to Jon Brandt about", "of Harran works with")));
  }

  @Test
  void aLineAboveMaySayThatItIsAnInterview() throws IOException {
    String plain = SCULPTOR.replace("talks to Jon Brandt about", "of Harran works with");
    assertEquals(
        6, turns("fog.txt", plain.replace("Ada Roe opens", "INTERVIEW\n\nAda Roe opens")).size());
    assertEquals(
        List.of(),
        turns("fog.txt", plain.replace("Ada Roe opens", "An interview it was.\n\nAda Roe opens")));
  }

  private static final String CALL =
      """
      Harran Mills call with investors

      Operator

      Good morning. I will now turn the call over to Ines Talva.

      Ines Talva -- Head of Investor Relations

      Thank you. With me is Tom Finch.

      Tom Finch -- Chief Executive Officer

      Thanks, Ines. We had a record year.

      Jan Lund -- Crane Partners -- Analyst

      You said that costs would fall. Did they?

      Tom Finch -- Chief Executive Officer

      I said they would, and they have.
      """;

  @Test
  void aLineThatNamesSomebodyWithADashIsALabel() throws IOException {
    assertEquals(
        List.of(
            "Operator: Good morning. I will now turn the call over to Ines Talva.",
            "Ines Talva: Thank you. With me is Tom Finch.",
            "Tom Finch: Thanks, Ines. We had a record year.",
            "Jan Lund: You said that costs would fall. Did they?",
            "Tom Finch: I said they would, and they have."),
        turns("call.txt", CALL));
  }

  private static final String VICAR =
      """
      Ask the vicar of Harran

      Q My brother says he never owed me. Must I forgive him?

      A Forgive him, yes. I would not lend to him.

      Q My neighbour says heaven is dull. What do I say?

      A You should ask him in for tea.
      """;

  @Test
  void lettersWithoutAMarkAreLabelsWhereTheyTakeTurns() throws IOException {
    assertEquals(
        List.of(
            "Q: My brother says he never owed me. Must I forgive him?",
            "A: Forgive him, yes. I would not lend to him.",
            "Q: My neighbour says heaven is dull. What do I say?",
            "A: You should ask him in for tea."),
        turns("vicar.txt", VICAR));
    assertEquals(List.of(), turns("vicar.txt", VICAR.replace("Q My neighbour", "A neighbour")));
  }
}
