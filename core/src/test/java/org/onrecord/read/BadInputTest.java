package org.onrecord.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.page.PartRole;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.page.UnreadablePageException.Reason;
import org.onrecord.text.Diagnostic;

class BadInputTest {
  @Test
  void nothingIsNoPage() {
    assertRefused(Reason.EMPTY, new byte[0], "0 bytes");
    assertRefused(Reason.EMPTY, " \n\t\u00a0\u2003\n".getBytes(UTF_8), "white space");
    assertRefused(Reason.EMPTY, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, "white space");
  }

  @Test
  void otherFilesAreCalledByTheirName() {
    assertRefused(Reason.NOT_TEXT, "%PDF-1.7\n%\u00e2\u00e3".getBytes(ISO_8859_1), "a PDF");
    assertRefused(Reason.NOT_TEXT, "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1), "a PNG image");
    assertRefused(Reason.NOT_TEXT, "PK\3\4abc".getBytes(ISO_8859_1), "a ZIP archive");
  }

  @Test
  void binaryDataIsRefusedWithThePlaceOfItsFirstControlCharacter() {
    byte[] bytes = new byte[4000];
    new Random(11).nextBytes(bytes);
    Arrays.fill(bytes, 0, 10, (byte) 'a');
    bytes[10] = 1;
    assertRefused(Reason.NOT_TEXT, bytes, "character 10");
    assertRefused(Reason.NOT_TEXT, "abc\0defg".getBytes(UTF_8), "character 3");
    assertRefused(Reason.NOT_TEXT, new byte[5000], "control characters");
  }

  @Test
  void oneStrayNulInAnArticleIsReportedAndKept() {
    String text = "The mill closed.\0 " + "Its owner said so. ".repeat(40).strip();
    Page page = Pages.text(text);
    assertEquals(text, page.text().string());
    assertEquals(Diagnostic.Code.MALFORMED_BYTES, page.diagnostics().get(0).code());
    assertEquals("\0", page.text().slice(page.diagnostics().get(0).span()));
  }

  @Test
  void oneLineOfEightMillionCharactersIsOneParagraph() {
    String line = "She said, “no.” ".repeat(500_000).strip();
    Page page = Pages.text(line);
    assertEquals(line.length(), page.text().length());
    assertEquals(1, page.parts().size());
    assertEquals(PartRole.BODY, page.parts().get(0).role());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "<", "&", "\"", "1. ", "By ", "a.", "\n> ", "- ", "(Photo ", "\uD83D\uDE00"})
  void aLongRunOfOneThingIsReadInPlainTextAndInHtml(String thing) {
    String many = thing.repeat(300_000 / thing.length());
    Page text = Pages.text("A headline\n\n" + many + "\n\nAn end.");
    assertTrue(text.text().string().contains(many));
    Page html = Pages.html("<html><body><h1>A headline</h1><p>" + many + "</p></body></html>");
    assertFalse(html.text().string().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"div", "b", "font", "p", "table", "ul><li", "blockquote", "article", "span"})
  void aHundredThousandNestedTagsAreRead(String tag) {
    String html =
        "<html><body>"
            + ("<" + tag + ">").repeat(100_000)
            + "The mayor &amp; the council said that the bridge stays closed for a year."
            + "</body></html>";
    Page page = Pages.html(html);
    assertEquals(
        "The mayor & the council said that the bridge stays closed for a year.",
        page.text().string());
  }

  @Test
  void aLoneSurrogateInANumericEntityBecomesAReplacementCharacter() {
    Page page = Pages.html("<p>The mayor said &#xD800; and &#55357; to the council.</p>");
    assertEquals("The mayor said \uFFFD and \uFFFD to the council.", page.text().string());
  }

  @Test
  void aPageOfScriptsHasNoTextAndSaysSo() {
    Page page = Pages.html("<html><body><script>var a = '<p>no</p>';</script></body></html>");
    assertEquals("", page.text().string());
    assertEquals(
        List.of(Diagnostic.Code.NO_TEXT),
        page.diagnostics().stream().map(Diagnostic::code).toList());
  }

  @Test
  void moreLinesThanTheLimitAreTextWithoutParts() {
    String text = "a\n".repeat(PageLimits.MAX_LINES) + "beyond";
    Page page = Pages.text(text);
    assertEquals(text, page.text().string());
    Diagnostic diagnostic = page.diagnostics().get(0);
    assertEquals(Diagnostic.Code.LIMIT_REACHED, diagnostic.code());
    assertEquals("beyond", page.text().slice(diagnostic.span()));
    assertTrue(diagnostic.message().contains("MAX_LINES"));
  }

  private static void assertRefused(Reason reason, byte[] bytes, String says) {
    UnreadablePageException e =
        assertThrows(
            UnreadablePageException.class,
            () ->
                new PageReader(PageLimits.DEFAULT)
                    .read("bad.txt", new ByteArrayInputStream(bytes)));
    assertEquals(reason, e.reason(), e.getMessage());
    assertTrue(e.getMessage().startsWith("bad.txt: "), e.getMessage());
    assertTrue(e.getMessage().contains(says), e.getMessage());
  }
}
