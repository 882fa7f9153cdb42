package org.onrecord.page;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Tells which elements of a page are none of its article: scripts, menus, forms, share bars,
 * comments. An element is told by its tag, or by the words in its class and id; the latter never
 * where most of the page's text is in it, since some pages call the whole article "share-content".
 */
final class HtmlNoise {
  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "math",
          "select",
          "textarea",
          "button",
          "object",
          "embed",
          "video",
          "audio",
          "canvas",
          "dialog",
          "head",
          "title",
          "map");
  private static final Set<String> AROUND = Set.of("nav", "aside", "footer", "form", "menu");

  private static final Set<String> COMMENTS =
      Set.of("comments", "comment", "commentlist", "disqus", "respond");

  private static final Set<String> NEGATING = Set.of("no", "not", "has", "with", "without");

  private static final Set<String> WORDS =
      Set.of(
          "share",
          "sharing",
          "sharebar",
          "social",
          "sharedaddy",
          "addtoany",
          "related",
          "recommended",
          "recommendations",
          "newsletter",
          "subscribe",
          "subscription",
          "promo",
          "promotion",
          "advert",
          "advertisement",
          "ads",
          "ad",
          "sponsored",
          "outbrain",
          "taboola",
          "sidebar",
          "breadcrumb",
          "breadcrumbs",
          "cookie",
          "cookies",
          "navbar",
          "pagination",
          "tags",
          "taglist",
          "trending",
          "popular",
          "masthead",
          "hidden",
          "modal",
          "popup",
          "skip");

  private final IdentityHashMap<Element, Integer> lengths = new IdentityHashMap<>();
  private final int total;

  /** Looks at a page once. Cost: linear in its nodes, since jsoup bounds the depth. */
  HtmlNoise(Element page) {
    NodeTraversor.traverse(new Measure(), page);
    this.total = lengths.getOrDefault(page, 0);
  }

  /** Adds up how much text each element holds. */
  private final class Measure implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text && node.parent() instanceof Element parent) {
        lengths.merge(parent, text.getWholeText().strip().length(), Integer::sum);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && node.parent() instanceof Element parent) {
        lengths.merge(parent, lengths.getOrDefault(element, 0), Integer::sum);
      }
    }
  }

  /** Characters of text in an element, noise included. */
  int length(Element element) {
    return lengths.getOrDefault(element, 0);
  }

  /** Whether an element and all in it is to be left out. */
  boolean isNoise(Element element) {
    String tag = element.normalName();
    if (NEVER_TEXT.contains(tag)) {
      return true;
    }
    if (tag.equals("html") || tag.equals("body") || tag.equals("main") || tag.equals("article")) {
      return false;
    }
    int length = length(element);
    if (length * 2L >= total) {
      return false;
    }
    if (AROUND.contains(tag) || isHidden(element) || hasWord(element, COMMENTS)) {
      return true;
    }
    return length * 4L < total && (hasWord(element, WORDS) || hasRole(element));
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equalsIgnoreCase("true")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  private static boolean hasRole(Element element) {
    String role = element.attr("role");
    return role.equals("navigation") || role.equals("complementary") || role.equals("dialog");
  }

  /** Whether one of some words names the element; "no-share" and "has-comments" do not. */
  private static boolean hasWord(Element element, Set<String> words) {
    String before = "";
    for (String word : words(element)) {
      if (words.contains(word) && !NEGATING.contains(before)) {
        return true;
      }
      before = word;
    }
    return false;
  }

  /** The words in an element's class and id, in lower case. */
  static String[] words(Element element) {
    String names = element.className() + " " + element.id();
    return names.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", 40);
  }
}
