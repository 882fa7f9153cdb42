package org.onrecord.app.assistant;

import java.util.ArrayList;
import java.util.List;

/** All tools. A new one is a class and a line here. */
final class Tools implements AutoCloseable {
  private final Library library;
  private final SourceShelf shelf;
  private final List<Tool> all = new ArrayList<>();

  Tools(AssistantSettings settings) {
    this.library = new Library(Grounds.of(settings.places()), settings.limits());
    this.shelf = new SourceShelf(library, settings.limits());
    all.add(new ReadPageTool(library));
    all.add(new VerifyQuotationsTool(library, shelf));
    LedgerShelf ledgers = new LedgerShelf(settings.ledgers());
    if (!settings.ledgers().isEmpty()) {
      all.add(new SearchStatementsTool(ledgers));
      all.add(new TraceQuotationTool(ledgers));
      if (settings.writing() == AssistantSettings.Writing.ALLOWED) {
        all.add(new AddPageTool(library, ledgers));
      }
    }
  }

  List<Tool> all() {
    return List.copyOf(all);
  }

  @Override
  public void close() {
    shelf.close();
    library.close();
  }
}
