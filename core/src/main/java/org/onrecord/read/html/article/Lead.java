package org.onrecord.read.html.article;

import java.util.BitSet;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.Prose;
import org.onrecord.read.html.tree.Trait;

/**
 * The paragraphs of an article that stand between its headline and the element of its body: the
 * lead, which many templates set apart.
 */
public final class Lead {
  private static final int SHORTEST = 40;

  private Lead() {}

  /** The elements; none where headline and article are not known to be near each other. */
  public static BitSet find(
      HtmlTree tree, HtmlNoise noise, Prose prose, int article, int headline) {
    BitSet lead = new BitSet();
    if (headline < 0 || article <= headline || tree.isIn(headline, article)) {
      return lead;
    }
    int i = tree.end(headline);
    while (i < article) {
      if (tree.isText(i)) {
        i++;
      } else if (noise.isNoise(i)) {
        i = tree.end(i);
      } else if (isParagraph(tree, prose, i)) {
        lead.set(i, tree.end(i));
        i = tree.end(i);
      } else {
        i++;
      }
    }
    return lead;
  }

  private static boolean isParagraph(HtmlTree tree, Prose prose, int element) {
    int plain = prose.own(element) - prose.linked(element);
    return tree.has(element, Trait.BLOCK)
        && plain >= SHORTEST
        && prose.linked(element) * 3 < plain
        && !tree.has(
            element, Trait.AUTHOR_NAME | Trait.BYLINE_NAME | Trait.META_NAME | Trait.DATE_NAME);
  }
}
