package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.console.ExitCode;

/** File names that are not UTF-8, made by a shell and read by a process of its own. */
class ByteNamesTest {
  private static final String[] NAMES = {
    "a\\377.txt",
    "a\\376.txt",
    "a\\357\\277\\275.txt",
    "a%%FF.txt",
    "new\\nline.txt",
    "M\\303\\274ller.txt",
    "M\\374ller.txt"
  };
  private static final Set<String> SOURCES =
      Set.of(
          "d//a%FF.txt",
          "d//a%FE.txt",
          "d/a\uFFFD.txt",
          "d/a%FF.txt",
          "d/new\\nline.txt",
          "d/Müller.txt",
          "d//M%FCller.txt");

  @TempDir private Path temp;

  @BeforeEach
  void makeFiles() throws IOException, InterruptedException {
    assumeTrue(Files.exists(Path.of("/proc/self/cmdline")), "there is no /proc here");
    StringBuilder script = new StringBuilder("mkdir d || exit 1\n");
    for (int i = 0; i < NAMES.length; i++) {
      script.append(
          String.format(
              Locale.ROOT,
              "printf '“It rained %d times here,” said Ada Quill.' > \"d/$(printf '%s')\" || exit 1%n",
              i,
              NAMES[i]));
    }
    assumeTrue(shell(script.toString()).exitCode() == 0, "this disk refuses names of any bytes");
    try (Stream<Path> files = Files.list(temp.resolve("d"))) {
      assumeTrue(files.count() == NAMES.length, "this disk changes names");
    }
  }

  /** Runs a script in which {@code onrecord} is this very code, in a locale with UTF-8. */
  private CliRun shell(String script) throws IOException, InterruptedException {
    Files.writeString(
        temp.resolve("script"),
        "onrecord() { " + ChildJvm.shell() + " " + Main.class.getName() + " \"$@\"; }\n" + script);
    ProcessBuilder builder =
        new ProcessBuilder("sh", "script")
            .directory(temp.toFile())
            .redirectOutput(temp.resolve("stdout").toFile())
            .redirectError(temp.resolve("stderr").toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it does not end");
    return new CliRun(
        process.exitValue(),
        Files.readAllBytes(temp.resolve("stdout")),
        Files.readString(temp.resolve("stderr")));
  }

  private static Set<String> sources(String records) {
    Set<String> sources = new TreeSet<>();
    Matcher source = Pattern.compile("\"source\":\"([^\"]*)\"").matcher(records);
    while (source.find()) {
      sources.add(source.group(1));
    }
    return sources;
  }

  private long files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve(folder))) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void eachFileOfAFolderHasASourceOfItsOwnAndItsOwnWords() throws Exception {
    CliRun run = shell("onrecord read -q d").ended(ExitCode.DONE);
    assertEquals(SOURCES, sources(run.outText()));
    for (int i = 0; i < NAMES.length; i++) {
      assertTrue(run.outText().contains("rained " + i + " times"), run.outText());
    }
    CliRun again = shell("onrecord read -q d//a%FE.txt d/a%FF.txt").ended(ExitCode.DONE);
    assertEquals(Set.of("d//a%FE.txt", "d/a%FF.txt"), sources(again.outText()));
    assertTrue(again.outText().contains("rained 1 times"), again.outText());
  }

  @Test
  void eachHasAnOutputOfItsOwnNameAndResumingOmitsNone() throws Exception {
    CliRun run = shell("onrecord read -q d -o out/ -f json").ended(ExitCode.DONE);
    assertEquals("", run.err());
    assertEquals(NAMES.length, files("out"));
    shell(
            "test -f out/\"$(printf 'a\\377.txt')\".json && rm out/\"$(printf 'a\\376.txt')\".json"
                + " && onrecord read d -o out/ -f json --resume 2>summary")
        .ended(ExitCode.DONE);
    assertEquals(NAMES.length, files("out"));
    assertTrue(Files.readString(temp.resolve("summary")).contains("1 page"));
    shell("onrecord read -q d -o reports/ -f html").ended(ExitCode.DONE);
    String index = Files.readString(temp.resolve("reports").resolve("index.html"));
    for (String href :
        new String[] {"./a%FF.txt.html", "./a%25FF.txt.html", "./M%FCller.txt.html"}) {
      assertTrue(index.contains("\"" + href + "\""), index);
    }
  }

  @Test
  void resumingAFileOfLinesOmitsNone() throws Exception {
    shell("onrecord read -q \"$(printf 'd/a\\377.txt')\" -o all.jsonl").ended(ExitCode.DONE);
    shell("onrecord read -q d -o all.jsonl --resume").ended(ExitCode.DONE);
    assertEquals(SOURCES, sources(Files.readString(temp.resolve("all.jsonl"))));
    assertEquals(NAMES.length, Files.readAllLines(temp.resolve("all.jsonl")).size());
  }

  @Test
  void anIndexKeepsEachAndGivesEachBack() throws Exception {
    assertTrue(shell("onrecord index d -o i").ended(ExitCode.DONE).err().contains("7 sources in"));
    CliRun unchanged = shell("onrecord index d -o i").ended(ExitCode.DONE);
    assertTrue(unchanged.err().contains("0 removed, 7 as before"), unchanged.err());
    CliRun found =
        shell("cp d/\"$(printf 'a\\377.txt')\" draft.txt; onrecord verify draft.txt -a i -f jsonl")
            .ended(ExitCode.DONE);
    assertTrue(found.outText().contains("\"d//a%FF.txt\""), found.outText());
    CliRun gone = shell("rm d/\"$(printf 'a\\376.txt')\"; onrecord index d -o i");
    assertTrue(gone.err().contains("6 sources in i: 0 added or replaced, 1 removed"), gone.err());
    CliRun removed = shell("onrecord index --remove \"$(printf 'd/a\\377.txt')\" -o i");
    assertTrue(removed.err().contains("5 sources in"), removed.err());
  }

  @Test
  void anArgumentThatIsNotUtf8IsTheFileItNamesAndNoOther() throws Exception {
    CliRun run = shell("onrecord read -q \"$(printf 'd/a\\377.txt')\"").ended(ExitCode.DONE);
    assertEquals(Set.of("d//a%FF.txt"), sources(run.outText()));
    assertTrue(run.outText().contains("rained 0 times"), run.outText());
    CliRun missing = shell("onrecord read \"$(printf 'd/b\\377.txt')\"").ended(ExitCode.USAGE);
    assertEquals("onrecord: d//b%FF.txt: there is no such file\n", missing.err());
    CliRun option = shell("onrecord read d --stdin-name=\"$(printf 'b\\377')\"");
    option.ended(ExitCode.USAGE);
    assertTrue(option.err().startsWith("onrecord: argument 3 is not UTF-8: "), option.err());
  }

  @Test
  void withoutALocaleForThemNamesInUtf8AreTheSame() throws Exception {
    CliRun run = shell("export LC_ALL=C; onrecord read -q d -o out/ -f jsonl; cat out/*");
    assertEquals(SOURCES, sources(run.ended(ExitCode.DONE).outText()));
    CliRun one = shell("export LC_ALL=C; onrecord read -q \"$(printf 'd/M\\303\\274ller.txt')\"");
    assertEquals(Set.of("d/Müller.txt"), sources(one.ended(ExitCode.DONE).outText()));
    assertFalse(one.outText().isEmpty());
  }
}
