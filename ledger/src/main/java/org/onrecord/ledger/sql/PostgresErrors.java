package org.onrecord.ledger.sql;

import java.sql.SQLException;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.LedgerException.Fault;

/** Says what an error of PostgreSQL means, and what to do. */
final class PostgresErrors {
  private PostgresErrors() {}

  static LedgerException of(String name, SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    Fault fault = fault(state);
    return new LedgerException(fault, name + ": " + sentence(fault, state, failure), failure);
  }

  /** By the state's code, of which the first two characters are its class. */
  private static Fault fault(String state) {
    return switch (state) {
      case "3D000" -> Fault.MISSING;
      case "42501", "25006" -> Fault.READ_ONLY;
      case "55P03", "40001", "40P01" -> Fault.BUSY;
      case "53100" -> Fault.FULL;
      case "XX001", "XX002" -> Fault.DAMAGED;
      case "53300", "57P01", "57P02", "57P03" -> Fault.UNREACHABLE;
      default -> state.startsWith("08") || state.startsWith("28") ? Fault.UNREACHABLE : Fault.OTHER;
    };
  }

  private static boolean isLogin(String state) {
    return state.startsWith("28") || state.equals("08004");
  }

  private static String sentence(Fault fault, String state, SQLException failure) {
    return switch (fault) {
      case MISSING -> "there is no such database on this server; createdb makes one";
      case READ_ONLY -> "it can be read and not written: " + message(failure);
      case BUSY -> "another program is writing to it and did not end in time; try again";
      case FULL ->
          "the server's disk is full; what was acknowledged is kept. Make room, and run the command"
              + " again";
      case DAMAGED ->
          "it is damaged (" + message(failure) + "); see what the server's log says of it";
      case UNREACHABLE ->
          isLogin(state)
              ? "the server does not let this user in ("
                  + message(failure)
                  + "); PGPASSWORD or ~/.pgpass give the password"
              : "its server cannot be reached (" + message(failure) + ")";
      case FOREIGN, NEWER, CHANGED, PREPARING, REFUSED, OTHER -> message(failure);
    };
  }

  /** The first line: others may quote what was being written. */
  private static String message(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
