package org.onrecord.read.html.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.onrecord.page.PageRule;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.Prose;
import org.onrecord.read.html.tree.Trait;
import org.onrecord.read.line.Furniture;

/**
 * Leaves out of an article's element what does not belong to the article: lists of links, headings
 * with nothing under them, lines after the last paragraph.
 */
public final class ArticleTrim {
  /** What stands over an advertisement. */
  private static final Set<String> AD_LABELS =
      Set.of(
          "advertisement",
          "advertisment",
          "sponsored",
          "sponsored content",
          "paid content",
          "anzeige",
          "werbung",
          "publicité",
          "publicidad",
          "pubblicità",
          "reklama",
          "advertentie");

  /** Of a hundred characters of a block, how many are links in a list of links. */
  private static final int LINKS = 60;

  /** The same of a single paragraph. */
  private static final int ALL_LINK = 90;

  private static final int LITTLE = 120;

  /** A heading as long as this says something itself, where it opens the article. */
  private static final int SENTENCE = 80;

  private final HtmlTree tree;
  private final HtmlNoise noise;
  private final Prose prose;
  private final int article;
  private final int headline;
  private final int[] chars;
  private final int[] linked;

  private ArticleTrim(HtmlTree tree, HtmlNoise noise, Prose prose, int article, int headline) {
    this.tree = tree;
    this.noise = noise;
    this.prose = prose;
    this.article = article;
    this.headline = headline;
    int size = tree.end(article) - article;
    this.chars = new int[size];
    this.linked = new int[size];
  }

  /** Marks what does not belong to the article as noise. Cost: linear in the article. */
  public static void trim(HtmlTree tree, HtmlNoise noise, Prose prose, int article, int headline) {
    ArticleTrim trim = new ArticleTrim(tree, noise, prose, article, headline);
    trim.dropBeforeHeadline();
    trim.dropOthers();
    Galleries.drop(tree, noise, prose, article, headline);
    trim.count();
    trim.dropLinks();
    trim.dropEmptyHeadings();
  }

  private void count() {
    for (int i = tree.end(article) - 1; i > article; i--) {
      int at = i - article;
      if (noise.isNoise(i)) {
        continue;
      }
      if (tree.isText(i)) {
        chars[at] = tree.chars(i);
      } else if (tree.has(i, Trait.LINK)) {
        linked[at] = chars[at];
      }
      int parent = tree.parent(i) - article;
      chars[parent] += chars[at];
      linked[parent] += linked[at];
    }
  }

  /** What stands in the article's element over its headline: news tickers, the site's name. */
  private void dropBeforeHeadline() {
    if (!tree.isIn(headline, article) || proseBefore(headline) * 5L > prose.in(article)) {
      return;
    }
    int i = article + 1;
    while (i < headline) {
      if (tree.isIn(headline, i)) {
        i++;
      } else {
        noise.drop(i, PageRule.LEFT_OUT_BEFORE_HEADLINE);
        i = tree.isText(i) ? i + 1 : tree.end(i);
      }
    }
  }

  /** Where much of the article stands before it, a heading is not the headline. */
  private int proseBefore(int heading) {
    int before = 0;
    for (int i = article + 1; i < heading; i++) {
      before += tree.isText(i) || noise.isNoise(i) ? 0 : prose.of(i);
    }
    return before;
  }

  /** A box that starts with "More on this" is about other stories. */
  private void dropOthers() {
    int total = prose.in(article);
    int other = 0;
    for (int i = article + 1; i < tree.end(article); i++) {
      if (tree.isText(i) || noise.isNoise(i) || !isShortBlock(i) || isAllOf(i, other)) {
        continue;
      }
      other = i;
      String line = tree.line(i);
      if (Furniture.announcesOthers(line) || AD_LABELS.contains(line.toLowerCase(Locale.ROOT))) {
        int box = i;
        while (tree.parent(box) != article
            && isFirst(i, tree.parent(box))
            && prose.in(tree.parent(box)) * 3L < total) {
          box = tree.parent(box);
        }
        if (!tree.isIn(headline, box)) {
          noise.drop(box, PageRule.LEFT_OUT_OTHER_STORIES);
        }
        i = dropTeasers(box) - 1;
      }
    }
  }

