package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.onrecord.FindsNothing;
import org.onrecord.OnRecord;
import org.onrecord.record.PageRecord;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.Relation;
import org.onrecord.text.Span;

/** What readers answer under a page that neither debates nor reports: they thank, ask and try. */
class PagesOfAdviceTest {
  private static final String PAGE =
      """
      How to raise a hedge of blackthorn

      Blackthorn grows in nearly any soil, and sheep leave it alone. Cut the slips in November, when the leaves are down, and as long as your forearm.

      Put them into a trench two spades deep and a hand apart. The roots need four winters before you lay the stems, and a hedge that was laid too early will never close at the foot.

      Water the row in its first summer, every evening in dry weeks, and keep the grass away from it with straw or old sacking. Rabbits are the worst enemy of a young row, and a roll of wire netting is cheaper than a second planting.

      Lay the hedge in February, from the left to the right, with a sharp billhook and gloves of thick leather. Drive a stake of hazel every forearm, and bind the top with willow. The thorns fester in a thumb for weeks, so wear something over your eyes as well.

      In the fifth spring the row flowers white before any leaf is out. The sloes can be picked after the first frost, and a good yard of hedge will fill a jar. Birds build in it from April to July, and in those months nobody should cut it.

      Comments

      """;

  private static PageRecord page(String comments) throws IOException {
    return OnRecord.builder()
        .extractor(new FindsNothing())
        .build()
        .readText("hedge.txt", PAGE + comments);
  }

  private static List<Dispute> of(PageRecord record, String part) {
    return record.disputes().stream().filter(dispute -> dispute.part().equals(part)).toList();
  }

  private static Dispute only(PageRecord record, String part) {
    List<Dispute> found = of(record, part);
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }

  private static String words(PageRecord record, Dispute dispute) {
    return dispute.words().get(0).in(record.page().text().string());
  }

  private static String answered(PageRecord record, Dispute dispute) {
    Span span = Objects.requireNonNull(dispute.target().span(), dispute.toString());
    return span.in(record.page().text().string());
  }

  @Test
  void praiseMeansThePageAndNoSentenceOfIt() throws IOException {
    PageRecord record =
        page(
            """
            1. Lovely hedge, thanks for sharing!

            2. A hedge that was laid too early will never close at the foot, great advice, and how true.
            """);
    assertEquals(DisputeTarget.Kind.ARTICLE, only(record, "c1").target().kind());
    assertTrue(
        answered(record, only(record, "c2")).contains("never close at the foot"),
        "what repeats a sentence praises that sentence");
  }

  @Test
  void thanksAmongReadersAreNeutral() throws IOException {
    PageRecord record =
        page(
            """
            1. Mine flowered in the fourth spring already, all of the row.

               • So glad you like it, Tamsin!

               • Lovely and white!

               • Thank you, but mine never flowered in the fourth spring and I know nobody whose row did.
            """);
    Dispute thanks = only(record, "c1.1");
    assertEquals(Relation.NEUTRAL, thanks.relation());
    assertEquals(DisputeTarget.Kind.COMMENT, thanks.target().kind());
    assertNotEquals(Relation.NEUTRAL, only(record, "c1.2").relation(), "praise is no thanks");
    assertNotEquals(Relation.NEUTRAL, of(record, "c1.3").get(0).relation());
  }

  @Test
  void aReplyAnswersTheQuestion() throws IOException {
    PageRecord record =
        page(
            """
            1. We have a wet field below the mill, all clay. Can I plant the slips there in March? The ground freezes hard until then.

               • You can, but they will want some sand under them.
            """);
    Dispute reply = only(record, "c1.1");
    assertEquals("Can I plant the slips there in March?", answered(record, reply));
    assertEquals(Relation.NEUTRAL, reply.relation());
  }

  @Test
  void aReplyAnswersTheQuestionThoughItIsLikeThePage() throws IOException {
    PageRecord record =
        page(
            """
            1. We have a wet field below the mill. does the trench need a drain

               • Deep spades and slips a hand apart will do for each of them.

            2. The trench in our wet field has a drain.

               • Spades went two deep for ours, and slips went a hand apart as well.
            """);
    assertEquals("does the trench need a drain", answered(record, only(record, "c1.1")));
    assertTrue(answered(record, only(record, "c2.1")).startsWith("Put them into a trench"));
  }

