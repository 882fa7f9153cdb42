package org.onrecord.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.onrecord.StrangeText;
import org.onrecord.house.Steps;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/** Whatever a text holds, the finder of dates ends, and what it finds are dates in their order. */
class StrangeDatesTest {
  private static final String ONE = "(?:\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?|\\d{3}X|\\d\\dXX)";
  private static final Pattern FORM = Pattern.compile(ONE + "(?:/" + ONE + ")?|T[0-2]\\d:[0-5]\\d");
  private static final String[] TODAY = {
    null,
    "2019-05-08",
    "2020-02-29T10:00:00Z",
    "0000-01-01",
    "9999-12-31",
    "2020-02-31",
    "2199-12-31",
    "1000-01-01",
    "",
    "yesterday!!"
  };

  private static void assertDates(String text, List<DateExpression> dates) {
    int last = 0;
    for (DateExpression date : dates) {
      assertTrue(date.span().start() >= last, () -> date + " is out of order");
      assertFalse(date.span().isEmpty(), date::toString);
      String words = date.span().in(text);
      assertEquals(words.strip(), words, date::toString);
      last = date.span().end();
      DateValue value = date.value();
      if (value != null) {
        assertTrue(FORM.matcher(value.iso()).matches(), () -> value + " from " + words);
        assertTrue(value.start() == null || !value.start().isAfter(value.end()), value::toString);
      }
    }
    assertTrue(last <= text.length());
  }

  @Test
  void anythingThatLooksLikeADateIsOneOrNone() {
    long seed = 20_261_128L;
    Random random = new Random(seed);
    for (int round = 0; round < Steps.of(40_000); round++) {
      SourceText text = SourceText.of(StrangeText.of(random, 12));
      String today = TODAY[random.nextInt(TODAY.length)];
      try {
        Span all = new Span(0, text.length());
        assertDates(text.string(), DateFinder.find(text, List.of(all), today));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "seed " + seed + ", round " + round + ", today " + today + ", text: " + text, e);
      }
    }
  }

  @Test
  void tokensAreInOrderAndTheirOwnText() {
    long seed = 20_261_129L;
    Random random = new Random(seed);
    for (int round = 0; round < Steps.of(20_000); round++) {
      String text = SourceText.of(StrangeText.of(random, 12)).string();
      int last = 0;
      for (Token token : Tokenizer.tokens(text, new Span(0, text.length()))) {
        String where = "seed " + seed + ", round " + round + ", " + token + " in: " + text;
        assertTrue(token.span().start() >= last && !token.span().isEmpty(), where);
        assertEquals(token.text(), token.span().in(text), where);
        last = token.span().end();
      }
    }
  }
}
