package org.onrecord.page;

import java.util.List;

/** Is shown what an HTML page was found to be made of. */
@FunctionalInterface
interface HtmlWitness {
  /** Nobody looks. */
  HtmlWitness NONE = (tree, article, headline, comments) -> {};

  /**
   * Called once a page.
   *
   * @param article its element
   * @param headline the heading's element; negative where there is none
   * @param comments the readers'
   */
  void see(HtmlTree tree, int article, int headline, List<HtmlComment> comments);
}
