package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.page.Page;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.Relation;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

class SettingTest {
  private static final String ARTICLE =
      """
      How to paint a boat

      Sand the hull twice and paint it in April. About 45 litres are enough for a dinghy.

      Comments

      """;

  private static final String ASKING =
      """
        1. Can I paint it in March?

          • No, wait until the hull is dry.

        2. Which brush do you use for the keel?

        3. Thank you, that was clear!

        4. My uncle had a boat like that.
      """;

  private static final String CLAIMING =
      """
        1. Nobody paints a hull in April any more.

        2. Nine litres are never enough.

        3. Nine of forty litres? Who counted them?

        4. My uncle had a boat like that.
      """;

  private static Page page(String comments) throws IOException {
    try (OnRecord onRecord = OnRecord.builder().build()) {
      return onRecord.readText("boat.txt", ARTICLE + comments).page();
    }
  }

  private static Setting of(String comments) throws IOException {
    Page page = page(comments);
    return Setting.of(page.text().string(), Post.of(page), List.of(), List.of());
  }

  @Test
  void whereManyAskOrThankThePageIsOneOfQuestions() throws IOException {
    assertEquals(0.6, of(ASKING).asking(), 1e-9);
    assertTrue(of(ASKING).isAsking());
    assertEquals(0, of(CLAIMING).asking(), 1e-9);
    assertFalse(of(CLAIMING).isAsking());
  }

  @Test
  void whatIsManyTimesAsLongAsItsAnswersOpensNoDebate() throws IOException {
    assertTrue(of(CLAIMING).debate());
    assertTrue(longer(5).debate(), "58 words are eight times as many as a comment has");
    assertFalse(longer(6).debate());
    assertFalse(longer(6).report());
  }

  /** The setting of the article with so many sentences more. */
  private static Setting longer(int sentences) throws IOException {
    String more = "Let each coat dry for a night.\n\n".repeat(sentences);
    try (OnRecord onRecord = OnRecord.builder().build()) {
      String article = ARTICLE.replace("Comments", more + "Comments");
      Page page = onRecord.readText("boat.txt", article + CLAIMING).page();
      assertEquals(4, page.comments().size());
      return Setting.of(page.text().string(), Post.of(page), List.of(), List.of());
    }
  }

  /** The setting of an article in which somebody says something. */
  private static Setting quoting(String article, PersonType type, String... parts)
      throws IOException {
    try (OnRecord onRecord = OnRecord.builder().build()) {
      Page page = onRecord.readText("boat.txt", article + CLAIMING).page();
      List<Statement> statements =
          Arrays.stream(parts)
              .map(
                  part ->
                      Statement.builder("s1")
                          .part(part)
                          .content(List.of(new Span(24, 40)))
                          .speaker("p1", 1)
                          .build())
              .toList();
      List<Person> people = List.of(new Person("p1", type, "Ida Moll", List.of()));
      return Setting.of(page.text().string(), Post.of(page), people, statements);
    }
  }

  @Test
  void whatQuotesSomebodyByNameReports() throws IOException {
    Setting report = quoting(ARTICLE, PersonType.PERSON, "body");
    assertTrue(report.report());
    assertFalse(report.debate());
    assertTrue(quoting(ARTICLE, PersonType.ORGANISATION, "body").report());
    assertFalse(quoting(ARTICLE, PersonType.UNNAMED, "body").report());
    assertFalse(quoting(ARTICLE, PersonType.PERSON, "c1").report(), "a reader's words");
  }

  @Test
  void whatQuotesHardlyAnybodyDoesNotReport() throws IOException {
    String manual =
        ARTICLE.replace("Comments", "Let each coat dry for a night. ".repeat(20) + "\n\nComments");
    assertFalse(quoting(manual, PersonType.PERSON, "body").report());
    assertTrue(quoting(manual, PersonType.PERSON, "body", "body").report());
  }

  @Test
  void readersWhoContradictObjectMoreThanReadersWhoThank() throws IOException {
    String thanks =
        """
          1. Thank you so much, this is great!

          2. I love it, we painted ours the same way.

          3. Wonderful, thanks for sharing.
        """;
    String contradiction =
        """
          1. No, that is wrong, and you know it is not true.

          2. But nobody has ever proved that, it is nonsense.

          3. You do not understand what a hull is.
        """;
    assertTrue(of(contradiction).contention() > of(thanks).contention());
    assertEquals(0, of("").contention(), 1e-9);
  }

