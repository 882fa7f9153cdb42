package org.onrecord.read.html.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.onrecord.read.html.tree.HtmlTree;

/**
 * Reads microdata ({@code itemscope}, {@code itemprop}) of reviewed claims into maps like those of
 * JSON-LD. All other microdata is read where the page shows it.
 */
final class Microdata {
  private static final String REVIEWED = "itemReviewed";

  /** Scopes in scopes that are followed. */
  private static final int DEEPEST = 8;

  private final HtmlTree tree;

  private Microdata(HtmlTree tree) {
    this.tree = tree;
  }

  /** The items of type ClaimReview. */
  static List<Map<?, ?>> claimReviews(HtmlTree tree) {
    List<Map<?, ?>> items = new ArrayList<>();
    Microdata data = new Microdata(tree);
    for (int i = 1; i < tree.size(); i++) {
      if (data.isScope(i) && ClaimReviews.isOne(tree.element(i).attr("itemtype").strip())) {
        items.add(data.item(i, DEEPEST));
        i = tree.end(i) - 1;
      }
    }
    return items;
  }

  /** Whether a node is inside what a review is about: it tells nothing of the page. */
  static boolean isOfAnother(HtmlTree tree, int node) {
    for (int at = node; at > 0; at = tree.parent(at)) {
      if (!tree.isText(at) && tree.element(at).attr("itemprop").equals(REVIEWED)) {
        return true;
      }
    }
    return false;
  }

  private boolean isScope(int node) {
    return !tree.isText(node)
        && tree.element(node).attributesSize() > 1
        && tree.element(node).hasAttr("itemscope");
  }

  private Map<String, Object> item(int scope, int depth) {
    Map<String, Object> item = new LinkedHashMap<>();
    int i = scope + 1;
    while (i < tree.end(scope)) {
      if (tree.isText(i)) {
        i++;
        continue;
      }
      String property = tree.element(i).attr("itemprop").strip();
      if (!property.isEmpty()) {
        Object value = isScope(i) && depth > 0 ? item(i, depth - 1) : value(i);
        item.putIfAbsent(property, value);
      }
      i = isScope(i) ? tree.end(i) : i + 1;
    }
    return item;
  }

  private String value(int node) {
    Element element = tree.element(node);
    for (String attribute : new String[] {"content", "datetime", "href", "src"}) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute);
      }
    }
    return tree.line(node);
  }
}
