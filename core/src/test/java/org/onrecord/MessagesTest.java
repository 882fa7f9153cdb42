package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the library says is for whoever uses it, be it a command line, a server or a program. */
class MessagesTest {
  private static final Pattern OPTION = Pattern.compile("\"[^\"]*--[a-z][^\"]*\"");

  @Test
  void noMessageNamesAnOptionOfTheCommandLine() throws IOException {
    List<String> wrong = new ArrayList<>();
    int read = 0;
    for (String module : List.of("../model", "../core")) {
      try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          read++;
          Files.readString(file)
              .lines()
              .filter(line -> OPTION.matcher(line).find())
              .forEach(line -> wrong.add(file.getFileName() + ": " + line.strip()));
        }
      }
    }
    assertFalse(read < 100);
    assertEquals(List.of(), wrong);
  }
}
