package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.ledger.sql.Side;
import org.onrecord.ledger.sql.SideTables;

@ParameterizedClass
@EnumSource(Backend.class)
class SideTest {
  private static final String FIRST =
      "create table workbench_trial (id bigint primary key, name text not null);\n";
  private static final String SECOND = "alter table workbench_trial add column note text;\n";

  @Parameter private Backend backend;
  @TempDir private Path temp;

  @Test
  void whatAnOlderOnRecordKeptIsReadAfterAnUpdate() throws IOException {
    try (Ledger ledger = Ledger.openOrCreate(backend.fresh(temp))) {
      Side older = ledger.side(new SideTables("trial", List.of(FIRST)));
      assertEquals(0, count(older));
      older.write(sql -> sql.update("insert into workbench_trial (id, name) values (1, 'Ida')"));
      Side newer = ledger.side(new SideTables("trial", List.of(FIRST, SECOND)));
      assertEquals(1, count(newer));
      assertEquals(
          0, newer.read(sql -> sql.number("select count(note) from workbench_trial"), -1L));
    }
  }

  private static long count(Side side) throws IOException {
    return side.read(sql -> sql.number("select count(*) from workbench_trial"), 0L);
  }
}
