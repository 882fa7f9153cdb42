package org.onrecord.app.assistant;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.AddedPage;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.record.PageRecord;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what a page says in a ledger: the one tool that writes. */
record AddPageTool(Library library, LedgerShelf ledgers) implements Tool {
  @Override
  public String name() {
    return "add_page";
  }

  @Override
  public String description() {
    return "Reads a page and keeps what was said on it in a ledger, where search_statements finds"
        + " it. What is there already stays as it is.";
  }

  @Override
  public Schema schema() {
    return new Schema()
        .text("path", "The page: a file in the folders that the server was given.")
        .text(LedgerShelf.ARGUMENT, "Which ledger: " + ledgers.names() + ".")
        .required("path");
  }

  @Override
  public boolean writes() {
    return true;
  }

  @Override
  public ObjectNode call(Arguments arguments) throws ToolException, IOException {
    LedgerAddress address = ledgers.ledger(arguments.text(LedgerShelf.ARGUMENT));
    PageRecord record = library.record(arguments.text("path"), null);
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      AddedPage added = ledger.add(List.of(record)).get(0);
      ObjectNode answer = Answer.object();
      answer.put("source", library.grounds().shown(record.page().source()));
      answer.put("outcome", added.outcome().name().toLowerCase(Locale.ROOT));
      return answer.put("statements", record.statements().size());
    }
  }
}
