package org.onrecord.app.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.app.cli.CliRun;
import org.onrecord.app.console.ExitCode;

class ResumeTest {
  @TempDir private Path temp;
  private Path news;
  private Path lines;
  private Path partial;

  @BeforeEach
  void makePages() throws IOException {
    news = Files.createDirectory(temp.resolve("news"));
    for (String name : new String[] {"a", "b", "c", "d"}) {
      Files.writeString(
          news.resolve(name + ".txt"), "“This is " + name + ",” said Ada Quill of the bells.\n");
    }
    lines = temp.resolve("out.jsonl");
    partial = temp.resolve("out.jsonl.0123456789abcdef.partial");
  }

  @Test
  void anInterruptedFileIsGoneOnWithFromEveryPlaceItCanBeCutAt() throws IOException {
    CliRun.of("read", news, "-o", lines).ended(ExitCode.DONE);
    byte[] whole = Files.readAllBytes(lines);
    assertFalse(Files.exists(partial));
    for (int cut = 0; cut < whole.length; cut += 97) {
      Files.delete(lines);
      Files.write(partial, Arrays.copyOf(whole, cut));
      CliRun.of("read", "--resume", news, "-o", lines).ended(ExitCode.DONE);
      assertArrayEquals(whole, Files.readAllBytes(lines), "cut at " + cut);
      assertFalse(Files.exists(partial));
    }
  }

  @Test
  void pagesThatFailedAreTriedAgainBehindTheOthers() throws IOException {
    Files.writeString(news.resolve("b.txt"), "");
    CliRun.of("read", news, "-o", lines).ended(ExitCode.FAILED);
    assertEquals(3, Files.readAllLines(lines).size());
    Files.writeString(news.resolve("b.txt"), "“Mended,” said Ada Quill of the bells.\n");
    CliRun run = CliRun.of("read", "--resume", news, "-o", lines).ended(ExitCode.DONE);
    assertTrue(run.err().contains("1 page read, "), run.err());
    assertTrue(run.err().contains("3 read before"), run.err());
    assertTrue(Files.readAllLines(lines).get(3).contains("Mended"));
  }

  @Test
  void aFileMadeWithAnotherListOfPeopleIsNotGoneOnWith() throws IOException {
    Path list = Files.writeString(temp.resolve("people.csv"), "Ada Quill,,Q1\n");
    CliRun.of("read", news, "-o", lines, "--people", list).ended(ExitCode.DONE);
    byte[] whole = Files.readAllBytes(lines);
    CliRun same = CliRun.of("read", "--resume", news, "-o", lines, "--people", list);
    assertTrue(same.ended(ExitCode.DONE).err().contains("4 read before"), same.err());
    CliRun without = CliRun.of("read", "--resume", news, "-o", lines).ended(ExitCode.USAGE);
    assertTrue(without.err().contains(lines + ": its records were made with another list"));
    Files.writeString(list, "Ada Quill,,Q2\n");
    CliRun other =
        CliRun.of("read", "--resume", news, "-o", lines, "--people", list).ended(ExitCode.USAGE);
    assertTrue(other.err().contains("begin anew without --resume"), other.err());
    assertArrayEquals(whole, Files.readAllBytes(lines));
    assertFalse(Files.exists(partial), "nothing was touched");
  }

