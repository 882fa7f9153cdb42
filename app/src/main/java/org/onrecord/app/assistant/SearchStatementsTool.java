package org.onrecord.app.assistant;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.hit.HitWriter;
import org.onrecord.ledger.hit.Hits;
import org.onrecord.ledger.query.DateRange;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.QueryException;
import org.onrecord.ledger.query.Sort;
import tools.jackson.databind.node.ObjectNode;

/** What has been said, out of a ledger. */
record SearchStatementsTool(LedgerShelf ledgers) implements Tool {
  private static final int MOST = 100;
  private static final int USUAL = 20;

  @Override
  public String name() {
    return "search_statements";
  }

  @Override
  public String description() {
    return "Finds in a ledger of many pages what was said: by whom, about what, when, in which"
        + " outlet. Words in quotation marks must stand side by side, word* begins so, -word must"
        + " not be there, OR is either. What several papers print counts once.";
  }

  @Override
  public Schema schema() {
    return new Schema()
        .text("words", "What was said.")
        .text("by", "Who said it: words of the name.")
        .text("about", "Words that were said or stand in the headline.")
        .text("outlet", "Where it stands.")
        .text("said", "When it was said, else published: FROM..TO, such as 2021-06..2021.")
        .share("min_reliability", "Leave out what is less reliable, 0 to 1.")
        .text("sort", "relevance, said, published, reliability or doubt (the least sure first).")
        .number("limit", "How many at most; " + USUAL + " if left out.", 1, MOST)
        .text(LedgerShelf.ARGUMENT, "Which ledger: " + ledgers.names() + ".");
  }

  @Override
  public ObjectNode call(Arguments arguments) throws ToolException, IOException {
    Query query = query(arguments);
    LedgerAddress address = ledgers.ledger(arguments.text(LedgerShelf.ARGUMENT));
    try (Ledger ledger = Ledger.open(address)) {
      Hits hits = ledger.search(query);
      List<ObjectNode> found = new ArrayList<>();
      for (Hit hit : hits.hits()) {
        found.add((ObjectNode) Objects.requireNonNull(Answer.read(HitWriter.line(hit))));
      }
      ObjectNode answer = Answer.object().put("statements", hits.statements());
      answer.put("hits", hits.groups());
      answer.putArray("found").addAll(found);
      return answer;
    }
  }

  private static Query query(Arguments arguments) throws ToolException {
    String said = arguments.text("said");
    try {
      return Query.builder()
          .words(arguments.textOrEmpty("words"))
          .by(arguments.textOrEmpty("by"))
          .about(arguments.textOrEmpty("about"))
          .outlet(arguments.textOrEmpty("outlet"))
          .said(said == null ? null : DateRange.parse(said))
          .minReliability(arguments.share("min_reliability"))
          .sort(sort(arguments.text("sort")))
          .limit(arguments.number("limit", USUAL, 1, MOST))
          .build();
    } catch (QueryException e) {
      throw new ToolException(String.valueOf(e.getMessage()));
    }
  }

  private static Sort sort(@Nullable String name) throws ToolException {
    if (name == null) {
      return Sort.RELEVANCE;
    }
    for (Sort sort : Sort.values()) {
      if (sort.name().equalsIgnoreCase(name)) {
        return sort;
      }
    }
    throw new ToolException("sort: this must be relevance, said, published, reliability or doubt");
  }
}
