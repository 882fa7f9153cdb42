package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.attribution.Attribution;
import org.onrecord.encoder.Passage;
import org.onrecord.house.Steps;
import org.onrecord.page.Section;
import org.onrecord.text.Span;

/** Whatever a network says of the words, the spans of an attribution do not overlap. */
class DecodedSpansTest {
  private static final String[] PIECES = {
    "Pres.",
    "Sen.",
    "St.",
    "Mr",
    ".",
    "a",
    "an",
    "the",
    "Ada",
    "Roe",
    "Roe’s",
    "Finch's",
    "’s",
    "reporter",
    "said",
    "told",
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "«",
    "»",
    ",",
    "—",
    "-",
    "•",
    "HARRAN",
    "(AP)",
    "it",
    "rained",
    "1987",
    "12/00/2020",
    "🦀",
    "é",
    "a\u0301",
    "\u0301",
    "\u200d",
    "\u00ad",
    "\u202e",
    "\u0085",
    "U.S.",
    "A.B.",
    "…",
    "?",
    "!"
  };

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("Ada");
    int pieces = 2 + random.nextInt(24);
    for (int i = 0; i < pieces; i++) {
      text.append(random.nextInt(4) == 0 ? "" : random.nextInt(12) == 0 ? "\n" : " ");
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.append(" end").toString();
  }

  private static Section section(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      int from = start;
      int to = start + line.length();
      while (from < to && text.charAt(from) == ' ') {
        from++;
      }
      if (from < to) {
        paragraphs.add(new Span(from, to));
      }
      start = to + 1;
    }
    return new Section("body", paragraphs);
  }

  private static void assertApart(String text, Attribution attribution) {
    List<Span> all = new ArrayList<>(attribution.source());
    all.addAll(attribution.cue());
    all.addAll(attribution.content());
    all.sort(null);
    int last = 0;
    for (Span span : all) {
      assertTrue(span.start() >= last, span + " overlaps in " + attribution);
      assertFalse(span.isEmpty(), attribution.toString());
      assertEquals(span.in(text).strip(), span.in(text), attribution.toString());
      last = span.end();
    }
    assertTrue(last <= text.length());
  }

  @Test
  void sourceCueAndContentDoNotOverlap() {
    long seed = 20_261_128L;
    Random random = new Random(seed);
    int attributions = 0;
    for (int round = 0; round < Steps.of(5_000); round++) {
      String text = text(random);
      try {
        PassageReading reading = PassageReading.of(text, List.of(section(text)));
        Passage passage = reading.passage();
        FakeScores scores = FakeScores.random(passage.size(), random);
        for (int i = 0; i < passage.size(); i++) {
          for (int j = 0; j < passage.size(); j++) {
            scores.cueOf(i, j, 0.5 + random.nextDouble() / 2);
            scores.sourceOf(i, j, 0.5 + random.nextDouble() / 2);
          }
        }
        for (AttributionDecoder.Found found : AttributionDecoder.decode(passage, scores)) {
          Attribution attribution = reading.spans().attribution(found, 0.5);
          if (attribution != null) {
            assertApart(text, attribution);
            attributions++;
          }
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", round " + round + ", text: " + text, e);
      }
    }
    assertTrue(attributions > Steps.of(5_000), attributions + " attributions");
  }
}
