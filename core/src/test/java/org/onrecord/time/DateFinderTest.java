package org.onrecord.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

class DateFinderTest {
  /** A Wednesday. */
  private static final String TODAY = "2019-05-08";

  private static String dates(String sentence, String published) {
    SourceText text = SourceText.of(sentence);
    return DateFinder.find(text, List.of(new Span(0, text.length())), published).stream()
        .map(date -> text.slice(date.span()) + "=" + iso(date.value()))
        .collect(Collectors.joining(" "));
  }

  private static String iso(DateValue value) {
    return value == null ? "?" : value.iso();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "The dam broke on Tuesday, March 3, 1987, at dawn.~Tuesday, March 3, 1987=1987-03-03",
        "The dam broke on 3 March 1987.~3 March 1987=1987-03-03",
        "The dam broke on the 3rd of March, 1987.~3rd of March, 1987=1987-03-03",
        "The dam broke on Feb. 30, 1987.~Feb. 30, 1987=?",
        "It broke on 1987-03-03.~1987-03-03=1987-03-03",
        "It broke on 13/3/1987 or 4/3/1987.~13/3/1987=1987-03-13 4/3/1987=?",
        "It broke on Jun. 3, 1987.~Jun. 3, 1987=1987-06-03",
        "It broke in March 1987.~March 1987=1987-03",
        "It broke in 1987, early in the war.~1987=1987",
        "It rained on March 3-5, 1987.~March 3-5, 1987=1987-03-03/1987-03-05",
        "The war of 1914-1918 was long.~1914-1918=1914/1918",
        "The dams of the 1930s and the sixties hold.~1930s=193X the sixties=196X",
        "It was a dam of the 19th century.~19th century=18XX",
        "It broke in the summer of 1987.~summer of 1987=1987-22",
        "It broke in late March 1987.~late March 1987=1987-03",
        "The dam broke in 2001. On March 10 it was mended.~2001=2001 March 10=2001-03-10",
        "The dam broke in 2018. On March 10 it was mended.~2018=2018 March 10=2019-03-10",
        "The dam broke in 2001. The vote is due on March 1.~2001=2001 March 1=2020-03-01",
        "She is going to vote on Sunday.~Sunday=2019-05-12",
        "The town hopes for rain on Sunday.~Sunday=2019-05-12",
        "She said it rained on Sunday.~Sunday=2019-05-05",
        "After 9/11 all changed.~9/11=2001-09-11",
        "Some 1900 people and $2000 were lost.~''",
        "He may march on.~''",
        "Nothing is known of May.~May=2019-05",
        "Come at 6:30 p.m. or at noon.~6:30 p.m.=T18:30 noon=T12:00"
      })
  void calendarDatesHaveThePrecisionOfTheText(String sentence, String expected) {
    assertEquals(expected, dates(sentence, TODAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It broke on 12/00/2020.",
        "It broke on 00/12/2020.",
        "It broke on 5/1st/2020.",
        "It broke on 12/Nov/2020.",
        "It broke on 12-Nov-2020x.",
        "It broke on 1/II/2020.",
        "It broke on 12345/4/2020.",
        "It broke on 30/2/2020 or 31/4/2020.",
        "See example.com/4/election/2016/ for more.",
        "See example.com/9/11 and example.com/9/11/ for more.",
        "See example.com/13/3/1987/4 and /1/13/3/1987 for more.",
        "Part 5/9/11 is missing.",
        "It broke on 1987-02-30, 1987-13-01 or 0000-00-00.",
        "It breaks on 9999-12-31 or 0000-01-01.",
        "Come at 25:10, 13 a.m. or 6:61 p.m."
      })
  void whatIsNoDateIsNone(String sentence) {
    assertEquals("", dates(sentence, TODAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01", "0001-01-01", "9999-12-31", "2020-02-31", "2020-00-10"})
  void aDayThatNoPageCanHaveTellsNothing(String published) {
    assertEquals("yesterday=? tomorrow=?", dates("It broke yesterday or tomorrow.", published));
  }

  @Test
  void earlyDecadesAndCenturiesHaveTheirFullNumberOfDigits() {
    assertEquals("15 centuries ago=05XX", dates("It broke 15 centuries ago.", TODAY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "It broke yesterday.~yesterday=2019-05-07",
        "It broke on Tuesday.~Tuesday=2019-05-07",
        "It broke on Wednesday.~Wednesday=2019-05-08",
        "It broke last Wednesday.~last Wednesday=2019-05-01",
        "The council will meet on Friday.~Friday=2019-05-10",
        "“It will close,” she told reporters Friday.~Friday=2019-05-03",
        "“It will close” was how she put it on Friday.~Friday=2019-05-03",
        "The quay will close, the mayor said Friday.~Friday=2019-05-03",
        "The mayor said the quay will close Friday.~Friday=2019-05-10",
        "The council meets next Friday.~next Friday=2019-05-10",
        "It broke last month.~last month=2019-04",
        "It broke last year.~last year=2018",
        "It broke last week.~last week=2019-04-29/2019-05-05",
        "It broke this weekend.~this weekend=2019-05-04/2019-05-05",
        "It broke last March.~last March=2019-03",
        "It broke last June.~last June=2018-06",
        "It broke on December 28.~December 28=2019-12-28",
        "It broke in 1987, and on May 3 it was mended.~1987=1987 May 3=1987-05-03",
        "It broke two years ago.~two years ago=2017",
        "It broke three weeks ago.~three weeks ago=2019-04-15/2019-04-21",
        "It broke a few years ago.~a few years ago=?",
        "It held for the past 35 years.~the past 35 years=1984/2019",
        "It broke on May 3, and the next day it was mended.~May 3=2019-05-03 the next day=2019-05-04",
        "It broke in 1987 and again the year after.~1987=1987 the year after=1988",
        "It broke 20 days before the end of the war.~''",
        "It is as strong today as ever.~''",
        "It was opened today.~today=2019-05-08",
        "It is closed every Tuesday.~''"
      })
  void relativeDatesCountFromThePagesDay(String sentence, String expected) {
    assertEquals(expected, dates(sentence, TODAY));
  }

  @Test
  void aDayInDecemberIsLastYearsOnAPageOfJanuary() {
    assertEquals("December 28=2018-12-28", dates("It broke on December 28.", "2019-01-03"));
  }

  @Test
  void monthsInARowGoOnIntoTheNextYear() {
    assertEquals(
        "November=2018-11 January=2019-01 March=2019-03",
        dates("They play here in November, there in January, at home in March.", "2018-10-09"));
  }

  @Test
  void withoutThePagesDayRelativeDatesHavePlacesOnly() {
    assertEquals(
        "yesterday=? May 3=? 1987=1987", dates("It broke yesterday, on May 3, and in 1987.", null));
  }

  @Test
  void aLineThatIsADateIsThePagesDay() {
    SourceText text = SourceText.of("Friday, May 10, 2019\nIt broke yesterday.");
    List<DateExpression> dates =
        DateFinder.find(text, List.of(new Span(0, 20), new Span(21, text.length())), TODAY);

    assertEquals("2019-05-09", iso(dates.get(1).value()));
  }

  /** Each form of a random day is read as that day; java.time writes it and is the oracle. */
  @Test
  void everyFormOfADayIsThatDay() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> forms = List.of("MMMM d, uuuu", "d MMMM uuuu", "EEEE, MMMM d, uuuu", "uuuu-MM-dd");
    for (int i = 0; i < 500; i++) {
      LocalDate day = LocalDate.of(1500, 1, 1).plusDays(random.nextInt(250_000));
      String form = forms.get(random.nextInt(forms.size()));
      String written = day.format(DateTimeFormatter.ofPattern(form, Locale.US));
      assertTrue(
          dates("It broke on " + written + " at last.", TODAY).endsWith("=" + day),
          () -> "seed " + seed + ": " + written);
    }
  }

  /** Weekdays beside random days, against a walk day by day. */
  @Test
  void weekdaysAreTheNearestOnTheirSide() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      LocalDate today = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(80_000));
      DayOfWeek weekday = DayOfWeek.of(1 + random.nextInt(7));
      String name = weekday.getDisplayName(TextStyle.FULL, Locale.US);
      LocalDate last = today.minusDays(1);
      while (last.getDayOfWeek() != weekday) {
        last = last.minusDays(1);
      }
      LocalDate next = today.plusDays(1);
      while (next.getDayOfWeek() != weekday) {
        next = next.plusDays(1);
      }
      String found = dates("It broke last " + name + ", not next " + name + ".", today.toString());
      assertEquals(
          "last " + name + "=" + last + " next " + name + "=" + next,
          found,
          () -> "seed " + seed + ", " + today);
    }
  }

  /** Whatever stands there, places are in order and their words are those of the text. */
  @Test
  void wordsInAnyOrderAreRead() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> words =
        List.of(
            "the",
            "last",
            "next",
            "1990",
            "1990s",
            "’",
            "'",
            "s",
            "May",
            "March",
            "17",
            "31st",
            ",",
            "of",
            "-",
            "–",
            "/",
            "9",
            "11",
            "century",
            "20th",
            "year",
            "years",
            "ago",
            "two",
            "a",
            "few",
            "day",
            "before",
            "Tuesday",
            "6:61",
            "25:00",
            "p.m.",
            "early",
            "weekend",
            "9999",
            "2019-02-30",
            "summer",
            "that",
            "same",
            "later",
            "\uD83D\uDE00",
            "[",
            ".");
    for (int i = 0; i < 400; i++) {
      String sentence =
          random
              .ints(1 + random.nextInt(40), 0, words.size())
              .mapToObj(at -> words.get(at) + (random.nextInt(4) == 0 ? "" : " "))
              .collect(Collectors.joining());
      SourceText text = SourceText.of(sentence);
      int end = 0;
      for (DateExpression date :
          DateFinder.find(text, List.of(new Span(0, text.length())), TODAY)) {
        int last = end;
        assertTrue(date.span().start() >= last, () -> "seed " + seed + ": " + sentence);
        end = date.span().end();
      }
      int all = end;
      assertTrue(all <= text.length(), () -> "seed " + seed + ": " + sentence);
    }
  }
}
