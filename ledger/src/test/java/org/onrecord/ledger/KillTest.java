package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.ledger.entry.CheckReport;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.record.PageRecord;

/** A process that is killed while it writes loses nothing that it had acknowledged. */
class KillTest {
  /** More by {@code -Dledger.kills=300}. */
  private static final int KILLS = Integer.getInteger("ledger.kills", 6);

  @TempDir private Path temp;

  private static PageRecord page(String name) {
    return new PageFixture(name)
        .canonical("https://gazette.example/" + name.hashCode() % 7)
        .says("Orla Venn", "The new quay will be open before the storms of year " + name)
        .says("Tam Brandt", "Nobody has asked the ferrymen what they think of it at all")
        .says("Ida Moll", "No comment")
        .record();
  }

  /** Adds, copies and removes pages until it is killed; a line is printed for what is done. */
  static final class Writer {
    private Writer() {}

    /** Runs on the ledger {@code args[0]} with pages named after {@code args[1]}. */
    public static void main(String[] args) throws IOException {
      Path file = Path.of(args[0]);
      try (Ledger ledger = Ledger.openOrCreate(LedgerAddress.File.of(file))) {
        for (int i = 0; ; i++) {
          PageRecord one = page(args[1] + "-" + i);
          PageRecord two = page(args[1] + "-" + i + "b");
          ledger.add(List.of(one, two));
          say("added " + one.page().id() + " " + two.page().id());
          if (i % 5 == 4) {
            say("removing " + two.page().id());
            ledger.remove(two.page().id());
          }
          if (i % 7 == 6) {
            ledger.backup(file.resolveSibling("copy-" + args[1] + "-" + i + ".db"));
          }
        }
      }
    }

    private static void say(String line) throws IOException {
      System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }

  @Test
  void aKilledWriterLosesNothingThatItAcknowledgedAndLeavesNoHalf() throws Exception {
    Path file = temp.resolve("onrecord.db");
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> acknowledged = new ArrayList<>();
    List<String> doubtful = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Path out = temp.resolve("out-" + kill + ".txt");
      Process writer = start(file, out, kill);
      int until = random.nextInt(25);
      while (writer.isAlive() && lines(out).size() <= until) {
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(20));
      writer.destroyForcibly();
      assertTrue(writer.waitFor(60, TimeUnit.SECONDS));
      lines(out).forEach(line -> note(line, acknowledged, doubtful));
      check(file, acknowledged, doubtful, "seed " + seed + ", kill " + kill);
    }
    try (Stream<Path> copies = Files.list(temp)) {
      for (Path copy : copies.filter(c -> c.toString().matches(".*copy-[-0-9]+\\.db")).toList()) {
        try (Ledger ledger = Ledger.open(LedgerAddress.File.of(copy))) {
          assertEquals(List.of(), ledger.check(done -> {}).findings(), copy + ", seed " + seed);
        }
      }
    }
  }

  /** The lines that are whole. */
  private static List<String> lines(Path out) throws IOException {
    String text = Files.readString(out);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private static void note(String line, List<String> acknowledged, List<String> doubtful) {
    if (line.startsWith("added ")) {
      acknowledged.addAll(List.of(line.substring(6).split(" ", -1)));
    } else if (line.startsWith("removing ")) {
      acknowledged.remove(line.substring(9));
      doubtful.add(line.substring(9));
    }
  }

  private static void check(
      Path file, List<String> acknowledged, List<String> doubtful, String what) throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      assertEquals(List.of(), acknowledged, what);
      return;
    }
    try (Ledger ledger = Ledger.openOrCreate(LedgerAddress.File.of(file))) {
      CheckReport report = ledger.check(done -> {});
      assertEquals(List.of(), report.findings(), what);
      PageRecord any = page("any");
      for (String page : acknowledged) {
        assertTrue(ledger.holds(page, any.extractor()), what + ": " + page);
      }
      long pages = ledger.status().pages();
      assertEquals(3 * pages, report.statements(), what);
      // what was on its way when the process was killed: two pages each time
      assertTrue(pages <= acknowledged.size() + doubtful.size() + 2L * KILLS, what);
      acknowledged.addAll(doubtful.stream().filter(page -> holds(ledger, page, any)).toList());
      doubtful.clear();
    }
  }

  private static boolean holds(Ledger ledger, String page, PageRecord any) {
    try {
      return ledger.holds(page, any.extractor());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Process start(Path file, Path out, int kill) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            file.toString(),
            Integer.toString(kill))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(out.toFile())
        .start();
  }
}
