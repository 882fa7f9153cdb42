package org.onrecord.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is shown how an HTML page was read. */
@FunctionalInterface
interface HtmlWitness {
  /** Nobody looks. */
  HtmlWitness NONE = (tree, decisions) -> {};

  /** Called once a page. */
  void see(HtmlTree tree, Decisions decisions);

  /**
   * What was decided, each with its rule.
   *
   * @param headline the heading; null where there is none
   * @param thread the comments that elements hold
   * @param comments how many there are with those that only the page's data hold
   * @param leftOut what was left out of the page, in the order in which that was decided
   */
  record Decisions(
      FoundArticle article,
      @Nullable Ruled headline,
      FoundThread thread,
      int comments,
      List<Ruled> leftOut) {

    /** Copies the list. */
    public Decisions {
      leftOut = List.copyOf(leftOut);
    }
  }
}
