package org.onrecord.ledger.sql;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What is done in one transaction. */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {
  /** Does it. */
  T in(Sql sql) throws SQLException, IOException;
}
