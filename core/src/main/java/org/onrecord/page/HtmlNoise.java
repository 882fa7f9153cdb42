package org.onrecord.page;

import java.util.BitSet;

/**
 * Tells which elements of a page are none of its article: scripts, menus, forms, share bars,
 * comments. An element is told by its tag, or by the words in its class and id; never where much of
 * the page's running text is in it, since some pages put the whole article into a form or call it
 * "share-content".
 */
final class HtmlNoise {
  private static final int ROUND = Trait.AROUND | Trait.HIDDEN | Trait.FORM | Trait.COMMENTS_NAME;

  private final HtmlTree tree;
  private final Prose prose;
  private final BitSet noise;

  /** Looks at a page once. Cost: linear in its nodes. */
  HtmlNoise(HtmlTree tree, Prose prose, BitSet comments) {
    this.tree = tree;
    this.prose = prose;
    this.noise = (BitSet) comments.clone();
    int at = 0;
    while (at < tree.size()) {
      if (noise.get(at)) {
        at = tree.isText(at) ? at + 1 : tree.end(at);
      } else if (!tree.isText(at) && tells(at)) {
        drop(at);
        at = tree.end(at);
      } else {
        at++;
      }
    }
  }

  /** Whether a node is to be left out. */
  boolean isNoise(int node) {
    return noise.get(node);
  }

  /** Leaves out an element too. */
  void drop(int element) {
    noise.set(element, tree.isText(element) ? element + 1 : tree.end(element));
  }

  private boolean tells(int element) {
    if (tree.has(element, Trait.NEVER)
        || (tree.has(element, Trait.COMMENTS_NAME) && prose.in(element) == 0)) {
      return true;
    }
    long running = prose.in(element);
    long total = prose.in(0);
    if (running > 0 && (running * 2 >= total || tree.has(element, Trait.ARTICLE))) {
      return false;
    }
    if (tree.has(element, ROUND)) {
      return running * 3 < total || !tree.has(element, Trait.AROUND | Trait.FORM);
    }
    if (tree.has(element, Trait.META_NAME) && running * 10 < total && tree.chars(element) < 400) {
      return true;
    }
    return running * 5 < total * 2
        && tree.has(element, Trait.NOISE_NAME)
        && !tree.has(element, Trait.PROSE)
        && !tree.has(element, Trait.BODY_NAME);
  }
}
