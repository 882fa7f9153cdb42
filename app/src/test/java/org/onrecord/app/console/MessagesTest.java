package org.onrecord.app.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.app.cli.CliRun;
import org.onrecord.sources.fetch.LoopbackSite;
import org.onrecord.sources.text.Visible;

/** Nothing that others wrote steers the terminal or begins a line of its own. */
class MessagesTest {
  private static final String FORGED = "x\nonrecord: all is well\u001b[2J\u009b31m\u202e\u2028y";

  @TempDir private Path temp;
  private final LoopbackSite site = new LoopbackSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private static CliRun harmless(CliRun run) {
    assertFalse(run.err().isEmpty());
    for (String line : run.err().split("\n", -1)) {
      assertTrue(line.codePoints().noneMatch(Visible::acts), line);
      assertFalse(line.startsWith("onrecord: all is well"), run.err());
    }
    return run;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "read", "page", "index", "verify", "evaluate", "help"})
  void anArgumentForgesNothing(String command) {
    for (String hostile :
        new String[] {FORGED, "--" + FORGED, "-" + FORGED, "--format=" + FORGED}) {
      CliRun run = command.isEmpty() ? CliRun.of(hostile) : CliRun.of(command, hostile);
      if (!run.err().isEmpty()) {
        harmless(run);
      }
    }
  }

  @Test
  void aNameOnTheCommandLineIsShownWhole() {
    CliRun run = harmless(CliRun.of("read", FORGED).ended(ExitCode.USAGE));
    assertEquals(
        "onrecord: x\\nonrecord: all is well\\x1b[2J\\x9b31m\\u202e\\u2028y:"
            + " there is no such file\n",
        run.err());
  }

  @Test
  void aFileNameForgesNothingAlsoWithItsStackTrace() throws IOException {
    Path folder = Files.createDirectory(temp.resolve(FORGED));
    Files.write(folder.resolve("a\nonrecord: all is well.txt"), new byte[] {0, 1, 2, 3});
    CliRun run = harmless(CliRun.of("read", "--debug", folder));
    assertEquals(ExitCode.FAILED.number(), run.exitCode());
    assertTrue(run.err().contains("\\nonrecord: all is well.txt: "), run.err());
    assertTrue(run.err().contains("\n    at "), run.err());
  }

  @Test
  void aServersHeaderForgesNothing() {
    site.at(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "x\u001b[2J\u009b31m");
          LoopbackSite.answer(exchange, 200, "text/html", "<p>x");
        });
    site.at("/b", exchange -> LoopbackSite.redirect(exchange, "ftp://h/\u009b31m\u00ad"));
    harmless(CliRun.of("read", "--allow-private", "--delay=0", site.url("/a"), site.url("/b")));
  }

  @Test
  void aFeedsLinkAndAnArchivesEntryForgeNothing() throws IOException {
    Path feed =
        Files.writeString(
            temp.resolve("f.rss"),
            "<rss version='2.0'><channel><title>t</title><item><title>x</title>"
                + "<link>http://h/&#x9b;31m&#x202e;&#10;onrecord: all is well</link></item>"
                + "</channel></rss>");
    harmless(CliRun.of("read", "--follow", "--delay=0", feed).ended(ExitCode.FAILED));
    Path wacz = temp.resolve("a.wacz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(wacz))) {
      zip.putNextEntry(new ZipEntry("archive/" + FORGED + ".warc"));
      zip.write("WARC/1.0\r\nbroken".getBytes(StandardCharsets.UTF_8));
    }
    CliRun run = harmless(CliRun.of("read", wacz).ended(ExitCode.FAILED));
    assertTrue(run.err().contains("/archive/x\\nonrecord: all is well"), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "page", "verify"})
  void aReportOnTheTerminalShowsAPagesWordsWithoutTheirEffect(String command) throws IOException {
    String hostile = "&#x1b;[2J\u009b31m\u202e\u200f\u061c\u2066\u2028\u2029\u206a\u007f&#10;&#13;";
    Path page =
        Files.writeString(
            temp.resolve("p\u001b[2J\u202e\n.html"),
            "<html><head><title>T$</title><meta name='author' content='Ada $ Quill'></head>"
                    .replace("$", hostile)
                + "<body><article><h1>Head$line</h1><p>“It has$ rained for days here,” said Ada$"
                    .replace("$", hostile)
                + " Quill$, a keeper$ of the light.</p></article>".replace("$", hostile)
                + "<div class='comments'><div class='comment' id='c1'><span class='author'>Bo$"
                    .replace("$", hostile)
                + "</span><p>I said$ so, I said.</p></div></div></body></html>"
                    .replace("$", hostile));
    CliRun run =
        command.equals("verify")
            ? CliRun.of(command, "-f", "text", page, "-a", page)
            : CliRun.of(command, "-f", "text", page);
    String out = run.ended(ExitCode.DONE).outText();
    assertTrue(out.contains("Quill"), out);
    assertTrue(out.codePoints().noneMatch(c -> c != '\n' && Visible.acts(c)), out);
  }

  @Test
  void whatALibraryPrintsIsIndentedAndEscaped() {
    StringWriter err = new StringWriter();
    Messages messages = new Messages(new PrintWriter(err));
    PrintStream stream = messages.stream();
    stream.println("onrecord: forged\u001b[2J ü");
    messages.lines().println("onrecord: forged\u009b");
    messages.trace(new IllegalStateException("a\nonrecord: forged"));
    assertTrue(
        err.toString().startsWith("  onrecord: forged\\x1b[2J ü\n  onrecord: forged\\x9b\n"));
    assertTrue(err.toString().lines().allMatch(line -> line.startsWith("  ")), err.toString());
  }
}
