package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.app.console.ExitCode;

/** Bad pages fail alone: each is named with its trouble, and the good page after it is read. */
class BadInputTest {
  private static final String STORY = "“The bell is gone,” said Ada Quill, who keeps the bells.\n";

  @TempDir private Path temp;
  private Path good;

  @BeforeEach
  void makeGoodPage() throws IOException {
    good = Files.writeString(temp.resolve("zz-good.txt"), STORY);
  }

  private Path bad(String name, byte[] bytes) throws IOException {
    return Files.write(temp.resolve(name), bytes);
  }

  /** The bad page fails with a message that says this; the good one is read. */
  private void assertFailsAlone(Path page, String... words) {
    CliRun run = CliRun.of("read", page, good).ended(ExitCode.FAILED);
    assertEquals(1, run.lines().size(), "only the good page has a record");
    assertTrue(run.outText().contains("zz-good.txt"), run.outText());
    assertTrue(run.err().startsWith("onrecord: " + page + ": "), run.err());
    for (String word : words) {
      assertTrue(run.err().contains(word), () -> "'" + word + "' is not in: " + run.err());
    }
  }

  /** The page is read as far as it goes, with a diagnostic of this code. */
  private void assertReadWith(Path page, String diagnostic) {
    CliRun run = CliRun.of("read", page, good).ended(ExitCode.DONE);
    assertEquals(2, run.lines().size());
    assertTrue(
        run.lines().get(0).contains("{\"code\":\"" + diagnostic + "\",\"start\":"),
        run.lines().get(0));
  }

  @Test
  void anEmptyFile() throws IOException {
    assertFailsAlone(bad("empty.txt", new byte[0]), "empty");
    assertFailsAlone(bad("blank.txt", " \n\t\n".getBytes(StandardCharsets.UTF_8)), "white space");
  }

  @Test
  void aMissingFileIsWrongUsageAndTheOthersAreRead() {
    CliRun run = CliRun.of("read", temp.resolve("no.txt"), good).ended(ExitCode.USAGE);
    assertEquals(1, run.lines().size());
    assertTrue(run.err().contains("no.txt: there is no such file"), run.err());
  }

