package org.onrecord.sources.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.sources.document.Mutations;
import org.onrecord.sources.document.Reading;
import org.onrecord.text.Diagnostic;

/** One document in three forms, as LibreOffice saves them: sources/src/test/fixtures. */
class OfficeTest {
  private static byte[] fixture(String name) {
    try (InputStream in = OfficeTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"statement.docx", "statement.odt", "statement.epub"})
  void eachFormGivesTheSameParagraphs(String name) {
    Page page = Reading.of("a", fixture(name));
    assertEquals("Statement of the Harbour Office", page.metadata().headline());
    String text = page.text().string();
    for (String paragraph :
        List.of(
            "The harbour office has read the report on the ferry and regrets the loss of the"
                + " Osmark.",
            "What we did",
            "“We closed the gates at noon,” the harbour master, Ada Roe, said. “Nobody asked us"
                + " to.”",
            "Gate one",
            "closed at noon",
            "The gates are made of oak & iron.",
            "Tom Finch answered that he had asked for it twice.")) {
      assertTrue(
          Reading.paragraphs(page, PartRole.BODY).contains(paragraph), paragraph + "\n" + text);
    }
    List<String> notes =
        Reading.paragraphs(page, PartRole.OTHER).stream()
            .filter(part -> part.contains("Report 14 of the assembly."))
            .toList();
    assertEquals(1, notes.size(), text);
    assertTrue(
        text.indexOf("Report 14 of") > text.indexOf("loss of the Osmark")
            && text.indexOf("Report 14 of") < text.indexOf("What we did"),
        text);
    assertTrue(Reading.placeOf(page, "What we did").contains("paragraph"), text);
    assertEquals(List.of(), page.diagnostics());
  }

  @Test
  void titleAndAuthorAreThoseThatTheTextShows() {
    Page page = Reading.of("a.docx", fixture("statement.docx"));
    assertEquals(List.of("Ada Roe"), page.metadata().authors());
    assertEquals("en-GB", page.metadata().language());
    assertEquals(
        List.of("Statement of the Harbour Office"), Reading.paragraphs(page, PartRole.HEADLINE));
  }

  @Test
  void whatWasDeletedIsNoTextAndATextBoxComesBehindItsParagraph() throws IOException {
    byte[] docx =
        zip(
            "word/document.xml",
            """
            <w:document xmlns:w="w" xmlns:mc="mc"><w:body>
            <w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>
            <w:ins><w:r><w:t>always </w:t></w:r></w:ins><w:r><w:t>count</w:t><mc:AlternateContent>
            <mc:Choice><w:txbxContent><w:p><w:r><w:t>A box.</w:t></w:r></w:p></w:txbxContent></mc:Choice>
            <mc:Fallback><w:txbxContent><w:p><w:r><w:t>A box.</w:t></w:r></w:p></w:txbxContent></mc:Fallback>
            </mc:AlternateContent></w:r><w:r><w:t xml:space="preserve"> them.</w:t></w:r></w:p>
            </w:body></w:document>
            """);
    Page page = Reading.of("a", docx);
    assertEquals("We always count them.\n\nA box.", page.text().string());
  }

  @Test
  void brokenXmlCostsWhatFollowsItAndIsTold() throws IOException {
    Page page =
        Reading.of(
            "a",
            zip(
                "word/document.xml",
                "<d xmlns:w='w'><w:p><w:r><w:t>First.</w:t></w:r></w:p><w:p><w:t>Second"));
    assertTrue(page.text().string().startsWith("First."), page.text().string());
    Diagnostic diagnostic = page.diagnostics().get(0);
    assertEquals(Diagnostic.Code.TRUNCATED, diagnostic.code());
    assertTrue(diagnostic.message().startsWith("line 1, column "), diagnostic.message());
  }

  @Test
  void entitiesAndOtherFilesAreNotRead() throws IOException {
    String bomb =
        "<!DOCTYPE d [<!ENTITY a 'xxxxxxxxxx'><!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
            + "<d xmlns:w='w'><w:p><w:r><w:t>One &a;&f; two.</w:t></w:r></w:p></d>";
    Page page = Reading.of("a", zip("word/document.xml", bomb));
    assertFalse(page.text().string().contains("xxx"), page.text().string());
  }

  @Test
  void aZipThatUnpacksToTooMuchIsRefusedWithTheLimit() throws IOException {
    byte[] bomb = zip("word/document.xml", "<d>" + " ".repeat(8 << 20) + "</d>");
    UnreadablePageException e =
        assertThrows(UnreadablePageException.class, () -> Reading.orRefused("b.docx", bomb));
    assertEquals(
        UnreadablePageException.Limit.MAX_COMPRESSED_RATIO,
        e.limit().orElseThrow(),
        e.getMessage());
  }

  @Test
  void anotherZipIsRefusedAsBefore() throws IOException {
    byte[] zip = zip("photos/a.txt", "no document");
    UnreadablePageException e =
        assertThrows(UnreadablePageException.class, () -> Reading.orRefused("z.zip", zip));
    assertTrue(e.getMessage().contains("a ZIP archive"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"statement.docx", "statement.odt", "statement.epub"})
  void damageNeverFails(String name) {
    Mutations.readAll(name, fixture(name), 236_000);
  }

  private static byte[] zip(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
