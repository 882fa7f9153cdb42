package org.onrecord.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What an element is by its tag. */
final class Tags {
  private static final Map<String, Integer> TRAITS = new HashMap<>();

  static {
    put(
        Trait.NEVER,
        "script style template iframe svg math select textarea button object embed video"
            + " audio canvas dialog head title map input img");
    put(Trait.HIDDEN, "noscript");
    put(Trait.AROUND, "nav aside footer menu");
    put(Trait.FORM, "form");
    put(Trait.HEADING, "h1 h2 h3 h4 h5 h6");
    put(Trait.PROSE, "p blockquote pre");
    put(Trait.QUOTE, "blockquote q");
    put(Trait.PRE, "pre");
    put(Trait.LINK, "a");
    put(Trait.ARTICLE, "article main");
    put(Trait.CAPTION, "figcaption");
    put(Trait.ITEM, "li dd dt");
    put(Trait.LIST, "ul ol dl");
    put(Trait.TABLE, "table tbody thead tfoot tr td th");
    put(Trait.BREAK, "br");
    put(Trait.EMPHASIS, "b strong i em");
    put(Trait.HEAD, "meta link script title html");
  }

  private Tags() {}

  private static void put(int trait, String tags) {
    for (String tag : tags.split(" ", -1)) {
      TRAITS.merge(tag, trait, (a, b) -> a | b);
    }
  }

  static int traits(Element element) {
    int traits = TRAITS.getOrDefault(element.normalName(), 0);
    return element.isBlock() ? traits | Trait.BLOCK : traits;
  }
}