  @Test
  void aQuestionThatObjectsIsNotWhatAReplyAnswers() throws IOException {
    PageRecord record =
        page(
            """
            1. Never in winter? I cut the slips in March in the wet field, and they grew.

               • They die there.
            """);
    assertEquals(DisputeTarget.Kind.COMMENT, only(record, "c1.1").target().kind());
  }

  @Test
  void whoAsksWithoutAMarkAsks() throws IOException {
    PageRecord record =
        page(
            """
            1. We have no hazel here, is there any other wood for the stakes.

            2. There is no other wood for the stakes that would last, and hazel does not last either.
            """);
    assertEquals(Relation.NEUTRAL, only(record, "c1").relation());
    assertEquals(Relation.DISPUTES, of(record, "c2").get(0).relation());
  }

  @Test
  void aQuestionBehindPraiseIsAnAnswerOfItsOwn() throws IOException {
    PageRecord record =
        page("1. Great article! Do you lay the hedge in February in the north as well?\n");
    List<Dispute> found = of(record, "c1");
    assertEquals(2, found.size(), found::toString);
    assertEquals(DisputeTarget.Kind.ARTICLE, found.get(0).target().kind());
    assertEquals(Relation.NEUTRAL, found.get(1).relation());
  }

  @Test
  void whoIsNotSureWhatToDoDoubtsNothing() throws IOException {
    PageRecord record =
        page(
            """
            1. My row flowered white and then died at the foot. I'm not sure what I did wrong.

            2. I'm not sure that sheep leave blackthorn alone.
            """);
    assertTrue(
        of(record, "c1").stream().noneMatch(dispute -> dispute.relation() == Relation.DOUBTS));
    assertEquals(Relation.DOUBTS, only(record, "c2").relation());
  }

  @Test
  void aLongAnswerEndsWhereItGoesOnToSomethingElse() throws IOException {
    String first =
        "Where I live the rabbits dig below wire netting in a night, whatever it costs, and then"
            + " they have all of the young row for themselves, as my neighbour found out twice.";
    String second = "Willow would do for the binding alone.";
    PageRecord record = page("1. " + first + " " + second + "\n\n2. Rabbits dig. " + second + "\n");
    List<Dispute> found = of(record, "c1");
    assertEquals(
        List.of(first, second),
        found.stream().map(dispute -> words(record, dispute)).toList(),
        found::toString);
    assertTrue(answered(record, found.get(0)).startsWith("Rabbits"));
    assertTrue(answered(record, found.get(1)).contains("willow"));
  }

  @Test
  void codeAndAddressesAnswerNothing() throws IOException {
    PageRecord record =
        page(
            """
            1. https://hedges.example/laying?row=2

            2. for i in rows[0:4]: row_height = i + 2; print(row_height)

            3. I count the stakes with this: <pre>int stakes = row_length / forearm; return stakes;</pre> It says forty.

            4. A forearm is no measure, use a yard = two.
            """);
    assertEquals(List.of(), of(record, "c1"));
    assertEquals(List.of(), of(record, "c2"));
    assertTrue(
        of(record, "c3").stream()
            .flatMap(dispute -> dispute.words().stream())
            .noneMatch(span -> span.in(record.page().text().string()).contains("return stakes")));
    assertEquals(1, of(record, "c4").size());
  }

  @Test
  void aLongAnswerGoesOnWhereASentenceFitsNothingWell() throws IOException {
    String answer =
        "  1. I put mine into a trench three spades deep and two hands apart, and my father and his"
            + " brother put theirs into a trench of four, and all of them grew.";
    assertEquals(
        2, of(page(answer + " The thorns fester in my thumb to this day.\n"), "c1").size());
    assertEquals(1, of(page(answer + " The row looks nice.\n"), "c1").size());
  }
}
