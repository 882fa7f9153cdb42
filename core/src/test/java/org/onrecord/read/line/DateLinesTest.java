package org.onrecord.read.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as lines and values give them: what is read, to which precision, and what is no date. */
class DateLinesTest {
  private static DateOnlyLine read(String line) {
    DateOnlyLine date = DateOnlyLine.of(line);
    assertNotNull(date, line);
    return date;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Published: Nov. 24, 2020 at 4:05 pm > 2020-11-24T16:05",
        "Nov 24, 2020 12:05 a.m. > 2020-11-24T00:05",
        "Nov 24, 2020 12:05 pm > 2020-11-24T12:05",
        "Nov 24, 2020 13:05 am > 2020-11-24",
        "Nov 24, 2020 | 23:59 > 2020-11-24T23:59",
        "Nov 24, 2020 24:00 > 2020-11-24",
        "Nov 24, 2020 10:60 > 2020-11-24",
        "Tuesday, 24th November 2020 > 2020-11-24",
        "on Dec 31 2020 > 2020-12-31",
        "Jan 1, 1400 > 1400-01-01",
        "2020-11-24 > 2020-11-24",
        "Posted on 2020-11-24 10:30 > 2020-11-24T10:30",
        "2020-11-24T10:30:05.123+0100 > 2020-11-24T10:30+0100",
        "2020-11-24T10:30Z > 2020-11-24T10:30Z",
        "2020-11-24T24:30Z > 2020-11-24",
        "2020-11-24T23:30Z > 2020-11-24T23:30Z",
      })
  void aLineOfADateIsReadToItsPrecision(String line, String iso) {
    assertEquals(iso, read(line).iso());
    assertFalse(read(line).update());
  }

  @Test
  void aLaterChangeIsToldFromTheFirstDay() {
    assertTrue(read("Updated: Nov. 24, 2020").update());
    assertTrue(read("last modified on 2020-11-24").update());
    assertFalse(read("Published: Nov. 24, 2020").update());
  }

  @Test
  void soLongAgoIsALineOfADateWithoutOne() {
    assertNull(read("3 hours ago").iso());
    assertNull(read("an hour ago").iso());
    assertNull(DateOnlyLine.of("long ago"));
    assertNull(DateOnlyLine.of("many years ago"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Feb 30, 2020",
        "2020-02-30",
        "Jan 1, 1399",
        "Nov 24, 2020 was a day",
        "She came in 2020 to stay",
        "May 2020",
      })
  void whatTheCalendarHasNotOrGoesOnIsNone(String line) {
    assertNull(DateOnlyLine.of(line));
  }

  @Test
  void aLineMayHaveEightToEightyLetters() {
    assertNotNull(DateOnlyLine.of("1 day ago"));
    assertNotNull(DateOnlyLine.of("a  day ago"));
    String date = "Nov 24, 2020";
    assertNotNull(DateOnlyLine.of(date + " ".repeat(80 - date.length())));
    assertNull(DateOnlyLine.of(date + " ".repeat(81 - date.length())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "24. November 2020 > 2020-11-24",
        "am 24. Nov 2020 > 2020-11-24",
        "Nov 24th, 2020 > 2020-11-24",
        "24 de noviembre de 2020 > 2020-11-24",
        "24/11/2020 > 2020-11-24",
        "3/4/2020 > 2020-04-03",
        "3/24/2020 > 2020-03-24",
        "24.11.20 > 2020-11-24",
        "24.11.69 > 2069-11-24",
        "24.11.70 > 1970-11-24",
        "2020-11-24 > 2020-11-24",
        "2020年11月24日 > 2020-11-24",
        "3/4/2020, 10:30 am EST > 2020-03-04",
        "3/4/2020 10:30 CET > 2020-04-03",
        "first 24/11/2020 and then 2019-01-01 > 2020-11-24",
        "31/02/2020, then 2019-01-02 > 2019-01-02",
        "5/6/21 > 2021-06-05",
        "1 May 1900 > 1900-05-01",
      })
  void theFirstDateOfATextIsFound(String text, String iso) {
    assertEquals(iso, DateText.find(text, DateText.Order.DAY_FIRST));
  }

  @Test
  void whereBothReadingsArePossibleTheOrderDecides() {
    assertEquals("2020-03-04", DateText.find("3/4/2020", DateText.Order.MONTH_FIRST));
    assertEquals("2020-12-04", DateText.find("12/4/2020", DateText.Order.MONTH_FIRST));
    assertEquals("2020-04-13", DateText.find("13/4/2020", DateText.Order.MONTH_FIRST));
    assertEquals("2020-04-03", DateText.find("3.4.2020", DateText.Order.MONTH_FIRST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"in 2020", "24 November", "Version 1.2.3.4", "24 Novembrus 2020", "a-b-c-d", ""})
  void otherTextsHaveNone(String text) {
    assertNull(DateText.find(text, DateText.Order.DAY_FIRST));
  }

  @Test
  void aTextOfMoreThanThreeHundredLettersIsNotLookedThrough() {
    String date = "24.11.2020";
    assertNotNull(DateText.find(date + " ".repeat(290), DateText.Order.DAY_FIRST));
    assertNull(DateText.find(date + " ".repeat(291), DateText.Order.DAY_FIRST));
    assertEquals("2021-06-05", DateText.find("5.6.21", DateText.Order.DAY_FIRST));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "2020 > 2020",
        "2020-11 > 2020-11",
        "2020-11-24 > 2020-11-24",
        "2020-11-24T10:30:00+0100 > 2020-11-24T10:30:00+01:00",
        "2020-11-24 10:30Z > 2020-11-24T10:30Z",
        "2020-11-24T10:30:00.123 +01:00 > 2020-11-24T10:30:00+01:00",
        "2020-11-24T24:30 > 2020-11-24",
        "Nov 24, 2020 4:05 pm > 2020-11-24T16:05",
        "on 3/4/2020 > 2020-04-03",
      })
  void aValueIsReadAsIso(String value, String iso) {
    assertEquals(iso, IsoDate.of(value));
  }

  @Test
  void aValueThatIsNoDateIsNone() {
    assertNull(IsoDate.of(null));
    assertNull(IsoDate.of("2020-13-01"));
    assertNull(IsoDate.of("soon"));
    assertNull(IsoDate.of("3 hours ago"));
    assertEquals("2020", IsoDate.of("2020" + " ".repeat(96)));
    assertNull(IsoDate.of("2020" + " ".repeat(97)));
    assertEquals("2020-03-04", IsoDate.of("3/4/2020", DateText.Order.MONTH_FIRST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Published on November 24, 2020",
        "Zuletzt aktualisiert am 24. November 2020, 10:30 Uhr",
        "24.11.20",
        "Mise à jour le 24 novembre 2020",
        "24.11.2020 abc",
      })
  void aLineThatOnlySaysWhenIsAStamp(String line) {
    assertTrue(DateStamp.matches(line));
  }

  @Test
  void wordsBesideADateMakeItNone() {
    assertFalse(DateStamp.matches("The quay was closed on November 24, 2020"));
    assertFalse(DateStamp.matches("24.11.2020 abcd"));
    assertFalse(DateStamp.matches("Published on a Monday"));
    assertTrue(DateStamp.matches("24.11.2020" + " ".repeat(110)));
    assertFalse(DateStamp.matches("24.11.2020" + " ".repeat(111)));
    assertTrue(DateStamp.matches("5.6.21"));
    assertFalse(DateStamp.matches("24 November 2020 " + "November ".repeat(4)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Orla Venn Monday, February 8 > Orla Venn",
        "Orla Venn · May 5, 2021 > Orla Venn",
        "Orla Venn posted on 5. Mai > Orla Venn",
        "Orla Venn, 2021-05-05 > Orla Venn",
        "Orla Venn 3 hours ago > Orla Venn",
        "May 5, 2021 Orla Venn > May 5, 2021 Orla Venn",
        "Orla Venn > Orla Venn",
        "| 5. Mai > | 5. Mai",
        "Orla Venn's Monday’s end > Orla Venn's Monday’s end",
      })
  void theDateBehindANameIsCutOff(String line, String name) {
    assertEquals(name, DateTail.cut(line));
  }

  @Test
  void aLongLineIsNoNameWithADate() {
    String line = "Orla Venn" + " ".repeat(391 - 10) + "Monday ...";
    assertEquals(400, line.length());
    assertEquals("Orla Venn", DateTail.cut(line));
    assertEquals(line + ".", DateTail.cut(line + "."));
  }
}
