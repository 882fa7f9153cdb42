package org.onrecord.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.onrecord.ledger.entry.LedgerAddress;

/** Where the ledgers of a test are. What is true of ledgers is tested on each. */
enum Backend {
  SQLITE {
    @Override
    LedgerAddress fresh(Path temp) {
      return LedgerAddress.File.of(temp.resolve("onrecord.db"));
    }

    @Override
    void change(LedgerAddress address, String sql) {
      String url = "jdbc:sqlite:" + ((LedgerAddress.File) address).path();
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  },

  POSTGRESQL {
    @Override
    LedgerAddress fresh(Path temp) {
      RunningPostgres server = RunningPostgres.get();
      return server.ledger(server.database(""), temp.resolve("cache"));
    }

    @Override
    void change(LedgerAddress address, String sql) {
      RunningPostgres.get()
          .run(
              ((LedgerAddress.Server) address).database(),
              "set search_path to onrecord",
              "set session_replication_role to replica", // else foreign keys would hold it back
              sql);
    }
  };

  /** How another process is told of an address. */
  String text(LedgerAddress address) {
    return address instanceof LedgerAddress.File file
        ? file.path().toString()
        : RunningPostgres.get().address(((LedgerAddress.Server) address).database());
  }

  /** What else it must know of it. */
  void setEnvironment(Map<String, String> environment, LedgerAddress address) {
    if (address instanceof LedgerAddress.Server server) {
      environment.put("PGPASSWORD", RunningPostgres.PASSWORD);
      environment.put("XDG_CACHE_HOME", server.cache().getParent().toString());
    }
  }

  /** The address that another process was told of. */
  static LedgerAddress address(String text) {
    return LedgerAddress.Server.isMeant(text)
        ? LedgerAddress.Server.of(text)
        : LedgerAddress.File.of(Path.of(text));
  }

  /** The address of a ledger that is not there yet; a folder serves for one. */
  abstract LedgerAddress fresh(Path temp);

  /** Changes rows behind the ledger's back, also what the database's own rules forbid. */
  abstract void change(LedgerAddress address, String sql);
}
