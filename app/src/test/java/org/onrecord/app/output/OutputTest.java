package org.onrecord.app.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.app.cli.CliRun;
import org.onrecord.app.console.ExitCode;

/** No output of any command takes anything from the user. */
class OutputTest {
  private static final String STORY =
      "“The bells are loud,” said Ada Quill of the harbour board.\n";

  @TempDir private Path temp;
  private Path page = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void makeAPage() throws IOException {
    page = write("a.txt", STORY);
    out = temp.resolve("out.jsonl");
  }

  private Path write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, text);
  }

  /** A second name of a file. */
  enum Way {
    ITSELF {
      @Override
      Path to(Path file, Path temp) {
        return file;
      }
    },
    A_LINK {
      @Override
      Path to(Path file, Path temp) throws IOException {
        return Files.createSymbolicLink(temp.resolve("link-" + file.getFileName()), file);
      }
    },
    A_LINK_TO_A_LINK {
      @Override
      Path to(Path file, Path temp) throws IOException {
        Path link = A_LINK.to(file, temp);
        return Files.createSymbolicLink(temp.resolve("second"), link.getFileName());
      }
    },
    A_HARD_LINK {
      @Override
      Path to(Path file, Path temp) throws IOException {
        return Files.createLink(temp.resolve("hard-" + file.getFileName()), file);
      }
    },
    A_LINKED_FOLDER {
      @Override
      Path to(Path file, Path temp) throws IOException {
        Path folder = temp.resolve("linked-folder");
        return Files.createSymbolicLink(folder, file.getParent()).resolve(file.getFileName());
      }
    };

    abstract Path to(Path file, Path temp) throws IOException;
  }

  /** Runs with each file as output in turn, and sees that each is refused and nothing changes. */
  private void assertRefused(Way way, List<Path> files, Object... args) throws IOException {
    for (Path file : files) {
      byte[] before = Files.readAllBytes(file);
      Path other = way.to(file, Files.createTempDirectory(temp, "way"));
      Set<Path> all = all();
      Object[] command = Arrays.copyOf(args, args.length + 1);
      command[args.length] = other;
      CliRun run = CliRun.of(command).ended(ExitCode.USAGE);
      assertTrue(run.err().contains("; give the output another name\n"), run.err());
      assertArrayEquals(before, Files.readAllBytes(file), run.err());
      assertTrue(Files.isSameFile(file, other), run.err());
      assertEquals(all, all(), "nothing comes and nothing goes");
    }
  }

  private Set<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(temp)) {
      return new TreeSet<>(files.toList());
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void readWritesOverNothingThatIsRead(Way way) throws IOException {
    Path list = write("people.csv", "Ada Quill,,Q1\n");
    Path inFolder = write("news/b.txt", STORY);
    Path folder = temp.resolve("news");
    Path own = write("own.txt", "of the user");
    Files.createSymbolicLink(folder.resolve("c.txt"), own);
    List<Path> read = List.of(page, inFolder, own, list);
    assertRefused(way, read, "read", page, folder, "--people", list, "-f", "jsonl", "-o");
  }

  private static Path segment(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("segment-"))
          .findFirst()
          .orElseThrow();
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void verifyWritesOverNothingThatIsRead(Way way) throws IOException {
    Path source = write("sources/s.txt", STORY);
    Path feed = write("sources/f.rss", "<rss version=\"2.0\"><channel/></rss>");
    Path index = temp.resolve("i.index");
    CliRun.of("index", source, "-o", index).ended(ExitCode.DONE);
    List<Path> read =
        List.of(page, source, feed, index.resolve("quotations.index"), segment(index));
    if (way == Way.A_HARD_LINK) {
      read =
          read.subList(0, 3); // a new file in the place of the second name leaves the index whole
    }
    assertRefused(way, read, "verify", page, "-a", source.getParent(), index, "-f", "jsonl", "-o");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void evaluateWritesOverNothingThatIsRead(Way way) throws IOException {
    Path text = write("gold/a.txt", STORY);
    Path annotation = write("gold/a.ann", "");
    Path other = write("gold/notes.html", "<!doctype html><title>Notes</title>");
    Path speaker = write("speakers/a.json", "{}");
    Path records = write("records.jsonl", "{}\n");
    assertRefused(
        way,
        List.of(text, annotation, other, speaker, records),
        "evaluate",
        temp.resolve("gold"),
        "--speakers",
        temp.resolve("speakers"),
        "--records",
        records,
        "--errors");
  }

  @Test
  void aPageOfErrorsAmongTheGoldIsReplacedByTheNext() throws IOException {
    write("gold/a.txt", STORY);
    write("gold/a.ann", "");
    Path errors = temp.resolve("gold/errors.html");
    for (int i = 0; i < 2; i++) {
      CliRun.of("evaluate", temp.resolve("gold"), "--errors", errors).ended(ExitCode.DONE);
      assertTrue(Files.size(errors) > 0);
    }
  }

  @Test
  void anIndexAndACacheAreNoPlaceForOutputsNorEachForTheOther() throws IOException {
    Path index = temp.resolve("i.index");
    Path cache = Files.createDirectory(temp.resolve("cache"));
    Path linked = Files.createSymbolicLink(temp.resolve("linked"), index);
    CliRun.of("index", page, "-o", index).ended(ExitCode.DONE);
    Path kept = write("cache/" + "0".repeat(64) + ".page", STORY);
    Set<Path> all = all();
    List<List<Object>> wrong =
        List.of(
            List.of("read", page, "-o", index.resolve("new.jsonl")),
            List.of("read", page, "-o", linked.resolve("new.jsonl")),
            List.of("read", page, "-o", index),
            List.of("read", page, "-o", linked + "/"),
            List.of("read", page, "-o", cache, "--cache", cache),
            List.of("read", page, "-o", kept, "--cache", cache),
            List.of("read", kept, "--cache", cache),
            List.of("read", page, "--cache", page),
            List.of("page", page, "--cache", index),
            List.of("page", kept, "--cache", cache),
            List.of("verify", page, "-a", page, "--cache", linked),
            List.of("verify", page, "-a", page, "-o", kept, "--cache", cache),
            List.of("index", page, "-o", page),
            List.of("index", index.resolve("quotations.index"), "-o", linked),
            List.of("index", page, "-o", index, "--cache", index.resolve("cache")),
            List.of("index", page, "-o", temp.resolve("j.index"), "--cache", index));
    for (List<Object> args : wrong) {
      CliRun run = CliRun.of(args.toArray()).ended(ExitCode.USAGE);
      assertEquals(all, all(), args + run.err());
    }
    assertEquals(STORY, Files.readString(kept));
  }

  @Test
  void aFolderOfOutputsSparesWhatIsReadByWhateverName() throws IOException {
    Path list = write("people.csv", "Ada Quill,,Q1\n");
    Path folder = Files.createDirectory(temp.resolve("out"));
    Object[] run = {"read", page, "--people", list, "-o", folder, "-f", "json"};
    for (Path victim : List.of(page, list)) {
      Path output = folder.resolve("a.txt.json");
      for (Path other :
          List.of(
              Files.createLink(temp.resolve("hard"), victim),
              Files.createSymbolicLink(temp.resolve("link"), victim))) {
        Files.move(other, output);
        byte[] before = Files.readAllBytes(victim);
        CliRun refused = CliRun.of(run).ended(ExitCode.USAGE);
        assertTrue(refused.err().contains("written over"), refused.err());
        assertArrayEquals(before, Files.readAllBytes(victim));
        Files.delete(output);
      }
    }
    Files.createSymbolicLink(temp.resolve("same"), temp);
    CliRun.of("read", temp, "-o", temp.resolve("same") + "/").ended(ExitCode.USAGE);
  }

  @Test
  void anOutputOfAnEarlierRunIsReplaced() throws IOException {
    CliRun.of("read", page, "-o", out).ended(ExitCode.DONE);
    byte[] first = Files.readAllBytes(out);
    Files.writeString(out, "something else");
    CliRun.of("read", page, "-o", out).ended(ExitCode.DONE);
    assertArrayEquals(first, Files.readAllBytes(out));
    assertEquals(List.of("a.txt", "out.jsonl"), names());
  }

  /** Reads the page from standard input; the act comes when the output has been opened. */
  private CliRun readWhile(Act act, Object... args) {
    byte[] bytes = STORY.repeat(300).getBytes(StandardCharsets.UTF_8);
    return new CliRun.Setting()
        .in(
            new FilterInputStream(new ByteArrayInputStream(bytes)) {
              private boolean done;

              @Override
              public int read() throws IOException {
                return atEnd(super.read());
              }

              @Override
              public int read(byte[] to, int offset, int length) throws IOException {
                return atEnd(super.read(to, offset, length));
              }

              private int atEnd(int read) throws IOException {
                if (read < 0 && !done) {
                  done = true;
                  act.run();
                }
                return read;
              }
            })
        .run(args);
  }

  /** What another program does meanwhile. */
  private interface Act {
    void run() throws IOException;
  }

  @Test
  void whatComesUnderTheNameMeanwhileIsSparedToo() throws IOException {
    Path list = write("people.csv", "Ada Quill,,Q1\n");
    Object[] args = {"read", "-", "--people", list, "-o", out, "-q"};
    CliRun hard = readWhile(() -> replace(out, temp.resolve("hard"), list), args);
    assertTrue(hard.ended(ExitCode.USAGE).err().contains("people.csv is the list"), hard.err());
    assertTrue(Files.isSameFile(list, out));
    Files.delete(out);
    CliRun link = readWhile(() -> Files.createSymbolicLink(out, page), args).ended(ExitCode.FAILED);
    assertTrue(link.err().contains("has become something else"), link.err());
    assertTrue(link.err().contains("--resume goes on with it"), link.err());
    assertEquals(STORY, Files.readString(page));
  }

  private static void replace(Path file, Path by, Path linked) throws IOException {
    Files.createLink(by, linked);
    Files.move(by, file);
  }

  @Test
  void whatHasANameLikeAPartialFileIsNotTouched() throws IOException {
    Path partial = write("out.jsonl.partial", STORY);
    Path own = write("own", "of the user");
    Path link = Files.createSymbolicLink(temp.resolve("out.jsonl.00000000000000aa.partial"), own);
    Path hard = Files.createLink(temp.resolve("out.jsonl.00000000000000bb.partial"), own);
    for (String resume : new String[] {"--resume", "-q"}) {
      CliRun.of("read", partial, resume, "-o", out).ended(ExitCode.DONE);
      assertTrue(Files.readString(out).contains("\"source\":\"" + partial));
      Files.delete(out);
    }
    assertEquals(STORY, Files.readString(partial));
    assertTrue(Files.isSymbolicLink(link) && Files.exists(hard));
    assertEquals("of the user", Files.readString(own));
  }

  @Test
  void aLinkAsOutputStaysALinkAndItsFileIsReplaced() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("elsewhere"));
    Path link = Files.createSymbolicLink(temp.resolve("link.jsonl"), Path.of("elsewhere/x.jsonl"));
    byte[] whole = CliRun.of("read", page).out();
    for (int i = 0; i < 2; i++) { // first there is nothing where it leads
      CliRun.of("read", page, "-o", link).ended(ExitCode.DONE);
      assertTrue(Files.isSymbolicLink(link));
      assertArrayEquals(whole, Files.readAllBytes(folder.resolve("x.jsonl")));
      Files.writeString(folder.resolve("x.jsonl"), "earlier");
    }
    Path round = Files.createSymbolicLink(temp.resolve("round.jsonl"), Path.of("round.jsonl"));
    CliRun.of("read", page, "-o", round).ended(ExitCode.FAILED);
    Path pages = Files.createDirectory(temp.resolve("pages"));
    Path report = Files.createSymbolicLink(pages.resolve("a.txt.jsonl"), link);
    CliRun.of("read", page, "-o", pages).ended(ExitCode.DONE);
    assertTrue(Files.isSymbolicLink(report) && Files.isSymbolicLink(link));
    assertArrayEquals(whole, Files.readAllBytes(folder.resolve("x.jsonl")));
    assertEquals(List.of(folder.resolve("x.jsonl")), new ArrayList<>(list(folder)));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "verify", "evaluate", "folder"})
  void aFifoIsWrittenToAndStaysOne(String command) throws Exception {
    Path folder = Files.createDirectories(temp.resolve("pages"));
    Path fifo = (command.equals("folder") ? folder : temp).resolve("a.txt.jsonl");
    assumeTrue(
        isThere("mkfifo") && new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor() == 0,
        "skipped: this system makes no FIFO");
    write("gold/a.txt", STORY);
    write("gold/a.ann", "");
    CompletableFuture<byte[]> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readAllBytes(fifo);
              } catch (IOException e) {
                return new byte[0];
              }
            });
    CliRun run =
        switch (command) {
          case "read" -> CliRun.of("read", page, "-o", fifo);
          case "verify" -> CliRun.of("verify", page, "-a", page, "-q", "-o", fifo);
          case "folder" -> CliRun.of("read", page, "-o", folder);
          default -> CliRun.of("evaluate", temp.resolve("gold"), "--errors", fifo);
        };
    run.ended(ExitCode.DONE);
    assertTrue(read.get(20, TimeUnit.SECONDS).length > 100);
    assertFalse(Files.isRegularFile(fifo));
    assertEquals(List.of(fifo), list(folder).isEmpty() ? List.of(fifo) : list(folder));
  }

  private static boolean isThere(String program) {
    return Stream.of("/bin/", "/usr/bin/").anyMatch(at -> Files.exists(Path.of(at + program)));
  }

  /**
   * A device that a run which replaces devices can do no harm to: one of our own for root, who may
   * replace those of the system.
   */
  private Path device(String name, String minor) throws Exception {
    Path system = Path.of("/dev", name);
    assumeTrue(Files.exists(system), "skipped: this system has no " + system);
    if (!Files.isWritable(Path.of("/dev"))) {
      return system;
    }
    Path own = Files.createDirectories(temp.resolve("devices")).resolve(name);
    String[] make = {"mknod", own.toString(), "c", "1", minor};
    assumeTrue(
        isThere("mknod") && new ProcessBuilder(make).start().waitFor() == 0,
        "skipped: this system makes no devices");
    return own;
  }

  @Test
  void devicesAreWrittenToAndTheirFailuresTold() throws Exception {
    Path full = device("full", "7");
    Path nowhere = device("null", "3");
    Path link = Files.createSymbolicLink(temp.resolve("link"), full);
    for (Object[] args :
        new Object[][] {
          {"read", page, "-o", full},
          {"verify", page, "-a", page, "-q", "-o", full},
          {"read", page, "-o", link}
        }) {
      CliRun run = CliRun.of(args).ended(ExitCode.FAILED);
      assertTrue(run.err().contains(": cannot be written: No space left on device"), run.err());
    }
    CliRun.of("read", page, "-o", nowhere).ended(ExitCode.DONE);
    CliRun resumed = CliRun.of("read", page, "--resume", "-f", "jsonl", "-o", nowhere);
    assertTrue(resumed.ended(ExitCode.USAGE).err().contains("no ordinary file"), resumed.err());
    assertTrue(Files.isSymbolicLink(link));
    assertFalse(Files.isRegularFile(full) || Files.isRegularFile(nowhere));
    assertTrue(names().stream().noneMatch(name -> name.contains("partial")), names().toString());
  }

  @Test
  void standardOutputByItsNameIsStandardOutput() {
    Path name = Path.of("/dev/stdout");
    assumeTrue(Files.exists(name), "skipped: this system has no " + name);
    byte[] whole = CliRun.of("read", page).out();
    assertArrayEquals(whole, CliRun.of("read", page, "-o", name).ended(ExitCode.DONE).out());
    assertTrue(
        CliRun.of("verify", page, "-a", page, "-o", name).ended(ExitCode.DONE).out().length > 0);
  }

  @Test
  void aSecondRunIsToldAndWritesNothing() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("pages"));
    Path link = Files.createSymbolicLink(temp.resolve("link.jsonl"), out);
    Files.writeString(out, "earlier");
    Belongings none = new Belongings(List.of(), null);
    WholeFile first = WholeFile.hold(out, (OutputPlace.Ordinary) OutputPlace.of(out), none);
    WorkFolder work = new WorkFolder(folder, none);
    try {
      Set<Path> all = all();
      for (Object[] args :
          new Object[][] {
            {"read", page, "-o", out},
            {"read", page, "-o", link},
            {"read", page, "-o", out, "--resume"},
            {"verify", page, "-a", page, "-q", "-o", out},
            {"read", page, "-o", folder},
            {"read", page, "-o", folder, "-f", "html"}
          }) {
        CliRun run = CliRun.of(args).ended(ExitCode.FAILED);
        assertTrue(run.err().contains("cannot be written: another run is writing"), run.err());
        assertEquals(all, all());
      }
      assertEquals("earlier", Files.readString(out));
    } finally {
      first.close();
      work.close();
    }
    CliRun.of("read", page, "-o", out).ended(ExitCode.DONE);
    CliRun.of("read", page, "-o", folder).ended(ExitCode.DONE);
    assertEquals(List.of(folder.resolve("a.txt.jsonl")), list(folder));
  }

  @Test
  void whatAKilledRunLeavesIsClearedAwayAndWhatIsTheUsersIsNot() throws IOException {
    Path lock = write(".out.jsonl.onrecord-lock", "");
    write("pages/.onrecord/lock", "");
    write("pages/.onrecord/0123456789abcdef.partial", "half");
    CliRun.of("read", page, "-o", out).ended(ExitCode.DONE);
    CliRun.of("read", page, "-o", temp.resolve("pages")).ended(ExitCode.DONE);
    assertEquals(List.of("a.txt", "out.jsonl", "pages"), names());
    assertEquals(1, list(temp.resolve("pages")).size());
    for (String text : new String[] {"of the user", ""}) {
      if (text.isEmpty()) {
        Files.delete(lock);
        Files.createSymbolicLink(lock, page);
      } else {
        Files.writeString(lock, text);
      }
      CliRun.of("read", page, "-o", out).ended(ExitCode.FAILED);
      assertTrue(Files.exists(lock, LinkOption.NOFOLLOW_LINKS));
    }
    assertEquals(STORY, Files.readString(page));
  }

  @Test
  void aRunGoesOnWithTheMostThatEarlierRunsLeft() throws IOException {
    Path other = write("b.txt", STORY);
    CliRun.of("read", page, other, "-o", out).ended(ExitCode.DONE);
    byte[] whole = Files.readAllBytes(out);
    Files.delete(out);
    Files.write(temp.resolve("out.jsonl.00000000000000aa.partial"), Arrays.copyOf(whole, 9));
    Files.write(
        temp.resolve("out.jsonl.00000000000000bb.partial"), Arrays.copyOf(whole, whole.length - 9));
    CliRun run = CliRun.of("read", page, other, "--resume", "-o", out).ended(ExitCode.DONE);
    assertTrue(run.err().contains("1 read before"), run.err());
    assertArrayEquals(whole, Files.readAllBytes(out));
    assertEquals(List.of("a.txt", "b.txt", "out.jsonl"), names());
  }

  @Test
  void theLongestNameOfAFileIsNotTooLong() throws IOException {
    String name = "é".repeat(124) + ".jsonl"; // 254 bytes
    Path longest = temp.resolve(name);
    assumeTrue(canBeMade(longest), "skipped: this disk does not know such names");
    CliRun.of("read", page, "-o", longest).ended(ExitCode.DONE);
    CliRun again = CliRun.of("read", page, "--resume", "-o", longest).ended(ExitCode.DONE);
    assertTrue(again.err().isEmpty() || again.err().contains("read before"), again.err());
    assertEquals(List.of("a.txt", name), names());
  }

  private static boolean canBeMade(Path file) {
    try {
      Files.delete(Files.createFile(file));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The commands that print, each with little to read. */
  private Object[][] printing() throws IOException {
    write("gold/a.txt", STORY);
    write("gold/a.ann", "");
    return new Object[][] {
      {"read", page},
      {"page", page},
      {"verify", page, "-a", page},
      {"evaluate", temp.resolve("gold")},
      {"--help"},
      {"help", "read"},
      {"read", "--help"},
      {"--version"}
    };
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  @Test
  void everyCommandTellsWhenStandardOutputIsFull() throws IOException {
    for (Object[] args : printing()) {
      CliRun run = new CliRun.Setting().out(failing("No space left on device")).run(args);
      assertEquals(
          "onrecord: standard output: cannot be written: No space left on device\n",
          run.ended(ExitCode.FAILED).err(),
          Arrays.toString(args));
    }
  }

  @Test
  void everyCommandEndsQuietlyWhenNobodyReadsOn() throws IOException {
    for (Object[] args : printing()) {
      CliRun run = new CliRun.Setting().out(failing("Broken pipe")).run(args);
      assertEquals("", run.ended(ExitCode.DONE).err(), Arrays.toString(args));
    }
  }
}
