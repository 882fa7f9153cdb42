package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.ledger.entry.CheckReport;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.LedgerException.Fault;

/** What lies where a ledger should is a ledger, or a clear error. */
class LedgerFileTest {
  @TempDir private Path temp;
  private Path file;

  @BeforeEach
  void place() {
    file = temp.resolve("onrecord.db");
  }

  private LedgerException failure() {
    return assertThrows(LedgerException.class, () -> Ledger.open(LedgerAddress.File.of(file)));
  }

  private void fill(int pages) throws IOException {
    try (Ledger ledger = Ledger.openOrCreate(LedgerAddress.File.of(file))) {
      for (int i = 0; i < pages; i++) {
        ledger.add(
            List.of(
                new PageFixture("p" + i)
                    .says("Orla Venn", "The new quay will be open before storm number " + i)
                    .says("Tam Brandt", "Nobody has asked the ferrymen of boat number " + i)
                    .record()));
      }
    }
  }

  private void sql(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void onlyAddingMakesALedger() throws IOException {
    assertEquals(Fault.MISSING, failure().fault());
    assertFalse(Files.exists(file));
    fill(1);
    Ledger.open(LedgerAddress.File.of(file)).close();
  }

  @Test
  void anotherFileIsNoLedgerAndStaysAsItIs() throws Exception {
    for (String text : List.of("a", "SQLite format 3\0", "<html>" + "x".repeat(10_000))) {
      Files.writeString(file, text);
      assertEquals(Fault.FOREIGN, failure().fault());
      assertThrows(LedgerException.class, () -> Ledger.openOrCreate(LedgerAddress.File.of(file)));
      assertEquals(text, Files.readString(file));
    }
    Files.delete(file);
    sql("create table recipes (name text)");
    assertEquals(Fault.FOREIGN, failure().fault());
    Files.delete(file);
    Files.createDirectory(file);
    assertEquals(Fault.FOREIGN, failure().fault());
  }

  @Test
  void anEmptyFileIsMadeALedgerByAddingAndIsNoneBefore() throws IOException {
    Files.createFile(file);
    assertEquals(Fault.FOREIGN, failure().fault());
    fill(1);
    Ledger.open(LedgerAddress.File.of(file)).close();
  }

  @Test
  void aNewerSchemaIsLeftAlone() throws Exception {
    fill(1);
    sql("update ledger set value = '99' where name = 'schema'");
    LedgerException newer = failure();
    assertEquals(Fault.NEWER, newer.fault());
    assertTrue(newer.getMessage().contains("schema 99"), newer.getMessage());
  }

  @Test
  void aFolderThatIsMissingIsNamed() {
    file = temp.resolve("nowhere").resolve("onrecord.db");
    LedgerException failure =
        assertThrows(LedgerException.class, () -> Ledger.openOrCreate(LedgerAddress.File.of(file)));
    assertTrue(failure.getMessage().contains("folder"), failure.getMessage());
  }

  @Test
  void aTruncatedFileIsDamagedAndCheckSaysSo() throws IOException {
    fill(30);
    byte[] whole = Files.readAllBytes(file);
    for (int keep : new int[] {whole.length / 2, whole.length - 4096, 5000, 50}) {
      Files.write(file, Arrays.copyOf(whole, keep));
      assertUnsound("cut to " + keep);
    }
  }

  /** Either it cannot be read, which is said, or the check finds it. */
  private void assertUnsound(String what) throws IOException {
    try (Ledger ledger = Ledger.open(LedgerAddress.File.of(file))) {
      CheckReport report = ledger.check(done -> {});
      assertFalse(report.isSound(), what);
    } catch (LedgerException e) {
      assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
      assertTrue(e.fault() == Fault.DAMAGED || e.fault() == Fault.FOREIGN, e.toString());
    }
  }

  /**
   * Free space within pages may hold anything; so a flip that nothing shows must change nothing.
   */
  @Test
  void aFlippedByteIsFoundOrDoesNotMatter() throws Exception {
    fill(12);
    byte[] whole = Files.readAllBytes(file);
    String expected = content();
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int found = 0;
    for (int i = 0; i < 100; i++) {
      byte[] damaged = whole.clone();
      int at = 100 + random.nextInt(whole.length - 100);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      String what = "seed " + seed + ", byte " + at;
      try (Ledger ledger = Ledger.open(LedgerAddress.File.of(file))) {
        if (ledger.check(done -> {}).isSound()) {
          assertEquals(expected, content(), what);
        } else {
          found++;
        }
      } catch (LedgerException e) {
        found++;
      }
    }
    assertTrue(found > 0, "seed " + seed);
  }

  /**
   * The columns of a reading that tell when and how it was kept: added, length, change; and the
   * deflated record, of which the last bits may hold anything and whose digest is checked.
   */
  private static final List<Integer> BOOKKEEPING = List.of(5, 7, 8, 10);

  private String content() throws Exception {
    StringBuilder content = new StringBuilder();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String table : List.of("reading", "statement", "person", "appearance", "told")) {
        try (var rows = statement.executeQuery("select * from " + table + " order by 1, 2")) {
          while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              boolean bookkeeping = table.equals("reading") && BOOKKEEPING.contains(i);
              content
                  .append(table + '.' + i + '=')
                  .append(bookkeeping ? "" : rows.getString(i))
                  .append('\n');
            }
          }
        }
      }
    }
    return content.toString();
  }

  @Test
  void aChangedRowIsFound() throws Exception {
    for (String change :
        List.of(
            "update statement set act = 'wish' where id = (select min(id) from statement)",
            "delete from statement where id = (select max(id) from statement)",
            "update statement set words = (select min(words) from statement)",
            "update statement set superseded = 1",
            "update reading set shown = 0",
            "update reading set digest = 'sha256:00' where id = 2",
            "update page set outlet = 'Another' where id = 1",
            "update page set body = record from reading where reading.page = page.id",
            "update person set identity = 'x' where id = (select min(id) from person)",
            "update reading set extractor = 'x' where id = 1",
            "update reading set version = '9.9' where id = 1",
            "update person set name = 'x' where id = (select min(id) from person)",
            "update person set type = 'x' where id = (select max(id) from person)",
            "update person set identifier = null where id = (select min(id) from person)",
            "update appearance set name = 'Somebody' where reading = 1",
            "insert into person values (1, 'y', 'person', 'Stray', null)")) {
      Files.deleteIfExists(file);
      fill(3);
      sql(change);
      try (Ledger ledger = Ledger.open(LedgerAddress.File.of(file))) {
        assertFalse(ledger.check(done -> {}).isSound(), change);
      }
    }
  }

  @Test
  void namesThatMeanSomethingInAnAddressAreNames() throws IOException {
    for (String name :
        List.of("a?mode=memory", "100%", "a#b", "file:x", "ünï & cö.db", ":memory:")) {
      file = temp.resolve(name);
      fill(1);
      assertTrue(Files.size(file) > 0, name);
    }
  }
}
