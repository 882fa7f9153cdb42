package org.onrecord.dispute.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

class FirstWordsTest {
  private static PostWords words(String text) {
    return PostWords.of(text, List.of(new Span(0, text.length())));
  }

  private static FirstWords posts(String... texts) {
    FirstWords first = new FirstWords();
    for (String text : texts) {
      PostWords words = words(text);
      first.add(words, new boolean[words.size()]);
    }
    return first;
  }

  @Test
  void theFirstPostWithTheWordsIsTheirSourceAndNotTheLast() {
    FirstWords.Found found =
        posts(
                "The ferry was late.",
                "Nobody paid the harbour dues last year, I was told.",
                "Mara says nobody paid the harbour dues last year.")
            .find(words("nobody paid the harbour dues last year"));
    assertNotNull(found);
    assertEquals(1, found.post());
    assertEquals(1, found.share());
  }

  @Test
  void changedWordsAreStillFoundAndTheirPlaceTakesInTheChange() {
    String source = "Well, nobody here paid the harbour dues last year. That is known.";
    FirstWords.Found found =
        posts(source).find(words("everybody here paid the harbour dues last summer"));
    assertNotNull(found);
    assertEquals("nobody here paid the harbour dues last year", found.span().in(source));
  }

  @Test
  void aFewWordsFarOffAreByChance() {
    String start = "The harbour in figures. ";
    String between = "Boats came and boats went and the tide rose and fell again. ".repeat(12);
    String quoted = "nobody here paid the harbour dues last year and nobody was asked to pay them";
    String near = "The harbour in figures. " + between.substring(0, 120);
    FirstWords.Found found =
        posts(start + between + quoted).find(words("the harbour in figures " + quoted));
    assertNotNull(found);
    assertEquals(quoted, found.span().in(start + between + quoted), "in front");
    found = posts(quoted + ". " + between + start).find(words(quoted + " the harbour in figures"));
    assertNotNull(found);
    assertEquals(quoted, found.span().in(quoted + ". " + between + start), "behind");
    found = posts(near + quoted).find(words("the harbour in figures " + quoted));
    assertNotNull(found);
    assertEquals(near + quoted, found.span().in(near + quoted), "near by it is an omission");
  }

  @Test
  void wordsThatNobodyWroteHaveNoSource() {
    assertNull(
        posts("The ferry was late again on Monday.", "So was the train, and the bus.")
            .find(words("a committee of engineers will look at the bridge")));
  }

  @Test
  void wordsThatAPostOnlyRepeatsAreNotItsOwn() {
    FirstWords first = posts("The ferry was late.");
    PostWords repeating = words("the lamps on the quay burn all day");
    boolean[] all = new boolean[repeating.size()];
    java.util.Arrays.fill(all, true);
    first.add(repeating, all);
    assertNull(first.find(words("the lamps on the quay burn")));
  }

  @Test
  void anyRunOfWordsIsFoundInTheFirstPostThatASlowSearchFinds() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        StringBuilder text = new StringBuilder(" ");
        for (int w = 0; w < 40; w++) {
          text.append("w").append(random.nextInt(12)).append(' ');
        }
        texts.add(text.toString());
      }
      String[] from = texts.get(random.nextInt(6)).strip().split(" ");
      int start = random.nextInt(30);
      String quotation = String.join(" ", List.of(from).subList(start, start + 9));
      int expected = 0;
      while (!texts.get(expected).contains(" " + quotation + " ")) {
        expected++;
      }
      FirstWords.Found found = posts(texts.toArray(new String[0])).find(words(quotation));
      assertNotNull(found, "seed " + seed);
      if (found.post() != expected) {
        // a post above may hold nearly all of the words, scattered; it must then come first
        assertEquals(true, found.post() < expected && found.share() >= 0.9, "seed " + seed);
      }
    }
  }
}
