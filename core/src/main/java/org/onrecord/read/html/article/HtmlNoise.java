package org.onrecord.read.html.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PageRule;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.NameTraits;
import org.onrecord.read.html.tree.Prose;
import org.onrecord.read.html.tree.Trait;

/**
 * Finds the elements of a page that are not part of its article: scripts, menus, forms, share bars,
 * comments. An element is recognised by its tag, or by the words in its class and id; but never one
 * that holds much of the page's running text, since some pages put the whole article into a form or
 * call it "share-content".
 */
public final class HtmlNoise {
  private static final int ROUND = Trait.AROUND | Trait.HIDDEN | Trait.FORM | Trait.COMMENTS_NAME;

  private static final int LEAD = 60;

  /** A longer text is the note itself. */
  private static final int WORD = 40;

  private final HtmlTree tree;
  private final Prose prose;
  private final BitSet noise;

  /** What was dropped, in that order. */
  private final List<AppliedRule> dropped = new ArrayList<>();

  /** Examines a page once. Cost: linear in its nodes. */
  public HtmlNoise(HtmlTree tree, Prose prose, BitSet comments) {
    this.tree = tree;
    this.prose = prose;
    this.noise = (BitSet) comments.clone();
    int at = 0;
    while (at < tree.size()) {
      if (noise.get(at)) {
        at = tree.isText(at) ? at + 1 : tree.end(at);
      } else if (tree.isText(at)) {
        at++;
      } else if (tree.has(at, Trait.NEVER)) {
        clear(at);
        at = tree.end(at);
      } else {
        PageRule rule = rule(at);
        if (rule != null) {
          drop(at, rule);
        }
        at = rule == null ? at + 1 : tree.end(at);
      }
    }
  }

  /** Whether a node is to be left out. */
  public boolean isNoise(int node) {
    return noise.get(node);
  }

  /** Leaves out one more node. */
  void drop(int node, PageRule rule) {
    dropped.add(new AppliedRule(node, rule));
    clear(node);
  }

  /** What was left out and why, each once; what has no text at all is not among it. */
  public List<AppliedRule> dropped() {
    return dropped;
  }

  private void clear(int node) {
    noise.set(node, tree.isText(node) ? node + 1 : tree.end(node));
  }

  /** Why an element is none of the article; null if it may be. */
  private @Nullable PageRule rule(int element) {
    if (tree.has(element, Trait.COMMENTS_NAME) && prose.in(element) == 0) {
      return PageRule.LEFT_OUT_COMMENTS;
    }
    long running = prose.in(element);
    long total = prose.in(0);
    if (running > 0 && (running * 2 >= total || tree.has(element, Trait.ARTICLE))) {
      return null;
    }
    if (tree.has(element, ROUND)) {
      boolean little = running * 3 < total || !tree.has(element, Trait.AROUND | Trait.FORM);
      return little ? around(element) : null;
    }
    if (tree.has(element, Trait.META_NAME) && running * 10 < total && tree.chars(element) < 400) {
      return PageRule.LEFT_OUT_META;
    }
    boolean much = running * 5 >= total * 2;
    return much || isKept(element) ? null : named(element);
  }

  private PageRule around(int element) {
    if (tree.has(element, Trait.HIDDEN)) {
      return PageRule.LEFT_OUT_HIDDEN;
    }
    if (tree.has(element, Trait.FORM)) {
      return PageRule.LEFT_OUT_FORM;
    }
    return tree.has(element, Trait.COMMENTS_NAME)
        ? PageRule.LEFT_OUT_COMMENTS
        : PageRule.LEFT_OUT_AROUND;
  }

  private @Nullable PageRule named(int element) {
    PageRule rule = null;
    if (tree.has(element, Trait.NOISE_NAME) && !isExplainedWord(element)) {
      rule = PageRule.LEFT_OUT_NAMED;
    } else if (tree.has(element, Trait.TEASER_NAME) && isAboutAnother(element)) {
      rule = PageRule.LEFT_OUT_TEASER;
    }
    return rule == null || isQuotation(element) || isBody(element) ? null : rule;
  }

  /** A word of a sentence that is named for the note over it, which is an element in it or none. */
  private boolean isExplainedWord(int element) {
    if (tree.has(element, Trait.BLOCK)
        || !tree.has(tree.parent(element), Trait.PROSE)
        || !NameTraits.words(tree.element(element).className()).contains("tooltip")) {
      return false;
    }
    int own = 0;
    for (int i = element + 1; i < tree.end(element); i++) {
      if (!tree.isText(i) && tree.has(i, Trait.NOISE_NAME)) {
        i = tree.end(i) - 1;
      } else if (tree.isText(i)) {
        own += tree.chars(i);
      }
    }
    return own > 0 && own <= WORD;
  }

  /** Whether it is running text itself, or named as an article's. */
  private boolean isKept(int element) {
    return tree.has(element, Trait.PROSE) || tree.has(element, Trait.BODY_NAME);
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

  /**
   * Whether an element is somebody's post that the article shows: nearly all of it is a block
   * quotation.
   */
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
