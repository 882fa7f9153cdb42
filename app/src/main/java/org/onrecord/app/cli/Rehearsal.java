package org.onrecord.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onrecord.OnRecord;
import org.onrecord.app.command.OnRecordCommand;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.Messages;
import org.onrecord.app.output.OutputFormat;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.sources.text.FileName;
import org.onrecord.web.Workbench;
import org.onrecord.web.WorkbenchSettings;
import picocli.CommandLine;

/**
 * Reads some pages in every format and prints nothing. The launcher runs it once after a build, to
 * learn which classes an archive for a fast start must hold.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * Reads the pages.
   *
   * @param pages files to read
   */
  public static void main(String[] pages) {
    Console nowhere =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new Messages(
                new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)),
            false,
            false,
            Map.of());
    CommandLine line = OnRecordCommand.commandLine(nowhere);
    line.execute("--help");
    for (OutputFormat format : OutputFormat.values()) {
      for (String page : pages) {
        line.execute("read", "--format", format.toString(), page);
      }
    }
    serve(line, pages);
  }

  /** Shows the pages in a browser's place, out of a ledger that is deleted again. */
  private static void serve(CommandLine line, String[] pages) {
    try {
      Path folder = Files.createTempDirectory("onrecord-rehearsal");
      Path file = folder.resolve("onrecord.db");
      List<String> add = new ArrayList<>(List.of("add", "--ledger", FileName.of(file)));
      add.addAll(List.of(pages));
      line.execute(add.toArray(String[]::new));
      try (Ledger ledger = Ledger.open(LedgerAddress.File.of(file));
          Workbench workbench = Workbench.start(ledger, settings())) {
        for (String view : List.of("/search?q=the", "/people", "/review")) {
          look(workbench, view);
        }
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      return; // then the archive lacks some classes
    }
  }

  private static WorkbenchSettings settings() {
    return new WorkbenchSettings(
        "127.0.0.1", 0, List.of(), "rehearsal", OnRecord::standard, (number, failure) -> {});
  }

  private static void look(Workbench workbench, String view) throws IOException {
    URLConnection request =
        URI.create("http://127.0.0.1:" + workbench.port() + view).toURL().openConnection();
    request.setRequestProperty("Authorization", "Bearer " + workbench.token());
    try (InputStream in = request.getInputStream()) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
