package org.onrecord.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The readers' comments that a page's elements hold.
 *
 * @param comments in page order; empty where there is no thread
 * @param rule why they are a thread, or why what is named as one is none; null where nothing is
 * @param first the element of the first that is named as one; -1 where none is
 */
record FoundThread(List<HtmlComment> comments, @Nullable PageRule rule, int first) {

  /** Copies the list. */
  FoundThread {
    comments = List.copyOf(comments);
  }
}
