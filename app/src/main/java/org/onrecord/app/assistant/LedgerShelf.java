package org.onrecord.app.assistant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerAddress;

/** The ledgers that the server was given. */
record LedgerShelf(List<LedgerAddress> ledgers) {
  static final String ARGUMENT = "ledger";

  LedgerShelf {
    ledgers = List.copyOf(ledgers);
  }

  String names() {
    return String.join(", ", ledgers.stream().map(LedgerAddress::name).toList());
  }

  /**
   * The ledger with a name; the only one where none is named.
   *
   * @throws ToolException if it is none of them
   */
  LedgerAddress ledger(@Nullable String name) throws ToolException {
    if (name == null && ledgers.size() == 1) {
      return ledgers.get(0);
    }
    for (LedgerAddress each : ledgers) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    throw new ToolException(
        (name == null ? "say which ledger" : name + ": this server was not given such a ledger")
            + ": "
            + names());
  }
}
