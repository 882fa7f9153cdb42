package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.LedgerException.Fault;
import org.onrecord.ledger.query.Query;

/** What can be otherwise on a server than it should be is told, and no password ever is. */
class LedgerServerTest {
  @TempDir private Path temp;
  private RunningPostgres postgres;
  private String database;
  private LedgerAddress.Server address;

  @BeforeEach
  void place() {
    postgres = RunningPostgres.get();
    database = postgres.database("");
    address = postgres.ledger(database, temp);
  }

  private static PageFixture page(String source) {
    return new PageFixture(source).says("Orla Venn", "The quay will be open, says " + source);
  }

  private void fill() throws IOException {
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      ledger.add(List.of(page("a").record()));
    }
  }

  private static LedgerException failure(LedgerAddress address) {
    return assertThrows(LedgerException.class, () -> Ledger.open(address));
  }

  private LedgerAddress.Server as(String user, @Nullable String password) {
    return new LedgerAddress.Server(
        address.host(), address.port(), database, user, password, Map.of(), temp);
  }

  private static String all(Throwable failure) {
    StringWriter all = new StringWriter();
    failure.printStackTrace(new PrintWriter(all));
    return all.toString();
  }

  @Test
  void onlyAddingMakesALedger() throws IOException {
    assertEquals(Fault.MISSING, failure(address).fault());
    fill();
    Ledger.open(address).close();
  }

  @Test
  void whereNoServerAnswersThatIsSaid() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    LedgerException failure =
        failure(
            new LedgerAddress.Server(
                "127.0.0.1", port, "desk", "ida", "very secret", Map.of(), temp));
    assertEquals(Fault.UNREACHABLE, failure.fault());
    assertTrue(
        failure
            .getMessage()
            .startsWith("postgresql://ida@127.0.0.1:" + port + "/desk: its server cannot be"),
        failure.getMessage());
    assertFalse(all(failure).contains("very secret"), all(failure));
  }

  @Test
  void aWrongPasswordIsToldAndNotShown() {
    for (String password : new String[] {"not the password", "", null}) {
      LedgerException failure = failure(as(address.user(), password));
      assertEquals(Fault.UNREACHABLE, failure.fault(), all(failure));
      assertTrue(failure.getMessage().contains("PGPASSWORD or ~/.pgpass"), failure.getMessage());
      assertFalse(all(failure).contains("not the password"), all(failure));
    }
  }

  @Test
  void aFileOfPasswordsGivesTheOneThatTheAddressLacks() throws IOException {
    fill();
    Path passwords =
        Files.writeString(
            temp.resolve("pgpass"),
            "127.0.0.1:*:*:*:" + RunningPostgres.PASSWORD.replaceAll("[\\\\:]", "\\\\$0") + "\n");
    String property = "org.postgresql.pgpassfile";
    System.setProperty(property, passwords.toString());
    try {
      Ledger.open(as(address.user(), null)).close();
    } finally {
      System.clearProperty(property);
    }
  }

  @Test
  void aDatabaseThatIsMissingIsNamed() {
    LedgerException failure = failure(postgres.ledger("nowhere", temp));
    assertEquals(Fault.MISSING, failure.fault());
    assertTrue(failure.getMessage().contains("createdb"), failure.getMessage());
  }

  @Test
  void tablesThatAreNoLedgersStayAsTheyAre() throws IOException {
    postgres.run(database, "create table page (recipe text)"); // beside a ledger it does no harm
    fill();
    postgres.run(
        database,
        "drop schema onrecord cascade",
        "create schema onrecord",
        "set search_path to" + " onrecord",
        "create table recipes (name text)");
    assertEquals(Fault.FOREIGN, failure(address).fault());
    assertThrows(LedgerException.class, () -> Ledger.openOrCreate(address));
  }

  @Test
  void aSchemaThatTheOwnerMadeBeforehandIsUsed() throws IOException {
    postgres.run(database, "create schema onrecord");
    assertEquals(Fault.MISSING, failure(address).fault());
    fill();
  }

  @Test
  void aNewerSchemaIsLeftAlone() throws IOException {
    fill();
    Backend.POSTGRESQL.change(address, "update ledger set value = '99' where name = 'schema'");
    LedgerException newer = failure(address);
    assertEquals(Fault.NEWER, newer.fault());
    assertTrue(newer.getMessage().contains("schema 99"), newer.getMessage());
  }

  @Test
  void aDatabaseThatCannotKeepAllTextIsNotTaken() {
    database = postgres.database("encoding latin1 locale 'C' template template0");
    address = postgres.ledger(database, temp);
    LedgerException failure =
        assertThrows(LedgerException.class, () -> Ledger.openOrCreate(address));
    assertTrue(failure.getMessage().contains("UTF8"), failure.getMessage());
    assertEquals(Fault.MISSING, failure(address).fault()); // nothing was left behind
  }

  @Test
  void whoMayOnlyReadSearchesAndIsToldSoWhenAdding() throws IOException {
    fill();
    String reader = "reader_" + database.replaceAll("\\D", "");
    postgres.run(
        database,
        "create role "
            + reader
            + " login password '"
            + RunningPostgres.PASSWORD.replace("'", "''")
            + "'");
    LedgerAddress reading = as(reader, RunningPostgres.PASSWORD);
    LedgerException none = failure(reading);
    assertTrue(none.getMessage().contains("grant usage on schema onrecord"), none.getMessage());
    postgres.run(
        database,
        "grant usage on schema onrecord to " + reader,
        "grant select on all tables in schema onrecord to " + reader);
    try (Ledger ledger = Ledger.openOrCreate(reading)) {
      assertEquals(1, ledger.search(Query.builder().words("quay").build()).statements());
      LedgerException failure =
          assertThrows(LedgerException.class, () -> ledger.add(List.of(page("b").record())));
      assertEquals(Fault.READ_ONLY, failure.fault());
      assertEquals(1, ledger.status().pages());
    }
  }

  @Test
  void aConnectionThatTheServerEndedIsReplaced() throws IOException {
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      ledger.add(List.of(page("a").record()));
      for (int i = 0; i < 2; i++) {
        assertEquals(1 + i, ledger.status().pages());
        postgres.run(
            "postgres",
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                + database
                + "'");
        ledger.add(List.of(page("b" + i).record()));
      }
      assertEquals(3, ledger.status().pages());
    }
  }

  @Test
  void theIndexLiesInAFolderThatIsTheUsersOwn() throws IOException {
    fill();
    try (Ledger ledger = Ledger.open(address)) {
      ledger.prepareSearch();
    }
    assertEquals(
        "rwx------",
        java.nio.file.attribute.PosixFilePermissions.toString(
            Files.getPosixFilePermissions(temp.resolve("onrecord"))));
  }

  @Test
  void aBackupIsAFileWithTheSameStatementsAndHistory() throws IOException {
    Path copy = temp.resolve("copy.db");
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      ledger.add(List.of(page("a").outlet("A\0B\u001aC").record(), page("b").record()));
      ledger.backup(copy);
      try (Ledger file = Ledger.open(LedgerAddress.File.of(copy))) {
        Query query = Query.builder().words("quay").build();
        assertEquals(ledger.search(query), file.search(query));
        assertEquals(List.of(), file.check(done -> {}).findings());
        file.add(List.of(page("c").record()));
      }
    }
    assertThrows(
        IOException.class,
        () -> {
          try (Ledger ledger = Ledger.open(address)) {
            ledger.backup(temp.resolve("nowhere").resolve("copy.db"));
          }
        });
  }
}
