package org.onrecord.report;

import java.util.List;
import org.onrecord.statement.Act;
import org.onrecord.statement.Statement;

/** How to tell what was said from what was only thought, wanted or shown. */
final class Deed {
  /** Stands above statements that nobody uttered. */
  static final String UNSAID = "Not said, but thought, wanted or shown";

  private Deed() {}

  /** Those that were said or written, in their order. */
  static List<Statement> uttered(List<Statement> statements) {
    return statements.stream().filter(statement -> statement.act().isSaid()).toList();
  }

  /** Those that were neither said nor written, in their order. */
  static List<Statement> unsaid(List<Statement> statements) {
    return statements.stream().filter(statement -> !statement.act().isSaid()).toList();
  }

  /** What a reader must know of the act; "" for speech. */
  static String note(Act act) {
    return switch (act) {
      case SPEECH -> "";
      case WRITING -> "in writing";
      case THOUGHT -> "thought, not said";
      case WISH -> "wanted or feared, not said";
      case OTHER -> "shown, not said";
    };
  }
}
