package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.query.Query;
import org.onrecord.record.PageRecord;

/**
 * A disk that is full, or that may only be read. The disk is a small one in memory that one child
 * process sees; where the system does not allow that, nothing is shown.
 */
class LedgerDiskTest {
  @TempDir private Path temp;

  /** What is done on the disk {@code args[1]}. */
  static final class Child {
    private Child() {}

    /** Does what {@code args[0]} names, and prints what came of it. */
    public static void main(String[] args) throws IOException {
      LedgerAddress ledger = LedgerAddress.File.of(Path.of(args[1], "onrecord.db"));
      switch (args[0]) {
        case "fill" -> fill(ledger);
        case "add" -> say("added " + add(ledger, 10));
        default -> tryReading(ledger);
      }
    }

    private static PageRecord page(int number) {
      PageFixture page = new PageFixture("p" + number);
      for (int i = 0; i < 20; i++) {
        page.says("Orla Venn", "The new quay is open in year " + number + ", day " + i);
      }
      return page.record();
    }

    private static int add(LedgerAddress address, int most) throws IOException {
      int added = 0;
      try (Ledger ledger = Ledger.openOrCreate(address)) {
        while (added < most) {
          ledger.add(List.of(page(added)));
          added++;
        }
      } catch (LedgerException e) {
        say(e.fault() + (e.getMessage().contains("onrecord.db: ") ? "" : " without its name"));
      }
      return added;
    }

    private static void fill(LedgerAddress address) throws IOException {
      int added = add(address, Integer.MAX_VALUE);
      try (Ledger ledger = Ledger.open(address)) {
        say(ledger.check(done -> {}).findings().toString());
        say(ledger.status().pages() == added && added > 3 ? "all there" : "lost");
        say(
            "found "
                + (ledger.search(Query.builder().words("quay").build()).statements()
                    - 20L * added));
      }
    }

    private static void tryReading(LedgerAddress address) throws IOException {
      try (Ledger ledger = Ledger.open(address)) {
        say("found " + ledger.search(Query.builder().words("quay").build()).statements());
        say(ledger.check(done -> {}).findings().toString());
        ledger.add(List.of(page(99)));
        say("added");
      } catch (LedgerException e) {
        say(e.fault().toString());
      }
    }

    private static void say(String line) throws IOException {
      System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }

  private String java(String what) {
    return "'"
        + String.join(
            "' '",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED", // newer Javas warn without it
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            what,
            temp.toString())
        + "'";
  }

  /** Runs a script that sees a disk of its own at {@link #temp}. */
  private List<String> onDisk(String size, String script) throws Exception {
    String mount = "mount -t tmpfs -o size=" + size + " tmpfs '" + temp + "' && ";
    assumeTrue(
        ends(new ProcessBuilder("unshare", "-rm", "sh", "-c", mount + "true")),
        "no disk can be mounted here: nothing is shown of a full one");
    Path out = Files.createTempFile("ledger-disk", ".txt");
    try {
      ends(
          new ProcessBuilder("unshare", "-rm", "sh", "-c", mount + script)
              .redirectErrorStream(true)
              .redirectOutput(out.toFile()));
      return Files.readAllLines(out);
    } finally {
      Files.delete(out);
    }
  }

  private static boolean ends(ProcessBuilder builder) throws InterruptedException {
    try {
      Process process = builder.start();
      return process.waitFor(300, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }

  @Test
  void onAFullDiskWhatWasAcknowledgedStaysAndIsFound() throws Exception {
    assertEquals(List.of("FULL", "[]", "all there", "found 0"), onDisk("1500k", java("fill")));
  }

  @Test
  void aDiskThatMayOnlyBeReadIsSearchedAndNotAddedTo() throws Exception {
    assertEquals(
        List.of("added 10", "found 200", "[]", "READ_ONLY"),
        onDisk("20m", java("add") + " && mount -o remount,ro '" + temp + "' && " + java("read")));
  }
}