  @Test
  void aFileThatKeptOtherStatementsIsNotGoneOnWith() throws IOException {
    CliRun.of("read", news, "-o", lines, "--act", "speech", "--min-confidence", "0.5")
        .ended(ExitCode.DONE);
    byte[] whole = Files.readAllBytes(lines);
    for (Object[] other :
        new Object[][] {
          {"read", "--resume", news, "-o", lines},
          {"read", "--resume", news, "-o", lines, "--act", "speech"},
          {"read", "--resume", news, "-o", lines, "--act", "wish", "--min-confidence", "0.5"}
        }) {
      CliRun run = CliRun.of(other).ended(ExitCode.USAGE);
      assertTrue(run.err().contains("another --min-confidence or --act"), run.err());
    }
    assertArrayEquals(whole, Files.readAllBytes(lines));
    CliRun.of("read", "--resume", news, "-o", lines, "--act", "speech", "--min-confidence", "0.5")
        .ended(ExitCode.DONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "json"})
  void pagesOfAFolderMadeWithAnotherListOfPeopleAreReadAnew(String format) throws IOException {
    Path list = Files.writeString(temp.resolve("people.csv"), "Ada Quill,,Q1\n");
    makeOld(list);
    String out = temp.resolve("out") + "/";
    CliRun.of("read", news, "-o", out, "-f", format).ended(ExitCode.DONE);
    Object[] again = {"read", "--resume", news, "-o", out, "-f", format, "--people", list};
    CliRun with = CliRun.of(again).ended(ExitCode.DONE);
    assertTrue(with.err().contains("4 pages read, "), with.err());
    String record = Files.readString(temp.resolve("out/a.txt." + format));
    assertTrue(record.contains("Q1"), record);
    CliRun same = CliRun.of(again).ended(ExitCode.DONE);
    assertTrue(same.err().contains("4 read before"), same.err());
  }

  @Test
  void aTextReportOlderThanTheListOfPeopleIsMadeAnew() throws IOException {
    Path list = Files.writeString(temp.resolve("people.csv"), "Ada Quill,,Q1\n");
    String out = temp.resolve("out") + "/";
    Object[] run = {"read", "--resume", news, "-o", out, "-f", "text", "--people", list};
    makeOld(list);
    CliRun.of(run).ended(ExitCode.DONE);
    CliRun same = CliRun.of(run).ended(ExitCode.DONE);
    assertTrue(same.err().contains("4 read before"), same.err());
    Files.setLastModifiedTime(list, FileTime.fromMillis(System.currentTimeMillis() + 10_000));
    CliRun changed = CliRun.of(run).ended(ExitCode.DONE);
    assertTrue(changed.err().contains("4 pages read, "), changed.err());
  }

  /** Makes the pages and a list older than whatever is written now. */
  private void makeOld(Path list) throws IOException {
    FileTime old = FileTime.fromMillis(System.currentTimeMillis() - 10_000);
    Files.setLastModifiedTime(list, old);
    for (String name : new String[] {"a", "b", "c", "d"}) {
      Files.setLastModifiedTime(news.resolve(name + ".txt"), old);
    }
  }

  @Test
  void withoutResumeAFileIsBegunAnew() throws IOException {
    Files.writeString(partial, "left over\n");
    CliRun.of("read", news, "-o", lines).ended(ExitCode.DONE);
    assertEquals(4, Files.readAllLines(lines).size());
    assertFalse(Files.exists(partial));
  }

  @Test
  void aFolderIsGoneOnWithWhereAnOutputIsMissingOrOlderThanItsPage() throws IOException {
    Path out = temp.resolve("out");
    CliRun.of("read", news, "-o", out + "/").ended(ExitCode.DONE);
    Files.delete(out.resolve("a.txt.jsonl"));
    FileTime written = Files.getLastModifiedTime(out.resolve("c.txt.jsonl"));
    Files.setLastModifiedTime(
        news.resolve("c.txt"), FileTime.fromMillis(written.toMillis() + 1000));
    for (String name : new String[] {"b", "d"}) {
      Files.setLastModifiedTime(
          news.resolve(name + ".txt"), FileTime.fromMillis(written.toMillis() - 1000));
    }
    CliRun run = CliRun.of("read", "--resume", news, "-o", out + "/").ended(ExitCode.DONE);
    assertTrue(run.err().contains("2 pages read, "), run.err());
    assertTrue(run.err().contains("2 read before"), run.err());
    assertTrue(Files.exists(out.resolve("a.txt.jsonl")));
  }
}
