package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/ledger.md shows a new user is what the commands print, in this order. */
class LedgerTranscriptTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern MADE = Pattern.compile("[a-z]+\\.(csv|jsonl|html|db)");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
  private static final Pattern VERSION = Pattern.compile("OnRecord \\d+\\.\\d[^ :]*:");

  @TempDir private Path temp;

  @Test
  void eachCommandPrintsWhatTheDocsShow() throws IOException {
    String docs = Files.readString(ROOT.resolve("docs/ledger.md"));
    int begin = docs.indexOf("## From a folder to an answer\n");
    String section = docs.substring(begin, docs.indexOf("\n## ", begin + 1));
    StringBuilder shown = new StringBuilder();
    StringBuilder printed = new StringBuilder();
    Matcher block = Pattern.compile("(?s)```console\n(.*?)```").matcher(section);
    int commands = 0;
    while (block.find()) {
      shown.append(block.group(1).strip()).append("\n\n");
      for (String line : block.group(1).lines().filter(l -> l.startsWith("$ ")).toList()) {
        commands++;
        printed.append((line + "\n" + run(line.substring("$ onrecord ".length()))).strip());
        printed.append("\n\n");
      }
    }
    assertTrue(commands > 9, section);
    assertEquals(constant(shown.toString()), constant(printed.toString()));
  }

  private String run(String line) {
    List<Object> arguments = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(line);
    while (argument.find()) {
      String quoted = argument.group(1);
      arguments.add(quoted == null ? placed(argument.group(2)) : quoted);
    }
    CliRun run =
        new CliRun.Setting()
            .environment("ONRECORD_LEDGER", temp.resolve("onrecord.db").toString())
            .run(arguments.toArray());
    return (run.outText() + run.err()).replace(ROOT + "/", "").replace(temp + "/", "");
  }

  /** Files of the docs lie in this tree, and those that are made in a folder of their own. */
  private String placed(String argument) {
    if (argument.startsWith("examples/")) {
      return ROOT + "/" + argument;
    }
    return MADE.matcher(argument).matches() ? temp + "/" + argument : argument;
  }

  /** Without what is different at each run, and in each version. */
  private static String constant(String text) {
    String timeless = TIME.matcher(text).replaceAll("TIME");
    return VERSION.matcher(timeless).replaceAll("OnRecord VERSION:");
  }
}
