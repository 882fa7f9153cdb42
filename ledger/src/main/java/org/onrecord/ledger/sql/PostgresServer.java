package org.onrecord.ledger.sql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.onrecord.ledger.entry.LedgerAddress;

/** Opens connections to one database. They are in a transaction from their first question on. */
record PostgresServer(LedgerAddress.Server address) {
  /** The schema in which the tables are, so that they may stand beside others of the database. */
  static final String SCHEMA = "onrecord";

  /** The driver would tell of servers and files there; what matters is in its exceptions. */
  private static final Logger DRIVER = Logger.getLogger("org.postgresql");

  static {
    DRIVER.setLevel(Level.OFF);
  }

  /** A connection whose transactions see one state and change nothing. */
  Sql reader() throws SQLException {
    Connection connection = connect();
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    return new Sql(connection, TextForm.WITHOUT_NUL, Pace.TOGETHER);
  }

  /** A connection that writes. Each of its questions sees what others have committed before. */
  Sql writer() throws SQLException {
    Connection connection = connect();
    try (Statement statement = connection.createStatement()) {
      // what was acknowledged outlives a loss of power
      statement.execute(
          "select set_config('synchronous_commit', 'on', false)"
              + " where current_setting('synchronous_commit') = 'off'");
      // the server notices within minutes where this program or the network is gone
      statement.execute("set tcp_keepalives_idle = 60");
      statement.execute("set tcp_keepalives_interval = 10");
      statement.execute("set tcp_keepalives_count = 6");
      statement.execute("set idle_in_transaction_session_timeout = '5min'");
    }
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    connection.setAutoCommit(false);
    return new Sql(connection, TextForm.WITHOUT_NUL, Pace.TOGETHER);
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.putAll(address.options());
    properties.setProperty("user", address.user());
    String password = address.password();
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("ApplicationName", "onrecord");
    properties.setProperty("currentSchema", SCHEMA);
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("loginTimeout", "20");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("defaultRowFetchSize", "100");
    properties.setProperty("reWriteBatchedInserts", "true");
    return DriverManager.getConnection(url(), properties); // which loads the driver now
  }

  private String url() {
    String host = address.host().indexOf(':') < 0 ? address.host() : "[" + address.host() + "]";
    String database =
        URLEncoder.encode(address.database(), StandardCharsets.UTF_8).replace("+", "%20");
    return "jdbc:postgresql://" + host + ":" + address.port() + "/" + database;
  }
}
