package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.DisputeTarget.Basis;
import org.onrecord.stance.Relation;
import org.onrecord.stance.Scope;
import org.onrecord.text.Span;

/** What the kind of thread tells of an answer. */
class RelationSignsTest {
  private static final Setting RECIPE = new Setting(false, false, 0, -0.75);
  private static final Setting NEWS = new Setting(false, true, 0, 0.5);

  private static double sign(String name, String words, Setting setting) {
    double[] signs =
        RelationSigns.of(
            words,
            new Answer(List.of(new Span(0, words.length())), null),
            List.of(),
            new RelationModel.Odds(0.3, 0.3, 0.4, 0),
            false,
            setting);
    return signs[RelationSigns.NAMES.indexOf(name)];
  }

  @Test
  void howMuchAllReadersObjectTellsOfEachAnswer() {
    assertEquals(-0.75, sign("contention", "See you there.", RECIPE));
    assertEquals(0.5, sign("contention", "See you there.", NEWS));
  }

  @Test
  void whetherThePageReportsTellsOfEachAnswer() {
    assertEquals(0, sign("report", "See you there.", RECIPE));
    assertEquals(1, sign("report", "See you there.", NEWS));
  }

  @Test
  void aQuestionIsAnsweredByRepliesWhereNobodyReportsAndItWantsToKnow() {
    assertEquals(1, answersAsking("Can I plant them in March?", RECIPE));
    assertEquals(0, answersAsking("Never in winter?", RECIPE));
    assertEquals(0, answersAsking("Can I plant them in March?", NEWS));
  }

  private static double answersAsking(String question, Setting setting) {
    String text = question + " Because the ground is soft.";
    int end = question.length();
    double[] signs =
        RelationSigns.of(
            text,
            new Answer(List.of(new Span(end + 1, text.length())), null),
            List.of(new Span(0, end)),
            new RelationModel.Odds(0.3, 0.3, 0.4, 0),
            true,
            setting);
    return signs[RelationSigns.NAMES.indexOf("answersasking")];
  }

  @Test
  void howSureAnAnswerIsHangsOnHowMuchReadersObject() {
    DisputeTarget article = DisputeTarget.article(Basis.PARENT);
    double[] signs =
        Confidence.signs(
            new Targets.Aim(article, null, false, null),
            new Stances.Judgement(Relation.SUPPORTS, Scope.CLAIM, 0.6, new double[0]),
            article,
            4,
            false,
            RECIPE);
    assertEquals(-0.75, signs[Confidence.NAMES.indexOf("contention")]);
  }
}
