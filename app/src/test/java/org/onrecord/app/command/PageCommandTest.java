package org.onrecord.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.cli.CliRun;
import org.onrecord.app.console.ExitCode;
import org.onrecord.page.PageRule;
import org.onrecord.sources.archive.WarcBuilder;

class PageCommandTest {
  private static final Path COLUMN = Path.of("../examples/column.html");

  @TempDir private Path temp;

  private static String text(Object page) {
    return CliRun.of("page", "--format", "text", "--width", 120, page)
        .ended(ExitCode.DONE)
        .outText();
  }

  @Test
  void theChoicesTheMetadataAndThePartsAreShown() {
    String shown = text(COLUMN);
    assertTrue(shown.contains("\nChosen\n  article "), shown);
    assertTrue(shown.contains("of the page's characters"), shown);
    assertTrue(shown.contains("\nRejected\n  article "), shown);
    assertTrue(shown.contains("\nLeft out of the article (1)\n"), shown);
    assertTrue(shown.contains(PageRule.LEFT_OUT_COMMENTS.sentence()), shown);
    assertTrue(shown.contains("\n  headline  body > main > article > h1"), shown);
    assertTrue(shown.contains("\n  published 2024-03-14T06:30:00Z\n"), shown);
    assertTrue(shown.contains("            taken: "), shown);
    assertTrue(shown.contains("headline Corvane: the Senna dam"), shown);
  }

  @Test
  void linesFitTheWidthAndSteerNoTerminal() throws IOException {
    Path page =
        Files.writeString(
            temp.resolve("a.html"),
            "<html><head><title>A\u001b[31mred</title></head><body class=\"a\u001b[2Jb\"><h1>A"
                + "\u001b[31mred "
                + "word ".repeat(90)
                + "</h1><p>Text of a page that is long enough to be one.</p></body></html>");
    String shown = CliRun.of("page", "-f", "text", "--width", 60, page).outText();
    assertFalse(shown.contains("\u001b"), shown);
    shown.lines().forEach(line -> assertTrue(line.codePointCount(0, line.length()) <= 60, line));
  }

  @Test
  void aPlaceThatSaysSomethingElseIsShown() throws IOException {
    Path page =
        Files.writeString(
            temp.resolve("a.html"),
            "<html><head><meta property=\"og:title\" content=\"Fog stops the ferry\"><meta"
                + " name=\"twitter:title\" content=\"Ferry? What ferry?\"></head><body><article>"
                + "<h1>Fog stops the ferry</h1><p>The ferry stayed in the harbour on Monday, and"
                + " nobody crossed the water until noon.</p></article></body></html>");
    String shown = text(page);
    assertTrue(shown.contains("taken: og:title = Fog stops the ferry"), shown);
    assertTrue(shown.contains("differs: twitter:title = Ferry? What ferry?"), shown);
  }

  @Test
  void asDataItIsThePageTheChoicesAndWhatIsTold() throws IOException {
    Path warc = Files.write(temp.resolve("a.warc"), new WarcBuilder().page(1).page(2).plain());
    CliRun run = CliRun.of("page", warc).ended(ExitCode.DONE);
    assertEquals(2, run.lines().size());
    String line = run.lines().get(1);
    assertTrue(line.startsWith("{\"onrecord\":1,\"page\":{\"id\":\"sha256:"), line);
    assertTrue(line.contains("\"chosen\":[{\"what\":\"article\",\"rule\":\"article"), line);
    assertTrue(line.contains("\"rejected\":["), line);
    assertTrue(line.contains("\"leftOut\":["), line);
    assertTrue(line.contains("\"told\":[{\"field\":\"headline\",\"place\":\"title\""), line);
    assertTrue(line.contains("\"use\":\"taken\""), line);
  }

  @Test
  void ofAPageOfLinksTheFirstThatWereLeftOutAreShown() throws IOException {
    String text = "<p>Nobody crossed the water until noon, the harbour master said on Monday.</p>";
    Path page =
        Files.writeString(
            temp.resolve("a.html"),
            "<body><article>"
                + text.repeat(20)
                + ("<nav>Home</nav>" + text).repeat(45)
                + "</article></body>");
    String shown = text(page);
    assertTrue(shown.contains("\nLeft out of the article (45)\n"), shown);
    assertTrue(shown.contains("\n  and 5 more; jsonl has them all\n"), shown);
  }

  @Test
  void plainTextHasNoChoices() throws IOException {
    Path page = Files.writeString(temp.resolve("a.txt"), "It rained, said Ada Quill.\n");
    assertTrue(text(page).contains("plain text: all of it is the page"));
  }

  @Test
  void aPageThatCannotBeReadIsToldAndTheOthersAreShown() throws IOException {
    Path empty = Files.writeString(temp.resolve("empty.html"), "");
    CliRun run = CliRun.of("page", empty, COLUMN).ended(ExitCode.FAILED);
    assertEquals(1, run.lines().size());
    assertTrue(run.err().contains(empty + ": the page is empty"), run.err());
    CliRun.of("page", temp.resolve("missing")).ended(ExitCode.USAGE);
  }
}
