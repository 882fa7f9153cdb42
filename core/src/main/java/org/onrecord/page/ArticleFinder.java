package org.onrecord.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article: the one marked as such, unless another holds far more
 * text; else the densest.
 *
 * <p>Density is as in Arc90's Readability (2009): each paragraph counts its length times the share
 * of it that is not links, whole for its parent and half for its grandparent.
 */
final class ArticleFinder {
  private static final int SHORTEST = 25;
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "li", "blockquote", "pre", "dd", "h1", "h2", "h3", "h4", "h5", "h6");

  private final Document document;
  private final HtmlNoise noise;
  private final Map<Element, Double> scores = new LinkedHashMap<>();
  private final Map<Element, int[]> paragraphs = new LinkedHashMap<>();

  private ArticleFinder(Document document, HtmlNoise noise) {
    this.document = document;
    this.noise = noise;
  }

  /** The element; the whole body where nothing stands out. */
  static Element find(Document document, HtmlNoise noise) {
    return new ArticleFinder(document, noise).find();
  }

  private Element find() {
    NodeTraversor.filter(this::gather, document.body());
    paragraphs.forEach(this::score);
    Element densest = densest();
    for (String marked : new String[] {"[itemprop=articleBody]", "article", "main, [role=main]"}) {
      Element element = fullest(marked);
      if (element != null && holdsEnough(element, densest)) {
        return element;
      }
    }
    return densest == null ? document.body() : densest;
  }

  /** Adds a text to the paragraph it is in: all its characters, and those in links. */
  private NodeFilter.FilterResult gather(Node node, int depth) {
    if (node instanceof Element element) {
      return noise.isNoise(element)
          ? NodeFilter.FilterResult.SKIP_ENTIRELY
          : NodeFilter.FilterResult.CONTINUE;
    }
    if (node instanceof TextNode text && !text.isBlank()) {
      boolean link = false;
      Node at = node.parent();
      while (at instanceof Element inline && !inline.isBlock()) {
        link |= inline.normalName().equals("a");
        at = inline.parent();
      }
      if (at instanceof Element block) {
        int[] counts = paragraphs.computeIfAbsent(block, b -> new int[2]);
        int length = text.getWholeText().strip().length();
        counts[0] += length;
        counts[1] += link ? length : 0;
      }
    }
    return NodeFilter.FilterResult.CONTINUE;
  }

  private void score(Element block, int[] counts) {
    if (counts[0] < SHORTEST) {
      return;
    }
    double score = counts[0] * (1 - (double) counts[1] / counts[0]);
    Element parent = block.parent();
    boolean holder = parent == null || !PARAGRAPHS.contains(block.normalName());
    if (holder) {
      scores.merge(block, score, Double::sum);
      score /= 2;
    }
    if (parent != null) {
      scores.merge(parent, score, Double::sum);
      Element grandparent = parent.parent();
      if (grandparent != null) {
        scores.merge(grandparent, score / 2, Double::sum);
      }
    }
  }

  private @Nullable Element densest() {
    Element best = null;
    double most = 0;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }

  /** Of several marked elements the one with most text. */
  private @Nullable Element fullest(String marked) {
    Element best = null;
    for (Element element : document.select(marked)) {
      if (best == null || noise.length(element) > noise.length(best)) {
        best = element;
      }
    }
    return best;
  }

  /** A front page marks each teaser as an article; the text is elsewhere then. */
  private boolean holdsEnough(Element element, @Nullable Element densest) {
    return noise.length(element) > 0
        && (densest == null || noise.length(element) * 2L >= noise.length(densest));
  }
}
