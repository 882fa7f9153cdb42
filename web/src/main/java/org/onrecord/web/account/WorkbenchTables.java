package org.onrecord.web.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.sql.Side;
import org.onrecord.ledger.sql.SideTables;

/** The tables of the workbench, with a version of their own. */
final class WorkbenchTables {
  private static final SideTables TABLES =
      new SideTables("workbench", List.of(text("workbench-1.sql"), text("workbench-2.sql")));

  private WorkbenchTables() {}

  static Side of(Ledger ledger) {
    return ledger.side(TABLES);
  }

  private static String text(String name) {
    try (InputStream in = WorkbenchTables.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
