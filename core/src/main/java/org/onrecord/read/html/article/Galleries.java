package org.onrecord.read.html.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.page.PageRule;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.NameTraits;
import org.onrecord.read.html.tree.Prose;
import org.onrecord.read.html.tree.Trait;

/**
 * Galleries in an article that tell other news: under one heading several pictures, each with a
 * title and a text of its own. Pictures of the article's own have captions without titles.
 */
final class Galleries {
  private static final List<String> NAMES =
      List.of(
          "gallery",
          "galleries",
          "galerie",
          "galeria",
          "slideshow",
          "carousel",
          "diaporama",
          "bildergalerie",
          "fotostrecke",
          "slider");

  /** So many titles are several stories. */
  private static final int TITLES = 2;

  private Galleries() {}

  /** Drops them. Cost: linear in the article. */
  static void drop(HtmlTree tree, HtmlNoise noise, Prose prose, int article, int headline) {
    Map<String, Boolean> named = new HashMap<>();
    int i = article + 1;
    while (i < tree.end(article)) {
      if (!tree.isText(i)
          && !noise.isNoise(i)
          && !tree.isIn(headline, i)
          && prose.in(i) * 2 < prose.in(article)
          && named.computeIfAbsent(tree.element(i).className(), Galleries::isName)
          && titles(tree, i) >= TITLES) {
        noise.drop(i, PageRule.LEFT_OUT_OTHER_STORIES);
        i = tree.end(i);
      } else {
        i++;
      }
    }
  }

  private static boolean isName(String name) {
    return !name.isEmpty() && NameTraits.words(name).stream().anyMatch(NAMES::contains);
  }

  /** Headings in a gallery beside its own, each in an item of its own. */
  private static int titles(HtmlTree tree, int gallery) {
    int titles = 0;
    for (int i = gallery + 1; i < tree.end(gallery); i++) {
      if (!tree.isText(i) && tree.has(i, Trait.HEADING) && isInItem(tree, gallery, i)) {
        titles++;
      }
    }
    return titles;
  }

  private static boolean isInItem(HtmlTree tree, int gallery, int heading) {
    for (int i = tree.parent(heading); i > gallery; i = tree.parent(i)) {
      if (tree.has(i, Trait.ITEM) || tree.element(i).normalName().equals("figure")) {
        return true;
      }
    }
    return false;
  }
}
