package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConfidenceTest {
  private static final Setting PAGE = new Setting(false, true, 0, 0);

  private static double[] signs(String name, double value) {
    double[] signs = new double[Confidence.NAMES.size()];
    signs[0] = 1;
    signs[Confidence.NAMES.indexOf(name)] = value;
    return signs;
  }

  @Test
  void noAnswerIsSurerThanHandsAgree() {
    assertTrue(Confidence.of(signs("share", 1000), PAGE) <= Confidence.MOST);
    assertEquals(Confidence.MOST, Confidence.of(signs("share", 1000), PAGE), 1e-9);
    assertEquals(0, Confidence.of(signs("share", -1000), PAGE), 1e-9);
  }

  @Test
  void inDebatesSignsHaveWeightsOfTheirOwn() {
    Setting debate = new Setting(true, false, 0, 0);
    double[] signs = signs("named", 1);
    Weights weights = Weights.load("sure in debates", Confidence.NAMES);
    assertEquals(Confidence.MOST * weights.probability(signs), Confidence.of(signs, debate), 1e-9);
    assertNotEquals(Confidence.of(signs, PAGE), Confidence.of(signs, debate), 0.01);
  }

  @Test
  void theClearerTheTargetAndTheRelationTheSurerItIs() {
    for (String name : new String[] {"share", "relation"}) {
      assertTrue(Confidence.of(signs(name, 2), PAGE) > Confidence.of(signs(name, 0), PAGE), name);
    }
  }
}
