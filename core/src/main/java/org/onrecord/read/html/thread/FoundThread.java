package org.onrecord.read.html.thread;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PageRule;

/**
 * The readers' comments that a page's elements hold.
 *
 * @param comments in page order; empty where there is no thread
 * @param rule why they are a thread, or why what is named as one is none; null where nothing is
 * @param first the element of the first that is named as one; -1 where none is
 */
public record FoundThread(List<HtmlComment> comments, @Nullable PageRule rule, int first) {

  /** Copies the list. */
  public FoundThread {
    comments = List.copyOf(comments);
  }
}
