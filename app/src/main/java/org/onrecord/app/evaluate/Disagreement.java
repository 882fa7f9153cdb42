package org.onrecord.app.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * A place where gold and OnRecord differ.
 *
 * @param classes what is wrong, the worst first; not empty
 * @param gold the gold's statement; null where it is spurious
 * @param ours OnRecord's statement; null where it is missed
 */
public record Disagreement(List<ErrorClass> classes, @Nullable Side gold, @Nullable Side ours) {

  /** Copies the list. */
  public Disagreement {
    classes = List.copyOf(classes);
  }

  /**
   * One side's statement.
   *
   * @param marked the statement
   * @param alone words of its that the other side does not have in the same role; empty where there
   *     is no other side
   */
  public record Side(MarkedStatement marked, List<Span> alone) {
    /** Copies the list. */
    public Side {
      alone = List.copyOf(alone);
    }
  }

  /** The worst of what is wrong. */
  public ErrorClass worst() {
    return classes.get(0);
  }

  /** The gold's statement, or OnRecord's where there is none. */
  public MarkedStatement leading() {
    Side side = gold != null ? gold : ours;
    if (side == null) {
      throw new IllegalStateException("a disagreement has a side");
    }
    return side.marked();
  }
}
