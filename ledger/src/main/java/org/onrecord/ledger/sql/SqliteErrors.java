package org.onrecord.ledger.sql;

import java.sql.SQLException;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.LedgerException.Fault;
import org.sqlite.SQLiteErrorCode;

/** Says what an error of SQLite means, and what to do. */
final class SqliteErrors {
  private static final int PRIMARY = 0xFF;

  private SqliteErrors() {}

  static LedgerException of(String name, SQLException failure) {
    int primary = failure.getErrorCode() & PRIMARY;
    Fault fault = fault(primary);
    return new LedgerException(fault, name + ": " + sentence(fault, failure), failure);
  }

  private static Fault fault(int primary) {
    if (primary == SQLiteErrorCode.SQLITE_BUSY.code
        || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return Fault.BUSY;
    }
    if (primary == SQLiteErrorCode.SQLITE_READONLY.code
        || primary == SQLiteErrorCode.SQLITE_PERM.code) {
      return Fault.READ_ONLY;
    }
    if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
      return Fault.FULL;
    }
    if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      return Fault.DAMAGED;
    }
    return primary == SQLiteErrorCode.SQLITE_NOTADB.code ? Fault.FOREIGN : Fault.OTHER;
  }

  private static String sentence(Fault fault, SQLException failure) {
    return switch (fault) {
      case BUSY -> "another program is writing to it and did not end in time; try again";
      case READ_ONLY -> "it can be read and not written: there is no permission";
      case FULL ->
          "the disk is full; what was acknowledged is kept. Make room, and run the command again";
      case DAMAGED ->
          "it is damaged ("
              + message(failure)
              + "); restore a backup, or see what is left with onrecord ledger check";
      case FOREIGN -> "it is no ledger, or its beginning is damaged";
      case MISSING, NEWER, UNREACHABLE, CHANGED, PREPARING, REFUSED, OTHER -> message(failure);
    };
  }

  /** Without the code that the driver puts before it. */
  private static String message(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.replaceFirst("^\\[[A-Z_]+] +", "").lines().findFirst().orElse("");
  }
}