  @Test
  void readersWhoNeitherAgreeNorObjectDoNotArgue() throws IOException {
    String questions =
        """
          1. Which brush do you use for the keel?

          2. What colour did you take?

          3. See you at the regatta.
        """;
    assertTrue(of(questions).contention() < 0);
  }

  @Test
  void whatOneReaderSaysOnTellsNoMoreOfThePage() throws IOException {
    String begun = "  1. Thank you so much, this is great!\n";
    String more = "\n    No, that is wrong, and you know it is not true.\n";
    assertEquals(1, page(begun + more).comments().size());
    assertEquals(of(begun).contention(), of(begun + more).contention(), 1e-9);
  }

  private static Setting asking(double share) {
    return new Setting(true, false, share, 0);
  }

  @Test
  void fromAQuarterOnManyAskAndFromAFifthOnMoreThanUnderTheNews() {
    assertFalse(asking(0.24).isAsking());
    assertTrue(asking(0.25).isAsking());
    assertEquals(0, asking(0.2).degree(), 1e-9);
    assertEquals(0, asking(0.1).degree(), 1e-9);
    assertEquals(1, asking(0.4).degree(), 1e-9);
  }

  @Test
  void repliesAnswerWhereManyAskOrThePageNeitherDebatesNorReports() {
    assertTrue(new Setting(false, false, 0, 0).repliesAnswer());
    assertFalse(new Setting(true, false, 0, 0).repliesAnswer());
    assertFalse(new Setting(false, true, 0, 0).repliesAnswer());
    assertTrue(new Setting(false, true, 0.3, 0).repliesAnswer());
  }

  @Test
  void whoThanksFarBehindTheBeginningAsksForNothing() throws IOException {
    String late = ASKING.replace("My uncle had", "My uncle painted ours last May, thanks to");
    assertEquals(of(ASKING).asking(), of(late).asking(), 1e-9);
  }

  @Test
  void aPageWithFewCommentsOrNoneAsksNothing() throws IOException {
    assertEquals(0, of("").asking(), 1e-9);
    String four =
        """
          1. Can I paint it in March?

          2. Which brush do you use for the keel?

          3. Thank you, that was clear!

          4. How long does it dry?
        """;
    assertEquals(0, of(four).asking(), 1e-9);
    assertEquals(1, of(four + "\n  5. Where is the tin?\n").asking(), 1e-9);
  }

  @Test
  void amongQuestionsAnAnswerDisputesNothingAndAQuestionOfANumberDoubtsNothing()
      throws IOException {
    assertEquals(Relation.NEUTRAL, relation(ASKING, "c1.1"));
    String number = "\n  5. Is that 45 litres for both sides?\n";
    String more = "\n  6. I use tar.\n\n  7. I use none.\n";
    String few =
        ASKING.replace("3. Thank you, that", "3. That").replace("2. Which brush do", "2. We");
    assertEquals(Relation.NEUTRAL, relation(few + number + more, "c5"));
    assertEquals(Relation.DOUBTS, relation(CLAIMING + number, "c5"));
  }

  @Test
  void whoTellsOfThemselvesObjectsInADebateAndNotBelowAManual() throws IOException {
    String comments =
        CLAIMING + "\n  5. See you at the regatta.\n\n  6. We have a tent for that.\n";
    String manual =
        """
        For a smooth coat you want a soft brush, a wide one for the sides and a narrow one for the keel. Stir the paint well, pour a little of it into a bowl, and close the tin again, so that no dust gets into it. Begin at the bow, work towards the stern, and wipe off at once what runs down. When the first coat is dry to the touch, sand it lightly with fine paper, wipe it clean with a damp rag, and paint the second one across the first. Three coats are enough for a lake, four for the sea.

        Put the boat under a roof, with air on all sides, and turn it once a day. Whoever has no roof may take a sheet, but not one that touches the hull. After two weeks it may go into the water again, if the nights were mild.

        Comments
        """;
    assertEquals(Relation.DISPUTES, relation(comments, "c6"));
    String whole = ARTICLE.replace("Comments\n", manual);
    assertEquals(Relation.SUPPORTS, relation(whole, comments, "c6"));
  }

  private static Relation relation(String comments, String part) throws IOException {
    return relation(ARTICLE, comments, part);
  }

  private static Relation relation(String article, String comments, String part)
      throws IOException {
    try (OnRecord onRecord = OnRecord.builder().build()) {
      return onRecord.readText("boat.txt", article + comments).disputes().stream()
          .filter(dispute -> dispute.part().equals(part))
          .map(Dispute::relation)
          .findFirst()
          .orElseThrow();
    }
  }
}
