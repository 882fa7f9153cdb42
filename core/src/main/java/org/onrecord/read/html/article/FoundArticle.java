package org.onrecord.read.html.article;

import java.util.List;
import org.onrecord.page.PageRule;

/**
 * The element that was taken for a page's article.
 *
 * @param element 0 for the whole page
 * @param rule why
 * @param rejected elements that it might have been
 */
public record FoundArticle(int element, PageRule rule, List<AppliedRule> rejected) {

  /** Copies the list. */
  public FoundArticle {
    rejected = List.copyOf(rejected);
  }
}
