package org.onrecord.ledger.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.ledger.entry.LedgerAddress.Server;

class ServerAddressTest {
  @Test
  void allPartsAreRead() {
    Server all =
        Server.of(
            "postgresql://ida%40desk:a%3Ab+%2F@db_1.example:6543/the%20desk?sslmode=verify-full",
            Map.of("PGUSER", "x", "PGPASSWORD", "y", "PGPORT", "1"));
    assertEquals("db_1.example", all.host());
    assertEquals(6543, all.port());
    assertEquals("the desk", all.database());
    assertEquals("ida@desk", all.user());
    assertEquals("a:b+/", all.password());
    assertEquals(Map.of("sslmode", "verify-full"), all.options());
    assertEquals("postgresql://ida@desk@db_1.example:6543/the desk", all.name());
  }

  @Test
  void whatIsLeftOutComesFromTheEnvironment() {
    Map<String, String> environment =
        Map.of("PGUSER", "ida", "PGPASSWORD", "secret", "PGPORT", "6000", "XDG_CACHE_HOME", "/c");
    Server named = Server.of("POSTGRES://[::1]/desk", environment);
    assertEquals("postgresql://ida@[::1]:6000/desk", named.name());
    assertEquals("secret", named.password());
    assertEquals(Path.of("/c/onrecord"), named.cache());
    Server bare = Server.of("postgresql://h/desk", Map.of());
    assertEquals(5432, bare.port());
    assertEquals(System.getProperty("user.name"), bare.user());
    assertNull(bare.password());
    assertTrue(bare.cache().startsWith(System.getProperty("user.home")), bare.cache().toString());
  }

  @Test
  void noMessageHoldsAPassword() {
    Server address = Server.of("postgresql://ida:secret@h/desk", Map.of());
    assertFalse(address.toString().contains("secret"));
    for (String wrong :
        List.of(
            "postgresql://",
            "postgresql://ida:secret@/desk",
            "postgresql://ida:secret@h",
            "postgresql://ida:secret@h/",
            "postgresql://ida:secret@h:port/desk",
            "postgresql://ida:secret@h:0/desk",
            "postgresql://ida:secret@h:65536/desk",
            "postgresql://ida:secret@h:99999999999/desk",
            "postgresql://ida:secret%zz@h/desk",
            "postgresql://ida:sec@ret@h/desk",
            "postgresql://ida:secret@h/desk?socketFactory=x",
            "postgresql://ida:secret@h/desk?sslmode",
            "postgresql://ida:secret@h/a/b?\n")) {
      IllegalArgumentException failure =
          assertThrows(IllegalArgumentException.class, () -> Server.of(wrong, Map.of()), wrong);
      assertFalse(failure.getMessage().contains("secret"), failure.getMessage());
    }
  }

  @Test
  void filesAreNoServers() {
    for (String file : List.of("onrecord.db", "postgresql", "./postgresql://a/b", "C:\\desk.db")) {
      assertFalse(Server.isMeant(file), file);
    }
  }
}
