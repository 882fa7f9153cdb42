package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.dispute.quote.FirstWords;
import org.onrecord.dispute.quote.PostWords;
import org.onrecord.text.Span;

class TwoWordsAboveTest {
  private static PostWords words(String text) {
    return PostWords.of(text, List.of(new Span(0, text.length())));
  }

  private static TwoWordsAbove above(List<String> texts, int... parents) {
    List<Post> posts =
        Arrays.stream(parents).mapToObj(parent -> new Post(null, parent, List.of())).toList();
    return new TwoWordsAbove(posts, texts.stream().map(TwoWordsAboveTest::words).toList());
  }

  @Test
  void theNearestPostAboveIsFoundAndNoneBesideOrBelow() {
    TwoWordsAbove above =
        above(
            List.of(
                "The old mill burns.", "No old mill.", "Old mill again.", "A barge, an old mill"),
            -1,
            0,
            1,
            0);
    assertEquals(1, found(above, 2, "old mill").post());
    assertEquals(0, found(above, 1, "old mill").post(), "not in itself");
    assertEquals(0, found(above, 3, "old mill").post(), "what others answered is not above");
    assertNull(above.find(3, words("no old")));
    assertNull(above.find(1, words("a barge")), "nor what is further down");
  }

  @Test
  void aThreadMayBeDeeperThanTheStack() {
    int size = 50_000;
    int[] parents = new int[size];
    Arrays.setAll(parents, post -> post - 1);
    List<String> texts = new ArrayList<>(List.of("old mill"));
    while (texts.size() < size) {
      texts.add("no");
    }
    assertEquals(0, found(above(texts, parents), size - 1, "old mill").post());
  }

  @Test
  void anyTwoWordsAreFoundWhereAWalkUpTheThreadFindsThem() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int[] parents = new int[1 + random.nextInt(20)];
      parents[0] = -1;
      List<String> texts = new ArrayList<>();
      for (int post = 0; post < parents.length; post++) {
        if (post > 0) {
          parents[post] = Math.max(0, post - 1 - random.nextInt(random.nextInt(20) + 1));
        }
        List<String> text = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
          text.add("w" + random.nextInt(5));
        }
        texts.add(String.join(" ", text));
      }
      TwoWordsAbove above = above(texts, parents);
      for (int post = 1; post < parents.length; post++) {
        for (int pair = 0; pair < 25; pair++) {
          String quotation = "w" + pair / 5 + " w" + pair % 5;
          assertEquals(
              walked(texts, parents, post, quotation),
              place(above.find(post, words(quotation))),
              "seed " + seed + ", post " + post + ", " + quotation);
        }
      }
    }
  }

  private static @Nullable String walked(
      List<String> texts, int[] parents, int post, String quotation) {
    for (int at = parents[post]; at >= 0; at = parents[at]) {
      int start = (texts.get(at) + " ").indexOf(quotation + " ");
      if (start >= 0) {
        return at + ": " + start + "-" + (start + quotation.length());
      }
    }
    return null;
  }

  private static @Nullable String place(FirstWords.@Nullable Found found) {
    return found == null
        ? null
        : found.post() + ": " + found.span().start() + "-" + found.span().end();
  }

  private static FirstWords.Found found(TwoWordsAbove above, int post, String quotation) {
    FirstWords.Found found = above.find(post, words(quotation));
    assertNotNull(found);
    return found;
  }
}
