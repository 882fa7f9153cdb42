package org.onrecord.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.read.Pages;

class PlainValueTest {
  private static final String HTML =
      """
      <html lang="en"><head><title>Old</title>
      <link rel="canonical" href="https://a.example/x&#10;y&#9;z&#1;?q=&#27;[31m">
      <meta property="og:site_name" content="The Outlet&#10;onrecord: all is well">
      <script type="application/ld+json">{"@type":"NewsArticle",
      "headline":"The dam \\ud83d is\\u001b[31m safe",
      "articleSection":"Local\\u0007\\ud83d",
      "author":[{"@type":"Person","name":"Ada \\udc00Roe\\u0001"},"\\u0002"]}</script></head>
      <body><article><p>The dam at Harran is safe, the mayor said on Monday. It has stood for
      a hundred years, and it will stand for another hundred.</p></article></body></html>
      """;

  @Test
  void noValueOfAPageHasAControlCharacterOrALoneSurrogate() throws Exception {
    Metadata metadata = Pages.html(HTML).metadata();

    assertEquals("The dam \ufffd is [31m safe", metadata.headline());
    assertEquals("The Outlet onrecord: all is well", metadata.outlet());
    assertEquals(List.of("Ada \ufffdRoe"), metadata.authors());
    assertEquals("Local \ufffd", metadata.section());
    assertEquals("https://a.example/xyz%01?q=%1B[31m", metadata.canonical());
  }

  @Test
  void theSameHoldsOfACaptureAndAComment() {
    Capture capture =
        new Capture(
            "https://a.example/\n\u0007", "urn:\r\nx", "resp\nonse", null, "", "\u0001", null);

    assertEquals("https://a.example/%07", capture.url());
    assertEquals("urn: x", capture.record());
    assertEquals("resp onse", capture.type());
    assertNull(capture.contentType());
    assertEquals(
        "Ann Roe",
        new Comment("c1", null, "Ann\u2028Roe", null, new org.onrecord.text.Span(0, 1)).author());
  }

  @ParameterizedTest
  @ValueSource(strings = {"The  dam ", "Zoë\u00a0🦀\u200d", "http://a.example/ä b?c#d"})
  void whatIsOneLineStaysAsItIs(String value) {
    assertSame(value, PlainValue.line(value));
    assertSame(value, PlainValue.address(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n",
        "\u00a0",
        "\u2003\u202f",
        "\u200b",
        "\ufeff\u2060",
        "\u200e\u202e",
        "\u3164",
        "\u2800",
        "\ufe0f",
        "\u0001\u00ad\u2028",
        "\udb40\udc41"
      })
  void aValueOfWhichNothingCanBeSeenIsNone(String value) {
    assertFalse(PlainValue.isVisible(value));
    assertNull(PlainValue.line(value));
    assertEquals("", PlainValue.kept(value));
    assertTrue(PlainValue.isVisible(value + "." + value));
  }

  @Test
  void aPlaceWithNothingToBeSeenIsPassedOverForTheNext() throws Exception {
    String hidden = "&#8203;&#8288;";
    Metadata metadata =
        Pages.html(
                HTML.replace("</head>", "<meta name=author content=\"Cy Roe\"></head>")
                    .replace("The dam \\ud83d is\\u001b[31m safe", "\\u200b\\u2060")
                    .replace("Local\\u0007\\ud83d", "\\u3164")
                    .replace("Ada \\udc00Roe\\u0001", "\\ufeff")
                    .replace("The Outlet&#10;onrecord: all is well", hidden))
            .metadata();

    assertEquals("Old", metadata.headline());
    assertNull(metadata.outlet());
    assertEquals(List.of("Cy Roe"), metadata.authors());
    assertNull(metadata.section());
  }
}