  /** Drops the stories that stand after the heading that announces them; where they end. */
  private int dropTeasers(int heading) {
    int at = tree.end(heading);
    while (at < tree.end(tree.parent(heading))) {
      boolean gap = tree.chars(at) == 0;
      boolean teaser = !tree.isText(at) && isTeaser(at) && !tree.isIn(headline, at);
      if (!gap && !teaser) {
        break;
      }
      if (teaser) {
        noise.drop(at, PageRule.LEFT_OUT_ANNOUNCED);
      }
      at = tree.isText(at) ? at + 1 : tree.end(at);
    }
    return at;
  }

  private boolean isTeaser(int element) {
    return tree.linked(element) > 0
        && (tree.has(element, Trait.ARTICLE | Trait.LIST)
            || tree.linked(element) * 2 >= tree.chars(element));
  }

  private boolean isShortBlock(int element) {
    return tree.chars(element) > 2
        && tree.chars(element) < 60
        && (tree.has(element, Trait.BLOCK) || tree.has(element, Trait.HEADING));
  }

  /** Whether an element holds all the words of one around it, which has been looked at. */
  private boolean isAllOf(int inner, int outer) {
    return tree.isIn(inner, outer) && tree.chars(inner) == tree.chars(outer);
  }

  /** Whether nothing is said in an element before one in it. */
  private boolean isFirst(int inner, int outer) {
    for (int i = outer + 1; i < inner; i++) {
      if (tree.isText(i) && tree.chars(i) > 0 && !noise.isNoise(i)) {
        return false;
      }
    }
    return true;
  }

  private void dropLinks() {
    int i = article + 1;
    while (i < tree.end(article)) {
      if (!tree.isText(i) && !noise.isNoise(i) && isLinks(i)) {
        noise.drop(i, PageRule.LEFT_OUT_LINKS);
        i = tree.end(i);
      } else {
        i++;
      }
    }
  }

  private boolean isLinks(int element) {
    int all = chars[element - article];
    if (all * 2 >= chars[0]
        || !tree.has(element, Trait.BLOCK)
        || tree.isIn(headline, element)
        || tree.has(element, Trait.TABLE)) {
      return false;
    }
    int links = linked[element - article];
    boolean single = tree.has(element, Trait.PROSE | Trait.ITEM | Trait.HEADING);
    if (single && tree.has(tree.parent(element), Trait.LIST)) {
      return false;
    }
    int share = single ? ALL_LINK : LINKS;
    return links * 100L >= (long) all * share
        && prose.in(element) < LITTLE
        && !LinkedText.isText(tree, noise, prose, element);
  }

  /** A heading with nothing before the next one of its rank, or before the end, heads nothing. */
  private void dropEmptyHeadings() {
    Deque<Integer> waiting = new ArrayDeque<>();
    boolean begun = false;
    for (int i = article + 1; i < tree.end(article); i++) {
      if (noise.isNoise(i)) {
        continue;
      }
      if (!tree.isText(i) && tree.has(i, Trait.HEADING) && !tree.isIn(headline, i)) {
        int rank = rank(i);
        while (!waiting.isEmpty() && rank(waiting.getLast()) >= rank) {
          dropHeading(waiting.removeLast());
        }
        if (begun || prose.own(i) - prose.linked(i) < SENTENCE) {
          waiting.add(i);
        }
        i = tree.end(i) - 1;
      } else if (tree.isText(i) && tree.chars(i) > 0) {
        waiting.clear();
        begun |= tree.chars(i) >= SENTENCE;
      }
    }
    waiting.forEach(this::dropHeading);
  }

  private void dropHeading(int heading) {
    noise.drop(heading, PageRule.LEFT_OUT_EMPTY_HEADING);
  }

  private int rank(int heading) {
    return tree.element(heading).normalName().charAt(1);
  }
}
