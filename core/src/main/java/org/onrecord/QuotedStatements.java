package org.onrecord;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/**
 * Finds, for each quotation of a draft, the direct or mixed statement whose content holds it, in
 * one walk through both, since a draft may have thousands of each.
 */
final class QuotedStatements {
  private static final Comparator<Held> FIRST_STATEMENT = Comparator.comparingInt(Held::number);

  private final List<Statement> statements;
  private final List<Held> contents = new ArrayList<>();

  /** Contents of mixed statements that begin before the quotation at hand and may hold it. */
  private final PriorityQueue<Held> open = new PriorityQueue<>(FIRST_STATEMENT);

  private int passed;

  /** A stretch of the content of the statement with a number. */
  private record Held(Span content, Kind kind, int number) {}

  private QuotedStatements(List<Statement> statements) {
    this.statements = statements;
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      if (statement.kind() != Kind.INDIRECT) {
        for (Span content : statement.content()) {
          contents.add(new Held(content, statement.kind(), i));
        }
      }
    }
    contents.sort(Comparator.comparing(Held::content));
  }

  /**
   * The statements.
   *
   * @param quotations where each begins, in text order
   * @return for each quotation its statement, the first where several hold it; null where none does
   */
  static List<@Nullable Statement> holding(List<Span> quotations, List<Statement> statements) {
    QuotedStatements all = new QuotedStatements(statements);
    List<@Nullable Statement> found = new ArrayList<>();
    quotations.forEach(quotation -> found.add(all.next(quotation)));
    return Collections.unmodifiableList(found);
  }

  private @Nullable Statement next(Span quotation) {
    while (passed < contents.size() && contents.get(passed).content().start() < quotation.start()) {
      Held held = contents.get(passed++);
      // the words of a turn in a transcript are direct, and hold quotations of others
      if (held.kind() != Kind.DIRECT) {
        open.add(held);
      }
    }
    while (!open.isEmpty() && open.element().content().end() <= quotation.start()) {
      open.remove();
    }
    Held first = open.peek();
    for (int i = passed; i < contents.size(); i++) {
      Held held = contents.get(i);
      if (held.content().start() >= quotation.end()) {
        break;
      }
      first = first == null || held.number() < first.number() ? held : first;
    }
    return first == null ? null : statements.get(first.number());
  }
}
