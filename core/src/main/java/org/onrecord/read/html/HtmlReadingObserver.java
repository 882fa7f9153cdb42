package org.onrecord.read.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.read.html.article.AppliedRule;
import org.onrecord.read.html.article.FoundArticle;
import org.onrecord.read.html.thread.FoundThread;
import org.onrecord.read.html.tree.HtmlTree;

/** Observes how an HTML page was read. */
@FunctionalInterface
public interface HtmlReadingObserver {
  /** Ignores everything. */
  HtmlReadingObserver NONE = (tree, decisions) -> {};

  /** Called once for each page. */
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
      @Nullable AppliedRule headline,
      FoundThread thread,
      int comments,
      List<AppliedRule> leftOut) {

    /** Copies the list. */
    public Decisions {
      leftOut = List.copyOf(leftOut);
    }
  }
}
