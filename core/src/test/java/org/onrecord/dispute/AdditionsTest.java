package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.record.PageRecord;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.Relation;

/** What a comment only adds to its answer. */
class AdditionsTest {
  private static final String MANUAL =
      """
      How to paint a boat

      Sand the hull twice and paint it in April. About 45 litres are enough for a dinghy.

      Let each coat dry for a night before you begin with the next one.

      For a smooth coat you want a soft brush, a wide one for the sides and a narrow one for the keel. Stir the paint well, pour a little of it into a bowl, and close the tin again, so that no dust gets into it. Begin at the bow, work towards the stern, and wipe off at once what runs down.

      Put the boat under a roof, with air on all sides, and turn it once a day. Whoever has no roof may take a sheet, but not one that touches the hull. After two weeks it may go into the water again, if the nights were mild.

      Comments

      """;

  private static final String ADDED = "Just a question about the brushes.";

  private static final String OBJECTION =
      "It is not true that a hull must be sanded twice, I never did it.";

  /** Of readers who thank, so that what objects to nothing is heard as such. */
  private static final String OTHERS =
      """

        2. Thank you, that was clear!

        3. Lovely pictures, thanks for them.
      """;

  private static List<Dispute> of(String comment) throws IOException {
    return of(record("  1. " + comment + "\n" + OTHERS), "c1");
  }

  private static List<Dispute> of(PageRecord record, String comment) {
    return record.disputes().stream().filter(answer -> answer.part().equals(comment)).toList();
  }

  private static PageRecord record(String comments) throws IOException {
    try (OnRecord onRecord = OnRecord.builder().build()) {
      return onRecord.readText("boat.txt", MANUAL + comments);
    }
  }

  private static List<Relation> relations(List<Dispute> answers) {
    return answers.stream().map(Dispute::relation).toList();
  }

  @Test
  void whatACommentOnlyAddsIsNoAnswerBesideOne() throws IOException {
    PageRecord record = record("  1. " + ADDED + " " + OBJECTION + "\n" + OTHERS);
    List<Dispute> answers = of(record, "c1");
    assertEquals(List.of(Relation.DISPUTES), relations(answers));
    assertEquals(OBJECTION, record.words(answers.get(0).words()));
    assertEquals("d1", answers.get(0).id());
    assertEquals("d2", of(record, "c2").get(0).id());
  }

  @Test
  void whatACommentConsistsOfIsItsAnswer() throws IOException {
    assertEquals(List.of(Relation.NEUTRAL), relations(of(ADDED)));
  }

  @Test
  void aQuestionBesideAnAnswerIsAnAnswer() throws IOException {
    assertEquals(
        List.of(Relation.NEUTRAL, Relation.DISPUTES),
        relations(of("What colour did you take? " + OBJECTION)));
  }

  @Test
  void whatStandsBehindAQuotationIsAnAnswer() throws IOException {
    PageRecord record =
        record(
            """
              1. Can I paint it in March? We have a barn with a stove in it, where the hull could dry for a week or two.

                • Nobody can dry a hull within a week or two, that is wrong. “Can I paint it in March?” Only behind the stove.

              2. Which brush do you use for the keel?

              3. What colour did you take?

              4. Thank you, that was clear!

              5. Lovely pictures, thanks for them.
            """);
    List<Dispute> answers = of(record, "c1.1");
    assertEquals(List.of(Relation.NEUTRAL), relations(answers));
    assertEquals("Only behind the stove.", record.words(answers.get(0).words()));
    assertNotNull(answers.get(0).quoting());
  }
}
