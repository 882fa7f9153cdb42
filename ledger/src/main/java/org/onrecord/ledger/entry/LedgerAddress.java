package org.onrecord.ledger.entry;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a ledger is. */
public sealed interface LedgerAddress {

  /** What messages call it: without a password. */
  String name();

  /**
   * One file of SQLite.
   *
   * @param path its place
   * @param name what messages call it
   */
  record File(Path path, String name) implements LedgerAddress {
    /** A file that messages call as Java does. */
    public static File of(Path path) {
      return new File(path, path.toString());
    }
  }

  /**
   * A database of a PostgreSQL server.
   *
   * @param host its name or address
   * @param port 1 to 65535
   * @param database its name
   * @param user who connects
   * @param password null where the user's {@code ~/.pgpass} has it, or none is needed
   * @param options of the connection, such as {@code sslmode}
   * @param cache the folder in which indexes of such ledgers lie
   */
  record Server(
      String host,
      int port,
      String database,
      String user,
      @Nullable String password,
      Map<String, String> options,
      Path cache)
      implements LedgerAddress {

    /** Copies the options. */
    public Server {
      options = Map.copyOf(options);
    }

    /** Whether a text is meant to be an address of a server, rather than a file's name. */
    public static boolean isMeant(String text) {
      return ServerAddress.isMeant(text);
    }

    /**
     * Reads {@code postgresql://USER:PASSWORD@HOST:PORT/DATABASE?sslmode=MODE}, of which host and
     * database are needed.
     *
     * @param environment what of USER, PASSWORD and PORT is left out comes from PGUSER, PGPASSWORD
     *     and PGPORT; the folder for indexes from XDG_CACHE_HOME or LOCALAPPDATA
     * @throws IllegalArgumentException saying what is wrong, without the text
     */
    public static Server of(String text, Map<String, String> environment) {
      return ServerAddress.parse(text, environment);
    }

    /** As {@link #of(String, Map)} does, by the environment of this process. */
    public static Server of(String text) {
      return of(text, System.getenv());
    }

    @Override
    public String name() {
      String in = host.indexOf(':') < 0 ? host : "[" + host + "]";
      return "postgresql://" + user + "@" + in + ":" + port + "/" + database;
    }

    /** Without the password. */
    @Override
    public String toString() {
      return name();
    }
  }
}
