package org.onrecord.read.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDayTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-02-30",
        "2019-02-29T10:00:00Z",
        "2020-00-00",
        "2020-13-01",
        "0000-00-00 00:00:00",
        "31 April 2020",
        "February 30, 2020",
        "30.02.2020",
        "31/11/2020",
        "Published: Nov. 31, 2020 at 4:05 pm"
      })
  void aDayThatTheCalendarLacksIsNoDate(String value) {
    assertNull(IsoDate.of(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "2020-02-29T10:00:00Z~2020-02-29T10:00:00Z",
        "2020-11~2020-11",
        "2020~2020",
        "2020-11-17T29:10~2020-11-17",
        "Nov. 17, 2020 at 4:05 pm~2020-11-17T16:05",
        "Nov. 17, 2020 at 16:05 pm~2020-11-17T16:05",
        "Nov. 17, 2020 at 16:05 am~2020-11-17",
        "Nov. 17, 2020 at 45:30 pm~2020-11-17"
      })
  void aTimeThatNoDayHasIsLeftOut(String value, String expected) {
    assertEquals(expected, IsoDate.of(value));
  }

  @Test
  void aLineOfADateThatTheCalendarLacksIsNone() {
    assertNull(DateOnlyLine.of("2020-02-31"));
    assertNull(DateText.find("on 2020-02-31", DateText.Order.DAY_FIRST));
  }
}
