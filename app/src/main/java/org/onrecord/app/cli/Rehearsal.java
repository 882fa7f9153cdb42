package org.onrecord.app.cli;

import java.io.ByteArrayOutputStream;
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
import org.onrecord.app.command.OnRecordCommand;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.Messages;
import org.onrecord.app.output.OutputFormat;
import org.onrecord.sources.text.FileName;
import picocli.CommandLine;

/**
 * Reads some pages in every format and prints nothing. The launcher runs it once after a build, to
 * learn which classes an archive for a fast start must hold.
 */
public final class Rehearsal {
  /** In hundredths of a second. */
  private static final int LONGEST_START = 6_000;

  private static final int LONGEST_END = 30_000;

  private Rehearsal() {}

  /**
   * Reads the pages.
   *
   * @param pages files to read
   */
  public static void main(String[] pages) {
    CommandLine line = OnRecordCommand.commandLine(console(OutputStream.nullOutputStream()));
    line.execute("--help");
    for (OutputFormat format : OutputFormat.values()) {
      for (String page : pages) {
        line.execute("read", "--format", format.toString(), page);
      }
    }
    serve(line, pages);
  }

  private static Console console(OutputStream out) {
    return new Console(
        InputStream.nullInputStream(),
        out,
        new Messages(
            new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)),
        false,
        false,
        Map.of());
  }

  private static void execute(CommandLine line, List<String> command, String[] pages) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(pages));
    line.execute(all.toArray(String[]::new));
  }

  /** Shows the pages in a browser's place, out of a ledger that is deleted again. */
  private static void serve(CommandLine line, String[] pages) {
    try {
      Path folder = Files.createTempDirectory("onrecord-rehearsal");
      String records = FileName.of(folder.resolve("records.jsonl"));
      // with the fast model, as archives are read
      execute(line, List.of("read", "--model", "fast", "-o", records), pages);
      String file = FileName.of(folder.resolve("onrecord.db"));
      execute(line, List.of("add", "--ledger", file), pages);
      try {
        lookAt(file);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      return; // then the archive lacks some classes
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** By the command itself, so that the archive holds all that it does until the first page. */
  private static void lookAt(String ledger) throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CommandLine line = OnRecordCommand.commandLine(console(out));
    Thread server = new Thread(() -> line.execute("serve", "--ledger", ledger, "--port", "0"));
    server.setDaemon(true);
    server.start();
    try {
      String address = address(out, server);
      for (String view : List.of("/search", "/search?q=the", "/people", "/review")) {
        look(address, view);
      }
    } finally {
      server.interrupt();
      server.join(LONGEST_END);
    }
  }

  /** What it prints once it serves. */
  private static String address(ByteArrayOutputStream out, Thread server)
      throws IOException, InterruptedException {
    for (int i = 0; i < LONGEST_START && server.isAlive(); i++) {
      String printed = out.toString(StandardCharsets.UTF_8);
      if (printed.contains("\n")) {
        return printed.strip();
      }
      Thread.sleep(10);
    }
    throw new IOException("it does not serve");
  }

  private static void look(String address, String view) throws IOException {
    int token = address.indexOf("/enter?token=");
    URLConnection request = URI.create(address.substring(0, token) + view).toURL().openConnection();
    request.setRequestProperty(
        "Authorization", "Bearer " + address.substring(address.indexOf('=') + 1));
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
