package org.onrecord.read.html.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PageRule;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.Prose;
import org.onrecord.read.html.tree.Trait;

/**
 * Finds the element that holds the article: the deepest that holds most of the page's running text,
 * or one that is marked as the article's and holds enough. Text before the headline has little
 * weight.
 */
public final class ArticleFinder {
  /** Of a hundred parts of the page's prose, how many the article's element holds at least. */
  private static final int MOST = 60;

  /** Of a hundred parts of that, how many a marked element holds at least. */
  private static final int ENOUGH = 50;

  private static final int BEFORE_HEADLINE = 8;

  /** How many elements further out the others of the same name are looked for. */
  private static final int NEAR = 4;

  /** Of a hundred parts of what is around them, how many elements of the same name hold. */
  private static final int SIBLINGS = 90;

  private final HtmlTree tree;
  private final HtmlNoise noise;
  private final int[] weights;
  private final List<AppliedRule> rejected = new ArrayList<>();

  private ArticleFinder(HtmlTree tree, HtmlNoise noise) {
    this.tree = tree;
    this.noise = noise;
    this.weights = new int[tree.size()];
  }

  /**
   * The element; the whole page where nothing stands out.
   *
   * @param headline where the article's headline stands; negative if that is not known
   */
  public static FoundArticle find(HtmlTree tree, HtmlNoise noise, Prose prose, int headline) {
    ArticleFinder finder = new ArticleFinder(tree, noise);
    finder.weigh(prose, headline);
    return finder.find();
  }

  private void weigh(Prose prose, int headline) {
    for (int i = tree.size() - 1; i > 0; i--) {
      if (!noise.isNoise(i) && !tree.isText(i)) {
        weights[i] += prose.of(i) / (i < headline ? BEFORE_HEADLINE : 1);
      }
      weights[tree.parent(i)] += weights[i];
    }
  }

  private FoundArticle find() {
    int densest = deepest(0);
    AppliedRule found = marked(densest);
    if (found == null) {
      PageRule rule = densest == 0 ? PageRule.ARTICLE_WHOLE_PAGE : PageRule.ARTICLE_DENSEST;
      found = new AppliedRule(densest, rule);
    } else if (found.element() != densest) {
      rejected.add(new AppliedRule(densest, PageRule.ARTICLE_OUTDONE));
    }
    int around = withSiblings(found.element());
    if (around != found.element()) {
      rejected.removeIf(other -> other.element() == around);
      rejected.add(new AppliedRule(found.element(), PageRule.ARTICLE_ONE_PIECE));
      found = new AppliedRule(around, PageRule.ARTICLE_IN_PIECES);
    }
    return new FoundArticle(found.element(), found.rule(), rejected);
  }

  /**
   * Some templates cut the article into several elements of one name: what is around all of them.
   */
  private int withSiblings(int article) {
    if (article == 0 || tree.element(article).className().isEmpty()) {
      return article;
    }
    String name = tree.element(article).className();
    int around = article;
    for (int up = 0; up < NEAR && tree.parent(around) > 0; up++) {
      around = tree.parent(around);
      if (weights[around] > weights[article]) {
        long named = named(around, name);
        return named > weights[article] && named * 100L >= (long) weights[around] * SIBLINGS
            ? around
            : article;
      }
    }
    return article;
  }

  /** The weight of the elements of a name in one. */
  private long named(int around, String name) {
    long sum = 0;
    int i = around + 1;
    while (i < tree.end(around)) {
      if (!tree.isText(i) && tree.element(i).className().equals(name)) {
        sum += weights[i];
        i = tree.end(i);
      } else {
        i++;
      }
    }
    return sum;
  }

  /** The deepest element in one that holds most of its weight. */
  private int deepest(int outer) {
    int best = outer;
    int i = outer + 1;
    while (i < tree.end(best)) {
      boolean holds = weights[i] > 0 && weights[i] * 100L >= (long) weights[outer] * MOST;
      if (holds && tree.has(i, Trait.BLOCK) && !tree.has(i, Trait.PROSE | Trait.HEADING)) {
        best = i;
        i++;
      } else if (holds && !tree.has(i, Trait.PROSE | Trait.HEADING)) {
        i++;
      } else {
        i = tree.end(i);
      }
    }
    return best;
  }

  /** The best of those that say what they are, if it holds enough. */
  private @Nullable AppliedRule marked(int densest) {
    for (int mark : new int[] {Trait.BODY_NAME, Trait.ARTICLE}) {
      int best = best(mark);
      if (best > 0
          && weights[best] > 0
          && weights[best] * 100L >= (long) weights[densest] * ENOUGH) {
        boolean named = mark == Trait.BODY_NAME;
        return new AppliedRule(best, named ? PageRule.ARTICLE_BODY_NAMED : PageRule.ARTICLE_MARKED);
      }
      if (best > 0) {
        rejected.add(new AppliedRule(best, PageRule.ARTICLE_TOO_LITTLE));
      }
    }
    return null;
  }

  /** The element with a mark that holds most; -1 if there is none. */
  private int best(int mark) {
    int best = -1;
    for (int i = 1; i < tree.size(); i++) {
      if (!noise.isNoise(i)
          && tree.has(i, mark)
          && !tree.has(i, Trait.AROUND)
          && (best < 0 || weights[i] > weights[best])) {
        best = i;
      }
    }
    return best;
  }
}
