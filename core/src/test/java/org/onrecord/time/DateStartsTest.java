package org.onrecord.time;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;
import org.onrecord.word.WordLists;

/** Words at which no date is looked for, against the whole grammar. */
class DateStartsTest {
  private static final long SEED = 20_261_130;

  /** All words of the lists, words that the grammar itself names, numbers and marks. */
  private static List<String> vocabulary() {
    List<String> words = new ArrayList<>();
    WordLists.read(DateWords.class, "dates.txt")
        .values()
        .forEach(lines -> lines.forEach(line -> words.addAll(List.of(line.split(" ", -1)))));
    for (String word : List.copyOf(words)) {
      words.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    String own =
        "the a of this that same today tonight yesterday tomorrow last night weekend year every each"
            + " before after earlier later ago back century centuries noon midnight am pm a.m. p.m."
            + " s 's harbour mayor Ada";
    String marks =
        "1 2 9 11 17 17th 21st 1990 1990s 60s 2016 2016-09-11 9/11 6:30 6:30pm 1914-1918";
    for (int i = 0; i < 8; i++) { // else the lists would drown them
      words.addAll(List.of(own.split(" ", -1)));
      words.addAll(List.of(marks.split(" ", -1)));
      words.addAll(List.of("-", "–", "/", ",", ".", "'", "’", ":", "(", "%"));
    }
    return words;
  }

  @Test
  void noDateStartsAtAWordThatIsPassedBy() {
    List<String> vocabulary = vocabulary();
    Random random = new Random(SEED);
    int passed = 0;
    int dates = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 8; i++) {
        text.append(vocabulary.get(random.nextInt(vocabulary.size())));
        text.append(random.nextInt(4) == 0 ? "" : " ");
      }
      String line = text.toString();
      List<Token> tokens = Tokenizer.tokens(line, new Span(0, line.length()));
      Words words = new Words(tokens);
      LocalDate today = LocalDate.of(2016, 9, 15);
      YearGuess years = new YearGuess(words, today);
      CalendarDates calendar = new CalendarDates(words, years);
      RelativeDates relative = new RelativeDates(words, years, today);
      DateValue anchor = random.nextBoolean() ? DateValue.day(today) : null;
      for (int i = 0; i < tokens.size(); i++) {
        Match match = DateFinder.match(words, calendar, relative, i, anchor);
        if (!words.mayStart(i)) {
          int at = i;
          assertNull(match, () -> "seed " + SEED + ", token " + at + " of: " + line);
          passed++;
        } else if (match != null) {
          dates++;
        }
      }
    }
    assertTrue(passed > 20_000 && dates > 5_000, passed + " passed by, " + dates + " dates");
  }
}
