package org.onrecord.app.cli;

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
    partial = temp.resolve("out.jsonl.partial");
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
