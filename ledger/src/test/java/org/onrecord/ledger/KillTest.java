package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.house.Steps;
import org.onrecord.ledger.entry.CheckReport;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.Event;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.person.PersonEvent;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.PersonPlaces;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.record.PageRecord;

/** A process that is killed while it writes loses nothing that it had acknowledged. */
@ParameterizedClass
@EnumSource(Backend.class)
class KillTest {
  /** More by {@code -Dledger.kills=300}. */
  private static final int KILLS = Integer.getInteger("ledger.kills", Steps.all() ? 5 : 2);

  /** So that what is checked after each kill does not grow without end. */
  private static final int KILLS_OF_ONE_LEDGER = 20;

  @Parameter private Backend backend;
  @TempDir private Path temp;
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private LedgerAddress address;
  private final Set<String> acknowledged = new LinkedHashSet<>();
  private final Set<String> doubtful = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> joined = new ArrayList<>();

  private static PageRecord page(String name) {
    return new PageFixture(name)
        .canonical("https://gazette.example/" + name.hashCode() % 7)
        .says("Orla Venn", "The new quay will be open before the storms of year " + name)
        .says("Tam Brandt", "Nobody has asked the ferrymen what they think of it at all")
        .says("Ida Moll", "No comment")
        .record();
  }

  /** All statements, also those that stand in a newer version. */
  private static Query all() {
    return Query.builder().grouping(Grouping.NONE).limit(Integer.MAX_VALUE).build();
  }

  /**
   * Adds, corrects, makes two one and two again, sets one apart, copies, removes and searches until
   * it is killed; a line is printed for what is done.
   */
  static final class Writer {
    private Writer() {}

    /**
     * Runs on the ledger {@code args[0]} with pages named after {@code args[1]}; {@code args[3]}
     * and {@code args[4]} are the numbers of Tam Brandt and Ida Moll: where a kill came before an
     * undo, others have their names, too.
     */
    public static void main(String[] args) throws IOException {
      Path folder = Path.of(args[2]);
      ProcessHandle test = ProcessHandle.current().parent().orElseThrow();
      try (Ledger ledger = Ledger.openOrCreate(Backend.address(args[0]))) {
        // a test that is itself killed leaves nobody who would end this
        for (int i = 0; test.isAlive(); i++) {
          PageRecord one = page(args[1] + "-" + i);
          PageRecord two = page(args[1] + "-" + i + "b");
          ledger.add(List.of(one, two));
          say("added " + one.page().id() + " " + two.page().id());
          if (i % 3 == 1) {
            judge(ledger, "note " + args[1] + "-" + i);
          }
          if (i % 3 == 2) {
            joinOrPart(ledger, args[3], args[4], "note " + args[1] + "-" + i);
          }
          if (i % 4 == 3) {
            part(ledger, args[3], one, "note " + args[1] + "-" + i);
          }
          if (i % 5 == 4) {
            say("removing " + two.page().id());
            ledger.remove(two.page().id());
          }
          if (i % 7 == 6) {
            ledger.backup(folder.resolve("copy-" + args[1] + "-" + i + ".db"));
          }
        }
      }
    }

    private static void judge(Ledger ledger, String note) throws IOException {
      List<Hit> hits = ledger.search(all().limit(3)).hits();
      StatementNumber statement = new StatementNumber(hits.get(hits.size() - 1).statement());
      ledger.judge(statement, "desk", new Judgement(Deed.CORRECTED, "Vera Lund", null, null, note));
      say("judged " + statement + " " + note);
    }

    private static void joinOrPart(Ledger ledger, String first, String second, String note)
        throws IOException {
      PersonNumber brandt = ledger.partCalled(first);
      PersonNumber moll = ledger.partCalled(second);
      boolean one = ledger.person(brandt).parts().size() > 1;
      PersonEvent said =
          one ? ledger.split(moll, "desk", note) : ledger.merge(brandt, moll, "desk", note);
      say("joined " + said.id() + " " + note);
    }

    /** The ferryman of a page is another, and is not after all. */
    private static void part(Ledger ledger, String number, PageRecord page, String note)
        throws IOException {
      PersonNumber brandt = ledger.partCalled(number);
      PersonPlaces where = PersonPlaces.pages(List.of(page.page().id()));
      PersonEvent parted = ledger.split(brandt, where, "desk", note);
      say("joined " + parted.id() + " " + note);
      PersonEvent undone = ledger.undo(parted.id(), "desk", note);
      say("joined " + undone.id() + " " + note);
    }

