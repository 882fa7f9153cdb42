package org.onrecord.app.assistant;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.query.QueryException;
import org.onrecord.ledger.trace.Step;
import org.onrecord.ledger.trace.Trace;
import org.onrecord.ledger.trace.TraceWriter;
import tools.jackson.databind.node.ObjectNode;

/** Where words first appeared and what became of them, out of a ledger. */
record TraceQuotationTool(LedgerShelf ledgers) implements Tool {

  @Override
  public String name() {
    return "trace_quotation";
  }

  @Override
  public String description() {
    return "Tells what became of words in a ledger of many pages: each appearance by date, compared"
        + " with the first, with what was changed, who changed it first, and to whom it is given.";
  }

  @Override
  public Schema schema() {
    Schema schema =
        new Schema()
            .text("words", "What was said: four words or more.")
            .text("statement", "Or the number of a statement, as search_statements gives it: 12.3.")
            .text(LedgerShelf.ARGUMENT, "Which ledger: " + ledgers.names() + ".");
    return Listing.with(schema);
  }

  @Override
  public ObjectNode call(Arguments arguments) throws ToolException, IOException {
    Listing listing = Listing.of(arguments);
    String words = arguments.text("words");
    StatementNumber statement = statement(arguments.text("statement"));
    if ((words == null) == (statement == null)) {
      throw new ToolException("give words or the number of a statement");
    }
    LedgerAddress address = ledgers.ledger(arguments.text(LedgerShelf.ARGUMENT));
    try (Ledger ledger = Ledger.open(address)) {
      Trace trace =
          statement == null
              ? ledger.trace(Objects.requireNonNull(words))
              : ledger.trace(statement, null);
      return answer(trace, listing);
    } catch (QueryException e) {
      throw new ToolException(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable StatementNumber statement(@Nullable String number) throws ToolException {
    if (number == null) {
      return null;
    }
    return StatementNumber.parse(number)
        .orElseThrow(() -> new ToolException("statement: this must be a number such as 12.3"));
  }

  private static ObjectNode answer(Trace trace, Listing listing) {
    List<ObjectNode> steps = new ArrayList<>();
    for (Step step : trace.steps()) {
      steps.add((ObjectNode) Objects.requireNonNull(Answer.read(TraceWriter.line(step))));
    }
    ObjectNode answer = Answer.object().put("words", trace.words());
    if (!trace.isWhole()) {
      answer.put("incomplete", "more statements share words with these than were compared");
    }
    listing.put(answer, "appearances", steps);
    return answer;
  }
}
