package org.onrecord.page;

import java.util.List;

/**
 * The element that was taken for a page's article.
 *
 * @param element 0 for the whole page
 * @param rule why
 * @param rejected elements that it might have been
 */
record FoundArticle(int element, PageRule rule, List<Ruled> rejected) {

  /** Copies the list. */
  FoundArticle {
    rejected = List.copyOf(rejected);
  }
}
