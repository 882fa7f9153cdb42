package org.onrecord.read.html.tree;

import java.util.BitSet;

/**
 * How much running text each element holds. A block counts by its characters outside links; a short
 * one counts a quarter, one that is mostly links nothing: menus and teasers are made of such.
 */
public final class Prose {
  private static final int SHORT = 60;

  private final HtmlTree tree;
  private final int[] own;
  private final int[] linked;
  private final int[] all;

  /**
   * Looks at a page once. Cost: linear in its nodes, since the parser bounds the depth.
   *
   * @param comments nodes of readers' comments, which count nothing
   */
  public Prose(HtmlTree tree, BitSet comments) {
    this.tree = tree;
    this.own = new int[tree.size()];
    this.linked = new int[tree.size()];
    this.all = new int[tree.size()];
    int i = 0;
    while (i < tree.size()) {
      if (tree.isText(i)) {
        add(i);
      } else if (tree.has(i, Trait.NEVER) || comments.get(i)) {
        i = tree.end(i);
        continue;
      }
      i++;
    }
    sum();
  }

  private void add(int text) {
    int chars = tree.chars(text);
    if (chars == 0) {
      return;
    }
    boolean link = false;
    int at = tree.parent(text);
    while (at > 0 && !tree.has(at, Trait.BLOCK)) {
      link |= tree.has(at, Trait.LINK);
      at = tree.parent(at);
    }
    own[at] += chars;
    linked[at] += link || (at > 0 && isLink(tree.parent(at))) ? chars : 0;
  }

  /** Teasers put blocks into links. */
  private boolean isLink(int element) {
    return element > 0 && tree.has(element, Trait.LINK);
  }

  private void sum() {
    for (int i = tree.size() - 1; i > 0; i--) {
      all[i] += weight(i);
      all[tree.parent(i)] += all[i];
    }
  }

  private int weight(int block) {
    int plain = own[block] - linked[block];
    if (plain <= 0 || linked[block] > plain) {
      return 0;
    }
    return plain < SHORT ? plain / 4 : plain;
  }

  /** Characters of a block that are in no block inside it. */
  public int own(int block) {
    return own[block];
  }

  /** Those of them that are links. */
  public int linked(int block) {
    return linked[block];
  }

  /** The running text in an element. */
  public int in(int element) {
    return all[element];
  }

  /** The running text of a block alone. */
  public int of(int block) {
    return weight(block);
  }
}
