package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines by which the README shows the API of a ledger compile and run. */
class ReadmeLedgerTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path temp;

  @Test
  void theReadmesLedgerKeepsAndFindsWhatWasSaid() throws IOException, InterruptedException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    int begin = readme.indexOf("try (Ledger ledger");
    Path program = temp.resolve("Kept.java");
    Files.writeString(
        program,
        """
        import java.nio.file.Path;
        import java.util.List;
        import org.onrecord.OnRecord;
        import org.onrecord.ledger.Ledger;
        import org.onrecord.ledger.entry.*;
        import org.onrecord.ledger.hit.*;
        import org.onrecord.ledger.person.*;
        import org.onrecord.ledger.query.*;
        import org.onrecord.record.PageRecord;

        class Kept {
          public static void main(String[] page) throws Exception {
            PageRecord record = OnRecord.standard().read(Path.of(page[0]));
        """
            + readme.substring(begin, readme.indexOf("```", begin))
            + "}}\n");
    List<String> command = new ArrayList<>(ChildJvm.command());
    command.add("-Dstdout.encoding=UTF-8"); // from JDK 19 on; an ASCII name is looked for
    command.add(program.toString());
    command.add(ROOT.resolve("examples/column.html").toString());
    Process process =
        new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    assertTrue(printed.contains("Ilsabet Corvane: "), printed);
    assertTrue(printed.contains("1 appearances"), printed);
    assertTrue(printed.contains("Ilsabet Corvane, ["), printed);
    assertTrue(Files.exists(temp.resolve("onrecord.db")));
  }
}
