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

  private static final int LEAD = 60;

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
    boolean named =
        tree.has(element, Trait.NOISE_NAME)
            || (tree.has(element, Trait.TEASER_NAME) && isAboutAnother(element));
    return running * 5 < total * 2
        && named
        && !isQuotation(element)
        && !isBody(element)
        && !tree.has(element, Trait.PROSE)
        && !tree.has(element, Trait.BODY_NAME);
  }

  /** Page builders call all their boxes "widget", those too that hold nothing but the article. */
  private boolean isBody(int element) {
    int running = prose.in(element);
    if (running * 4L < prose.in(0)) {
      return false;
    }
    for (int i = tree.parent(element); i > 0; i = tree.parent(i)) {
      if (tree.has(i, Trait.BODY_NAME)) {
        return running * 5L >= prose.in(i) * 4L;
      }
    }
    for (int i = element + 1; i < tree.end(element); i++) {
      if (!tree.isText(i) && tree.has(i, Trait.BODY_NAME) && prose.in(i) * 5L >= running * 4L) {
        return true;
      }
    }
    return false;
  }

  /** A post of somebody that the article shows: nearly all of the element is a block quotation. */
  private boolean isQuotation(int element) {
    for (int i = element + 1; i < tree.end(element); i++) {
      if (!tree.isText(i) && tree.has(i, Trait.QUOTE) && tree.has(i, Trait.PROSE)) {
        return tree.chars(i) * 10L >= tree.chars(element) * 7L;
      }
    }
    return false;
  }

  /** The teaser of another story leads to it; the first lines of this one hardly link. */
  private boolean isAboutAnother(int teaser) {
    if (tree.linked(teaser) * 10L > tree.chars(teaser) || prose.in(teaser) < LEAD) {
      return true;
    }
    for (int i = tree.parent(teaser); i > 0; i = tree.parent(i)) {
      if (tree.has(i, Trait.LINK)) {
        return true;
      }
    }
    return false;
  }
}