  @Test
  void aFolderWithoutPages() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("pictures"));
    Files.writeString(folder.resolve("a.jpg"), "x");
    CliRun run = CliRun.of("read", folder).ended(ExitCode.FAILED);
    assertEquals("", run.outText());
    assertTrue(run.err().contains("no page in this folder"), run.err());
    assertTrue(run.err().contains("1 other file)"), run.err());
  }

  @Test
  void aFileOrFolderWithoutPermission() throws IOException {
    Path file = bad("secret.txt", STORY.getBytes(StandardCharsets.UTF_8));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(file), "this user may read any file, so none can be forbidden");
    assertFailsAlone(file, "no permission");
    Path folder = Files.createDirectory(temp.resolve("locked"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    CliRun run = CliRun.of("read", folder, good).ended(ExitCode.FAILED);
    assertTrue(run.err().contains("no permission"), run.err());
    assertEquals(1, run.lines().size());
  }

  @Test
  void twoHundredMegabytesOfOneLine() throws IOException {
    Path page = temp.resolve("line.txt");
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(page)) {
      for (int i = 0; i < 200; i++) {
        out.write(block);
      }
    }
    assertFailsAlone(page, "16777216", "--max-page-bytes");
  }

  @Test
  void anOutputThatCannotBeWrittenIsNamedWithTheReason() {
    Path lines = temp.resolve("none/out.jsonl");
    CliRun run = CliRun.of("read", good, "-o", lines).ended(ExitCode.FAILED);
    String why = ": cannot be written: the folder it should go into is not there";
    assertEquals("onrecord: " + lines + why + "\n", run.err());
    CliRun.of("read", good, "-o", good + "/x/").ended(ExitCode.FAILED);
  }

  @Test
  void aGzipBomb() throws IOException {
    Path page = temp.resolve("bomb.txt.gz");
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(page))) {
      for (int i = 0; i < 12; i++) {
        out.write(block);
      }
    }
    assertFailsAlone(page, "200", "--max-compressed-ratio");
    CliRun.of("read", "--max-compressed-ratio", 2000, page, good).ended(ExitCode.DONE);
  }

  @Test
  void theLimitOfAPageCanBeSet() throws IOException {
    Path page = bad("long.txt", STORY.repeat(100).getBytes(StandardCharsets.UTF_8));
    CliRun.of("read", page).ended(ExitCode.DONE);
    CliRun run = CliRun.of("read", "--max-page-bytes", "1K", page).ended(ExitCode.FAILED);
    assertTrue(run.err().contains("1024"), run.err());
  }

  @Test
  void binaryFiles() throws IOException {
    byte[] noise = new byte[4096];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 31 % 29);
    }
    assertFailsAlone(bad("noise.txt", noise));
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    assertFailsAlone(bad("picture.html", png));
  }

  @Test
  void bytesThatAreNoUtf8() throws IOException {
    byte[] page = (STORY + "“Caf?,” she said.\n").getBytes(StandardCharsets.UTF_8);
    page[STORY.getBytes(StandardCharsets.UTF_8).length + 6] = (byte) 0xC3;
    assertReadWith(bad("torn.txt", page), "malformedBytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16WithAndWithoutAMark(String charset) throws IOException {
    String text = STORY.repeat(20);
    byte[] plain = text.getBytes(Charset.forName(charset));
    byte[] marked = ("\uFEFF" + text).getBytes(Charset.forName(charset));
    for (byte[] bytes : new byte[][] {plain, marked}) {
      CliRun run = CliRun.of("read", bad("wide.txt", bytes)).ended(ExitCode.DONE);
      assertTrue(run.outText().contains("“The bell is gone,”"), run.outText());
    }
  }

  @Test
  void aHundredThousandNestedTags() throws IOException {
    Path page = temp.resolve("deep.html");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(page))) {
      out.write("<p>First words of a page.</p>".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100_000; i++) {
        out.write("<div>".getBytes(StandardCharsets.UTF_8));
      }
      out.write(STORY.getBytes(StandardCharsets.UTF_8));
    }
    CliRun run = CliRun.of("read", page, good);
    run.ended(run.exitCode() == 0 ? ExitCode.DONE : ExitCode.FAILED);
    assertTrue(run.outText().contains("zz-good.txt"), run.err());
  }

  @Test
  void aGzipFileCutShort() throws IOException {
    Path whole = temp.resolve("whole.txt.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      for (int i = 0; i < 2000; i++) {
        out.write((i + ": " + STORY).getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = bad("cut.txt.gz", Arrays.copyOf(bytes, bytes.length / 2));
    assertReadWith(cut, "truncated");
    byte[] broken = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 'x', 'y', 'z'};
    assertFailsAlone(bad("broken.txt.gz", broken));
  }

  @Test
  void loneSurrogatesInUtf16() throws IOException {
    byte[] page = ("\uFEFF" + STORY.repeat(5)).getBytes(StandardCharsets.UTF_16LE);
    page[20] = 0x00;
    page[21] = (byte) 0xD8;
    CliRun run = CliRun.of("read", bad("half.txt", page), good).ended(ExitCode.DONE);
    assertTrue(run.outText().contains("\uFFFD"), run.outText());
  }

  @Test
  void loneSurrogatesInHtmlEntities() throws IOException {
    String page = "<p>“The bell &#xD800; is gone,” said Ada Quill, who keeps the bells.</p>";
    CliRun run =
        CliRun.of("read", bad("half.html", page.getBytes(StandardCharsets.UTF_8)), good)
            .ended(ExitCode.DONE);
    assertTrue(run.outText().contains("is gone"), run.outText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"“", "”", "\"", "‘", "’", "'", "«", "»", "„", "‚", "‹", "›"})
  void aMarkWithoutItsPartner(String mark) throws IOException {
    String page = mark + "The bell is gone, said Ada Quill.\n\n“It was low,” she added.\n";
    CliRun run =
        CliRun.of("read", bad("open.txt", page.getBytes(StandardCharsets.UTF_8)), good)
            .ended(ExitCode.DONE);
    assertEquals(2, run.lines().size());
  }
}
