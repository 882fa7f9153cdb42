package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.app.command.OnRecordCommand;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.page.PageRule;
import org.onrecord.record.PageRecord;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.core.JsonGenerator;

/** What the documents say is what the program does. */
class DocsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final CommandLine COMMAND = OnRecordCommand.commandLine(Console.system());

  private static String document(String path) throws IOException {
    return Files.readString(ROOT.resolve(path));
  }

  @Test
  void theHelpOfEachCommandStandsInTheDocs() throws IOException {
    String docs = document("docs/cli.md");
    assertHelp(docs, COMMAND);
    for (CommandLine command : COMMAND.getSubcommands().values()) {
      assertHelp(docs, command);
      for (CommandLine below : command.getSubcommands().values()) {
        assertHelp(docs, below);
      }
    }
  }

  private static void assertHelp(String docs, CommandLine command) {
    String heading = "## " + command.getCommandSpec().qualifiedName() + "\n";
    assertTrue(docs.contains(heading), "docs/cli.md lacks " + heading);
    String section = docs.substring(docs.indexOf(heading));
    int begin = section.indexOf("```text\n") + "```text\n".length();
    String written = section.substring(begin, section.indexOf("```", begin));
    assertEquals(command.getUsageMessage(), written, "docs/cli.md, " + heading.strip());
  }

  @Test
  void theReadmeNamesEachCommandAndEachOptionOfRead() throws IOException {
    String readme = document("README.md");
    for (String name : COMMAND.getSubcommands().keySet()) {
      assertTrue(readme.contains("onrecord " + name), "README.md lacks onrecord " + name);
    }
    for (OptionSpec option : COMMAND.getSubcommands().get("read").getCommandSpec().options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        String name = "`" + option.longestName() + "`";
        assertTrue(readme.contains(name), "README.md lacks " + name);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/cli.md"})
  void theExitCodesAreThoseOfTheProgram(String path) throws IOException {
    List<String> rows =
        document(path).lines().filter(line -> line.matches("\\| [0-9]+ \\|.*")).toList();
    assertEquals(
        Arrays.stream(ExitCode.values())
            .map(code -> "| " + code.number() + " | " + code.meaning() + " |")
            .toList(),
        rows);
  }

  @Test
  void theRulesByWhichPagesAreReadStandInTheDocs() throws IOException {
    String docs = document("docs/cli.md");
    StringBuilder rows = new StringBuilder();
    for (PageRule rule : PageRule.values()) {
      rows.append("| `").append(rule.id()).append("` | ").append(rule.sentence()).append(" |\n");
    }
    assertTrue(docs.contains("|---|---|\n" + rows + "\n"), rows::toString);
  }

  @Test
  void theIndexOfDecisionsIsComplete() throws IOException {
    Set<String> listed = new TreeSet<>();
    Matcher link =
        Pattern.compile("\\[(.*)]\\((\\d{4}-.*\\.md)\\)")
            .matcher(document("docs/decisions/README.md"));
    while (link.find()) {
      listed.add(link.group(2));
      String title = document("docs/decisions/" + link.group(2)).lines().findFirst().orElse("");
      assertEquals("# " + link.group(1), title);
    }
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/decisions"))) {
      assertEquals(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("README.md"))
              .collect(Collectors.toCollection(TreeSet::new)),
          listed);
    }
  }

  @Test
  void linksBetweenDocumentsLeadSomewhere() throws IOException {
    for (String path :
        List.of(
            "README.md",
            "CONTRIBUTING.md",
            "docs/cli.md",
            "docs/record.md",
            "docs/verify.md",
            "docs/ledger.md",
            "docs/archive.md",
            "docs/export.md",
            "docs/assistants.md",
            "docs/release.md",
            "docs/architecture.md",
            "docs/evaluation.md",
            "docs/benchmarks.md",
            "docs/privacy.md",
            "docs/testing.md",
            "docs/decisions/README.md")) {
      Matcher link = Pattern.compile("]\\(([^):#]+)\\)").matcher(document(path));
      while (link.find()) {
        Path target = ROOT.resolve(path).resolveSibling(link.group(1));
        assertTrue(Files.exists(target), path + " leads to " + link.group(1));
      }
    }
  }

  @Test
  void classesNamedByTheArchitectureExist() throws IOException {
    Set<String> sources;
    try (Stream<Path> files = Files.walk(ROOT)) {
      sources =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .collect(Collectors.toSet());
    }
    Matcher name =
        Pattern.compile("`([A-Z][a-z][A-Za-z]+)(?:\\.[A-Za-z()]+)?`")
            .matcher(document("docs/architecture.md"));
    Set<String> nested = Set.of("PageFile", "Problem", "OutOfMemoryError", "ServiceLoader");
    while (name.find()) {
      assertTrue(
          nested.contains(name.group(1)) || sources.contains(name.group(1) + ".java"),
          "docs/architecture.md names " + name.group(1));
    }
  }

  @Test
  void theReadmeShowsTheApiAsItsJavadocDoes() throws IOException {
    String javadoc = document("core/src/main/java/org/onrecord/OnRecord.java");
    String example =
        javadoc
            .substring(javadoc.indexOf("<pre>{@code") + 12, javadoc.indexOf("}</pre>"))
            .replaceAll("(?m)^ \\* ?", "")
            .strip();
    assertTrue(document("README.md").contains(example), "README.md lacks:\n" + example);
  }

  /** In a process that has the model and its one library, and nothing else of OnRecord. */
  @Test
  void theReadmesProgramReadsRecordsWithTheModelAlone(@TempDir Path folder) throws Exception {
    String readme = document("README.md");
    int begin =
        readme.lastIndexOf("```java\n", readme.indexOf("class WhoSaidWhat")) + "```java\n".length();
    Path program = folder.resolve("WhoSaidWhat.java");
    Files.writeString(program, readme.substring(begin, readme.indexOf("```", begin)));
    Path records = folder.resolve("records.jsonl");
    CliRun.of("read", ROOT.resolve("examples/column.html"), "-o", records);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8", // from JDK 19 on; an ASCII name is looked for
                "--class-path",
                place(PageRecord.class) + File.pathSeparator + place(JsonGenerator.class),
                program.toString(),
                records.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    assertTrue(printed.contains("Ilsabet Corvane: "), printed);
  }

  private static Path place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  @Test
  void theReadmesExcerptIsWhatTheFirstCommandPrints() throws IOException {
    String readme = document("README.md");
    int begin = readme.indexOf("```text\n") + "```text\n".length();
    List<String> excerpt =
        readme.substring(begin, readme.indexOf("```", begin)).lines().map(String::strip).toList();
    CliRun run =
        CliRun.of("read", ROOT.resolve("examples/column.html"), "--format", "text", "--width", 100);
    List<String> printed =
        new String(run.out(), StandardCharsets.UTF_8).lines().map(String::strip).toList();
    int at = 0;
    for (String line : excerpt) {
      if (line.equals("…") || line.equals("examples/column.html")) {
        continue;
      }
      int found = printed.subList(at, printed.size()).indexOf(line);
      assertTrue(found >= 0, "README.md shows a line that is not printed here: " + line);
      at += found + 1;
    }
    assertTrue(at > 20);
  }
}
