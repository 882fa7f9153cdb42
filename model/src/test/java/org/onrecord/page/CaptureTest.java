package org.onrecord.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureTest {
  private static Capture typed(String contentType) {
    return new Capture(null, null, "response", null, null, contentType, null);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "text/html; charset=utf-8, utf-8",
        "text/html;CHARSET = latin1 ;x=y, latin1",
        "text/html; charset=\"windows-1252\", windows-1252",
        "text/html; charset='koi8-r', koi8-r"
      })
  void theCharsetIsReadFromTheContentType(String contentType, String charset) {
    assertEquals(charset, typed(contentType).charset());
  }

  @Test
  void noContentTypeHasNoCharset() {
    assertNull(typed(null).charset());
    assertNull(typed("text/html").charset());
    String padded = "text/html" + " ".repeat(976) + "; charset=utf-8";
    assertEquals(1000, padded.length());
    assertEquals("utf-8", typed(padded).charset());
    assertNull(typed(" " + padded.replace("; ", " ".repeat(20) + "; ")).charset());
  }

  @Test
  void breaksOfLinesBecomeOneSpaceAndNothingAtTheEdges() {
    Capture capture =
        new Capture(
            "https://a.example/\n\u0007\u007f\t\u0085",
            "urn:\r\n\u00a0x\u0001",
            "\u0001",
            "a\u2028b",
            "\n",
            "\ud800",
            "a\u2029");
    assertEquals("https://a.example/%07%7F", capture.url());
    assertEquals("urn: x", capture.record());
    assertEquals("", capture.type());
    assertEquals("a b", capture.date());
    assertNull(capture.digest());
    assertEquals("\ufffd", capture.contentType());
    assertEquals("a", capture.truncated());
    assertNull(new Capture("\n", null, "fetch", null, null, null, null).url());
  }

  @Test
  void whatIsOneLineAlreadyStaysAsItIs() {
    assertEquals("a  b ", PlainValue.line("a  b "));
    assertEquals("a  b ", PlainValue.address("a  b "));
    assertEquals("a%1Fb", PlainValue.address("a\u001fb"));
    assertEquals("x", PlainValue.kept("x"));
  }

  @Test
  void anAuthorWithNothingToReadIsNone() {
    Metadata metadata =
        new Metadata(
            "Dam\nsafe", "O\n", List.of("Ann\nRoe", "\n"), "2031\n", "\n", "en\n", "a\nb", "s\n");
    assertEquals(
        new Metadata("Dam safe", "O", List.of("Ann Roe"), "2031", null, "en", "ab", "s"), metadata);
    assertEquals("Ann Roe", new Comment("c1", null, "Ann\nRoe", null, span()).author());
  }

  private static org.onrecord.text.Span span() {
    return new org.onrecord.text.Span(0, 1);
  }
}
