package org.onrecord.sources.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Locator;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.sources.document.Mutations;
import org.onrecord.sources.document.Reading;
import org.onrecord.text.Diagnostic;

/**
 * PDFs that pdflatex, LibreOffice and Chromium made of texts that stand in
 * sources/src/test/fixtures.
 */
class PdfTest {
  private static byte[] fixture(String name) {
    try (InputStream in = PdfTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> body(Page page) {
    return Reading.paragraphs(page, PartRole.BODY);
  }

  @Test
  void twoColumnsAreReadOneAfterTheOtherAcrossPages() {
    Page page = Reading.of("hearing.pdf", fixture("hearing.pdf"));
    assertEquals("application/pdf", page.mediaType());
    assertEquals("Inquiry into the Loss of the Ferry Osmark", page.metadata().headline());
    String text = page.text().string();
    assertEquals(
        29, text.split("Nobody at the office could say who had signed for it\\.", -1).length - 1);
    assertEquals(
        29,
        text.split("that both inspections were recorded in the book, and that the book", -1).length
            - 1,
        text);
    assertTrue(
        body(page)
            .contains(
                "MS. ROE: When the water came over the sill we were already counting the children,"
                    + " and we counted them again in the boats, and we had one too many because the"
                    + " cook had carried his own daughter on board without telling anybody at the"
                    + " gate."),
        text);
    assertTrue(page.turns().size() >= 5, page.turns().toString());
  }

  @Test
  void runningHeadsAndPageNumbersAreNoTextAndThePrintedNumberIsThePlace() {
    Page page = Reading.of("hearing.pdf", fixture("hearing.pdf"));
    String text = page.text().string();
    assertFalse(text.contains("Harran Assembly"), text);
    assertFalse(text.contains("Inquiry into the Ferry"), text);
    assertFalse(text.matches("(?s).*\\b1[456]\\b.*"), text);
    assertEquals("p. 14", Reading.placeOf(page, "What I was shown"));
    assertEquals("p. 15", Reading.placeOf(page, "I closed the inquiry"));
    Locator last = page.locators().get(page.locators().size() - 2);
    assertEquals("p. 16", last.shown());
    Locator.Sheet sheet = (Locator.Sheet) page.locators().get(0);
    assertEquals(1, sheet.number());
    Locator.Box box = assertBox(sheet);
    assertTrue(box.left() > 100 && box.width() > 200 && box.top() > 50, box.toString());
  }

  private static Locator.Box assertBox(Locator.Sheet sheet) {
    Locator.Box box = sheet.box();
    assertNotNull(box);
    return box;
  }

  @Test
  void marksOfFootnotesAreNoTextAndFootnotesStandBehindTheirParagraph() {
    Page page = Reading.of("hearing.pdf", fixture("hearing.pdf"));
    assertTrue(
        page.text().string().contains("with a price on it, and I said so at the time."),
        page.text().string());
    assertTrue(page.text().string().contains("with regret. I would close it again."));
    assertEquals(
        List.of(
            "1The drawing is kept as exhibit 7 of the inquiry.", "2He resigned in the same week."),
        Reading.paragraphs(page, PartRole.OTHER));
    assertEquals("p. 14", Reading.placeOf(page, "The drawing is kept"));
  }

  @Test
  void aHyphenOfTheLineGoesAndAHyphenOfTheWordStays() {
    String text = Reading.of("hearing.pdf", fixture("hearing.pdf")).text().string();
    assertFalse(text.contains("- "), text);
    assertTrue(text.contains("Nobody took the responsibility for it"), text);
    assertTrue(text.contains("The captain is well-known for staying."), text);
  }

  @Test
  void linesOfADepositionHaveNoNumbersAndEachTurnIsAParagraph() {
    Page page = Reading.of("deposition.pdf", fixture("deposition.pdf"));
    List<String> body = body(page);
    assertEquals(63, body.size(), page.text().string());
    for (int i = 0; i < body.size(); i += 7) {
      assertEquals(
          "Q. Would you tell the court where you were on the night of the storm?", body.get(i));
      assertEquals(
          "A. Nobody told me. I could see that the light on the buoy had gone out, and that the"
              + " harbour was as dark as a cellar.",
          body.get(i + 3));
      assertEquals("MR. FINCH: Objection. She has answered that.", body.get(i + 4));
    }
    assertFalse(page.text().string().matches("(?s).*\\d.*"), page.text().string());
    assertEquals(63, page.turns().size());
  }

  @Test
  void aPagePrintedFromTheBrowserIsReadInItsColumns() {
    Page page = Reading.of("column.pdf", fixture("column.pdf"));
    assertEquals("The light on the buoy", page.metadata().headline());
    assertEquals(List.of("Tom Finch"), page.metadata().authors());
    assertEquals("en", page.metadata().language());
    assertEquals(29, body(page).size(), page.text().string());
    assertEquals(
        "“I shall write again,” she said when I left, “and you may print every word of it.”",
        body(page).get(28));
  }

  @Test
  void pagesAreCalledAsTheDocumentCallsThem() {
    Page page = Reading.of("report.pdf", fixture("report.pdf"));
    assertEquals("A Report on the Bay", page.metadata().headline());
    assertEquals(List.of("Ada Roe"), page.metadata().authors());
    assertEquals("p. ii", Reading.placeOf(page, "I thank the fishermen"));
    assertEquals("p. 2", Reading.placeOf(page, "In the second year"));
  }

  @Test
  void numbersOfLinesBetweenColumnsAreNoText() throws IOException {
    byte[] pdf =
        printed(
            1,
            (page, draw) -> {
              for (int i = 0; i < 20; i++) {
                String number = Integer.toString(i + 1);
                draw.at(i < 9 ? 56 : 50, 700 - 14 * i, number);
                draw.at(72, 700 - 14 * i, "the ferry left the quay at the " + WORDS[i] + " bell");
                draw.at(300, 700 - 14 * i, Integer.toString(i + 21));
                draw.at(318, 700 - 14 * i, "and came back with the " + WORDS[i] + " cow aboard");
              }
            });
    String text = Reading.of("numbered.pdf", pdf).text().string();
    assertFalse(text.matches("(?s).*\\d.*"), text);
    assertTrue(text.contains("first bell the ferry left the quay at the second bell"), text);
    assertTrue(text.contains("first cow aboard and came back with the second cow aboard"), text);
  }

  @Test
  void aFewNumbersInsideAPageAreText() throws IOException {
    byte[] pdf =
        printed(
            1,
            (page, draw) -> {
              for (int i = 0; i < 6; i++) {
                draw.at(72, 700 - 14 * i, "boats lost to the " + WORDS[i] + " storm");
                draw.at(300, 700 - 14 * i, Integer.toString(i + 1));
                draw.at(330, 700 - 14 * i, "of a long " + WORDS[i] + " list");
              }
            });
    String text = Reading.of("table.pdf", pdf).text().string();
    assertTrue(text.contains("2 of a long second list"), text);
  }

  @Test
  void aTimeInTheHeadIsNoPageNumberThoughItsFiguresFollowEachOther() throws IOException {
    byte[] pdf =
        printed(
            5,
            (page, draw) -> {
              draw.at(30, 770, "5/3/31, 3:02 PM");
              draw.at(250, 770, "The light on the buoy");
              for (int i = 0; i < 20; i++) {
                draw.at(
                    72, 700 - 14 * i, "on the " + WORDS[page] + " day the " + WORDS[i] + " cow");
              }
              draw.at(30, 20, "https://paper.example/2031/buoy");
              draw.at(540, 20, (page + 1) + "/5");
            });
    Page page = Reading.of("web.pdf", pdf);
    for (int i = 0; i < 5; i++) {
      assertEquals("p. " + (i + 1), Reading.placeOf(page, WORDS[i] + " day the fourth cow"));
    }
    assertFalse(page.text().string().matches("(?s).*(?:PM|buoy).*"), page.text().string());
  }

  @Test
  void aScanSaysThatItNeedsOcr() throws IOException {
    Page page = Reading.of("scan.pdf", drawn("", null));
    assertEquals("", page.text().string());
    Diagnostic diagnostic = page.diagnostics().get(0);
    assertEquals(Diagnostic.Code.NO_TEXT, diagnostic.code());
    assertTrue(diagnostic.message().contains("needs OCR"), diagnostic.message());
  }

  @Test
  void anEncryptedFileIsRefusedUnlessItOpensWithoutAPassword() throws IOException {
    byte[] secret =
        drawn(
            "Nobody may read this.",
            new StandardProtectionPolicy("o", "u", new AccessPermission()));
    UnreadablePageException e =
        assertThrows(UnreadablePageException.class, () -> Reading.orRefused("s.pdf", secret));
    assertEquals(UnreadablePageException.Reason.ENCRYPTED, e.reason());
    assertEquals(
        "s.pdf: byte 0: this PDF is encrypted; save it without a password first", e.getMessage());
    byte[] open =
        drawn(
            "Everybody may read this.",
            new StandardProtectionPolicy("o", "", new AccessPermission()));
    assertEquals("Everybody may read this.", Reading.of("o.pdf", open).text().string());
  }

  @Test
  void whatOnlyBeginsLikeAPdfIsRefused() {
    byte[] none = "%PDF-1.7\nand nothing else".getBytes(StandardCharsets.UTF_8);
    UnreadablePageException e =
        assertThrows(UnreadablePageException.class, () -> Reading.orRefused("n.pdf", none));
    assertEquals(UnreadablePageException.Reason.DAMAGED, e.reason());
    assertTrue(e.getMessage().startsWith("n.pdf: byte 0: this PDF is damaged"), e.getMessage());
    assertEquals("text/plain", Reading.of("A text on %PDF-1.4 files is a text.\n").mediaType());
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.pdf", "hearing.pdf", "deposition.pdf", "column.pdf"})
  void damageNeverFails(String name) {
    Mutations.readAll(name, fixture(name), 233_000);
  }

  private static final String[] WORDS =
      ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
              + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth last other")
          .split(" ");

  /** Puts words on a page. */
  private interface Pen {
    void at(float left, float up, String words) throws IOException;
  }

  /** Fills a page. */
  private interface Layout {
    void fill(int page, Pen draw) throws IOException;
  }

  private static byte[] printed(int pages, Layout layout) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          layout.fill(
              i,
              (left, up, words) -> {
                content.beginText();
                content.setFont(font, 11);
                content.newLineAtOffset(left, up);
                content.showText(words);
                content.endText();
              });
        }
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] drawn(String words, StandardProtectionPolicy policy) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.addRect(50, 50, 400, 600);
        content.fill();
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText(words);
        content.endText();
      }
      if (policy != null) {
        document.protect(policy);
      }
      document.save(out);
      return out.toByteArray();
    }
  }
}