    private static void say(String line) throws IOException {
      System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }

  @Test
  void aKilledWriterLosesNothingThatItAcknowledgedAndLeavesNoHalf() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      if (kill % KILLS_OF_ONE_LEDGER == 0) {
        startAnother(kill);
      }
      Path out = temp.resolve("out-" + kill + ".txt");
      Process writer = start(out, kill);
      int until = random.nextInt(25);
      while (writer.isAlive() && lines(out).size() <= until) {
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(20));
      writer.destroyForcibly();
      assertTrue(writer.waitFor(60, TimeUnit.SECONDS));
      assertEquals("", Files.readString(errors(out)), "seed " + seed);
      lines(out).forEach(this::note);
      check("seed " + seed + ", kill " + kill);
    }
    checkCopies();
  }

  private void startAnother(int kill) throws IOException {
    checkCopies();
    address = backend.fresh(Files.createDirectories(temp.resolve("from-" + kill)));
    acknowledged.clear();
    doubtful.clear();
    notes.clear();
    joined.clear();
  }

  private void checkCopies() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      for (Path copy : files.filter(c -> c.toString().matches(".*copy-[-0-9]+\\.db")).toList()) {
        try (Ledger ledger = Ledger.open(LedgerAddress.File.of(copy))) {
          assertEquals(List.of(), ledger.check(done -> {}).findings(), copy + ", seed " + seed);
        }
        Files.delete(copy);
      }
    }
  }

  /** The lines that are whole. */
  private static List<String> lines(Path out) throws IOException {
    String text = Files.readString(out);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private static Path errors(Path out) {
    return out.resolveSibling(out.getFileName() + ".err");
  }

  private void note(String line) {
    if (line.startsWith("added ")) {
      acknowledged.addAll(List.of(line.substring(6).split(" ", -1)));
    } else if (line.startsWith("removing ")) {
      acknowledged.remove(line.substring(9));
      doubtful.add(line.substring(9));
    } else if (line.startsWith("joined ")) {
      joined.add(line.substring("joined ".length()));
    } else {
      notes.add(line.substring("judged ".length()));
    }
  }

  private void check(String what) throws IOException {
    try (Ledger ledger = Ledger.openOrCreate(address)) {
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
      doubtful.stream().filter(page -> holds(ledger, page, any)).forEach(acknowledged::add);
      doubtful.clear();
      checkNotes(ledger, what);
      checkPeople(ledger, what);
      assertEquals(ledger.status().statements(), ledger.search(all()).statements(), what);
    }
  }

  private void checkNotes(Ledger ledger, String what) throws IOException {
    for (String judged : List.copyOf(notes)) {
      int space = judged.indexOf(' ');
      String note = judged.substring(space + 1);
      StatementNumber statement = StatementNumber.parse(judged.substring(0, space)).orElseThrow();
      try {
        Set<String> kept =
            ledger.history(statement).stream()
                .map(Event::judgement)
                .map(Judgement::note)
                .collect(Collectors.toSet());
        assertTrue(kept.contains(note), what + ": " + judged);
      } catch (LedgerException e) {
        notes.remove(judged); // its page was removed since
        assertTrue(e.getMessage().contains("there is no statement"), e.getMessage());
      }
    }
  }

  private void checkPeople(Ledger ledger, String what) throws IOException {
    if (!joined.isEmpty()) {
      Set<String> kept =
          ledger.history(ledger.partCalled(number("Tam Brandt"))).stream()
              .map(event -> event.id() + " " + event.note())
              .collect(Collectors.toSet());
      assertTrue(kept.containsAll(joined), what + ": " + joined + " of " + kept);
    }
  }

  /** The number of somebody, which is the same in every ledger. */
  private String number(String name) throws IOException {
    try (Ledger ledger = Ledger.openOrCreate(LedgerAddress.File.of(temp.resolve("any.db")))) {
      ledger.add(List.of(page("any")));
      return ledger.partCalled(name).toString();
    }
  }

  private static boolean holds(Ledger ledger, String page, PageRecord any) {
    try {
      return ledger.holds(page, any.extractor());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start(Path out, int kill) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED", // newer Javas warn without it
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            backend.text(address),
            Integer.toString(kill),
            temp.toString(),
            number("Tam Brandt"),
            number("Ida Moll"));
    backend.setEnvironment(builder.environment(), address);
    return builder.redirectError(errors(out).toFile()).redirectOutput(out.toFile()).start();
  }
}
