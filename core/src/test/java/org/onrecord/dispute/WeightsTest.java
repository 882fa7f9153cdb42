package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.stance.Relation;
import org.onrecord.word.WordLists;

class WeightsTest {
  private static final Setting PAGE = new Setting(false, true, 0, 0);

  private static final Map<String, List<String>> FITTED =
      WordLists.read(Weights.class, "answers.txt");

  private static List<String> names(String heading) {
    return FITTED.getOrDefault("[" + heading + "]", List.of()).stream()
        .map(line -> line.split(" ", -1)[0])
        .toList();
  }

  private static double[] only(List<String> names, String sign) {
    double[] signs = new double[names.size()];
    signs[names.indexOf(sign)] = 1;
    return signs;
  }

  @Test
  void eachSignHasItsWeight() {
    assertEquals(FitSigns.NAMES, names("target"));
    assertEquals(Confidence.NAMES, names("sure"));
    for (Relation relation : Relation.values()) {
      assertEquals(RelationSigns.NAMES, names(relation.id()), relation.id());
    }
  }

  @Test
  void debatesWeighNothingThatIsNoSign() {
    assertTrue(Confidence.NAMES.containsAll(names("sure in debates")));
    assertFalse(names("sure in debates").isEmpty());
    for (Relation relation : Relation.values()) {
      List<String> names = names(relation.id() + " in debates");
      assertTrue(RelationSigns.NAMES.containsAll(names), relation.id());
      assertFalse(names.isEmpty(), relation.id());
    }
  }

  @Test
  void whatSpeaksPlainlyForARelationSpeaksMostForIt() {
    List<String> signs = RelationSigns.NAMES;
    for (List<String> each :
        List.of(
            List.of("saysdoubt", "doubts"),
            List.of("saysyes", "supports"),
            List.of("saysno", "disputes"),
            List.of("concedes", "supports"),
            List.of("objects", "disputes"),
            List.of("plainquestion", "neutral"))) {
      List<String> likest = new ArrayList<>();
      double best = Double.NEGATIVE_INFINITY;
      for (Relation relation : Relation.values()) {
        double weight = Weights.load(relation.id(), signs).sum(only(signs, each.get(0)));
        if (weight > best) {
          best = weight;
          likest.add(0, relation.id());
        }
      }
      assertEquals(each.get(1), likest.get(0), each.get(0));
    }
  }

  @Test
  void whatTheAnswerRepeatsSpeaksForASentenceAndOtherPostsAgainst() {
    for (String sign : List.of("learned", "covered", "theirs", "figures", "numbers")) {
      assertTrue(FitSigns.score(only(FitSigns.NAMES, sign)) > 0, sign);
    }
    assertTrue(FitSigns.score(only(FitSigns.NAMES, "away")) < 0);
    assertTrue(FitSigns.none(8, false) > FitSigns.none(200, false), "of a short post all is meant");
  }

  @Test
  void theClearerTargetAndRelationTheSurer() {
    for (String sign : List.of("share", "relation", "quoted")) {
      double with = Confidence.of(only(Confidence.NAMES, sign), PAGE);
      assertTrue(with > Confidence.of(new double[Confidence.NAMES.size()], PAGE), sign);
    }
  }

  @Test
  void whatCanOnlyMakeSurerKeepsAWeight() {
    for (String heading : List.of("sure", "sure in debates")) {
      for (String sign : List.of("share", "relation", "quoted", "named")) {
        double weight = Weights.load(heading, Confidence.NAMES).sum(only(Confidence.NAMES, sign));
        assertTrue(weight >= 0.1, heading + ": " + sign + " " + weight);
      }
    }
  }

  @Test
  void aSignWithoutAWeightWeighsNothing() {
    assertEquals(0, Weights.load("sure", List.of("nosuchsign")).sum(new double[] {7}));
  }
}
