package org.onrecord.read.html.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.read.Pages;

class PageAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://courier.example/2020/11/24/ferry?id=7&p=[1]#c3",
        "HTTP://COURIER.EXAMPLE",
        "https://courier.example:65535/",
        "https://courier.example:/x",
        "https://ada@courier.example/x",
        "https://[2001:db8::1]:80/x",
        "https://münchen.example/straße/日本",
        "https://courier.example/100%25/%"
      })
  void anAddressStaysAsItIs(String told) {
    assertEquals(told, PageAddress.of(told));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://courier.example/a b|https://courier.example/a%20b",
        "https://courier.example/a\u00a0b|https://courier.example/a%C2%A0b",
        "https://courier.example/a\u202eb|https://courier.example/a%E2%80%AEb",
        "https://courier.example/a\u0085b|https://courier.example/a%C2%85b"
      })
  void spacesAndWhatCannotBeSeenIsEncoded(String told, String address) {
    assertEquals(address, PageAddress.of(told));
  }

  @Test
  void lineBreaksAndTabsAreRemoved() {
    assertEquals(
        "https://courier.example/ab", PageAddress.of(" https://courier\n.example/a\t\rb\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/2020/11/24/ferry",
        "//courier.example/x",
        "javascript:alert(1)",
        "courier.example/x",
        "http://",
        "http:///x",
        "https://?x",
        "https://[::1",
        "https://[x]/",
        "https://courier.example:65536/x",
        "https://courier.example:99999999999/x",
        "https://courier.example:8o/x",
        "https://courier example/x",
        "https://courier.example/ferry><meta property=",
        "https://courier.example/\"ferry"
      })
  void whatNoBrowserWouldGoToIsNoAddress(String told) {
    assertNull(PageAddress.of(told));
  }

  @Test
  void anAddressOfThousandsOfCharactersIsNotTaken() {
    String start = "https://courier.example/";
    assertEquals(2000, PageAddress.of(start + "x".repeat(2000 - start.length())).length());
    assertNull(PageAddress.of(start + "x".repeat(2001 - start.length())));
  }

  @Test
  void theNextPlaceIsTakenWhereTheFirstHoldsNone() throws Exception {
    String page =
        "<link rel=canonical href='https://courier.example:99999/x'>"
            + "<meta property='og:url' content='https://courier.example/y'><p>The dam holds.";
    assertEquals("https://courier.example/y", Pages.html(page).metadata().canonical());
  }
}
