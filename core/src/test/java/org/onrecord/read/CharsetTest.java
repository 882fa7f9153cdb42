package org.onrecord.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Page;
import org.onrecord.text.Diagnostic;

class CharsetTest {
  private static final String TEXT =
      "“We won’t close the mill,” said Åse Lunde – not yet.\nThe council met on Monday.\n";
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Test
  void utf8NeedsNoWord() {
    assertRead(TEXT, TEXT.getBytes(UTF_8));
    assertRead("Plain words.", "Plain words.".getBytes(UTF_8));
  }

  @Test
  void aByteOrderMarkDecidesAndIsNoText() {
    assertRead(TEXT, join(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, TEXT, UTF_8));
    assertRead(TEXT, join(new byte[] {(byte) 0xff, (byte) 0xfe}, TEXT, UTF_16LE));
    assertRead(TEXT, join(new byte[] {(byte) 0xfe, (byte) 0xff}, TEXT, UTF_16BE));
    Charset utf32 = Charset.forName("UTF-32LE");
    assertRead(TEXT, join(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0}, TEXT, utf32));
  }

  @Test
  void utf16AndUtf32WithoutAMarkAreKnownByTheirNuls() {
    for (String name : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      assertRead(TEXT, TEXT.getBytes(Charset.forName(name)), Diagnostic.Code.GUESSED_CHARSET);
    }
    String russian = "Мэр города сказал в понедельник, что мост закроют на год. ".repeat(3).strip();
    assertRead(russian, russian.getBytes(UTF_16LE), Diagnostic.Code.GUESSED_CHARSET);
  }

  @Test
  void windows1252IsGuessedWhereNothingIsDeclared() {
    assertRead(TEXT, TEXT.getBytes(WINDOWS_1252), Diagnostic.Code.GUESSED_CHARSET);
    String quoted = "“Yes,” she said.";
    assertRead(quoted, quoted.getBytes(WINDOWS_1252), Diagnostic.Code.GUESSED_CHARSET);
  }

  @Test
  void anotherAlphabetIsGuessedByItsLetters() {
    String text =
        "Глава городской управы заявил в понедельник, что мост через реку закроют на целый год. "
            + "По его словам, жителям придётся добираться до рынка на пароме, и это дорого.";
    byte[] bytes = text.getBytes(Charset.forName("windows-1251"));
    assertRead(text, bytes, Diagnostic.Code.GUESSED_CHARSET);
  }

  @Test
  void latin1OnALabelMeansWindows1252AsInBrowsers() {
    Page page = Pages.read("a.html", html("iso-8859-1", WINDOWS_1252));
    assertTrue(page.text().string().contains("“We won’t"), page.text().string());
    assertEquals(List.of(), page.diagnostics());
  }

  @Test
  void theLabelOfAnHttpEquivCounts() {
    String html =
        "<html><head><META content='text/html; charset=koi8-r' HTTP-EQUIV=Content-Type></head>"
            + "<body><p>Мост закрыт на целый год, сказал мэр города в понедельник.</p></body></html>";
    Page page = Pages.read("a.html", html.getBytes(Charset.forName("KOI8-R")));
    assertTrue(page.text().string().startsWith("Мост закрыт"), page.text().string());
    assertEquals(List.of(), page.diagnostics());
  }

  @Test
  void aMetaInACommentDeclaresNothing() {
    String html = "<!-- <meta charset=koi8-r> --><html><body><p>Åse spoke.</p></body></html>";
    Page page = Pages.read("a.html", html.getBytes(UTF_8));
    assertEquals("Åse spoke.", page.text().string());
    assertEquals(List.of(), page.diagnostics());
  }

  @Test
  void utf16OnALabelReadAsAsciiMeansUtf8() {
    Page page = Pages.read("a.html", html("utf-16", UTF_8));
    assertTrue(page.text().string().contains("Åse"));
    assertEquals(List.of(), page.diagnostics());
  }

  @Test
  void anUnknownLabelIsReportedAndPassedOver() {
    assertWrong("utf-ate", UTF_8);
  }

  @Test
  void aLabelTheBytesContradictIsReportedAndNotBelieved() {
    assertWrong("utf-8", WINDOWS_1252);
    assertWrong("iso-8859-1", UTF_8);
    assertWrong("cp037", UTF_8);
  }

  @Test
  void damagedUtf8StaysUtf8AndSaysWhereAndHowOften() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("Åse said “no” once, é twice".getBytes(UTF_8));
    bytes.write(0xff);
    bytes.writeBytes(" and then ".getBytes(UTF_8));
    bytes.write(0xc3);
    Page page = Pages.read("a.txt", bytes.toByteArray());
    assertEquals("Åse said “no” once, é twice\uFFFD and then \uFFFD", page.text().string());
    Diagnostic diagnostic = page.diagnostics().get(0);
    assertEquals(Diagnostic.Code.MALFORMED_BYTES, diagnostic.code());
    assertEquals("\uFFFD", page.text().slice(diagnostic.span()));
    assertEquals(27, diagnostic.span().start());
    assertTrue(diagnostic.message().startsWith("2 places"), diagnostic.message());
    assertTrue(diagnostic.message().contains("byte 33"), diagnostic.message());
    assertEquals(1, page.diagnostics().size());
  }

  private static void assertWrong(String label, Charset charset) {
    Page page = Pages.read("a.html", html(label, charset));
    assertTrue(page.text().string().contains("Åse Lunde – not"), page.text().string());
    assertEquals(
        List.of(Diagnostic.Code.WRONG_CHARSET),
        page.diagnostics().stream().map(Diagnostic::code).toList());
  }

  private static byte[] html(String label, Charset charset) {
    return ("<html><head><meta charset="
            + label
            + "></head><body><p>"
            + TEXT
            + "</p></body></html>")
        .getBytes(charset);
  }

  private static void assertRead(String text, byte[] bytes, Diagnostic.Code... codes) {
    Page page = Pages.read("a.txt", bytes);
    assertEquals(text, page.text().string());
    assertEquals(List.of(codes), page.diagnostics().stream().map(Diagnostic::code).toList());
  }

  private static byte[] join(byte[] mark, String text, Charset charset) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(mark);
    out.writeBytes(text.getBytes(charset));
    return out.toByteArray();
  }
}
