package org.onrecord.read.html.tree;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/**
 * What an element is by its tag. One instance for each page: the parser makes its tags anew, and
 * asking the last ones first is quicker than any look-up by name. Not thread-safe.
 */
final class Tags {
  private static final int KNOWN = 64;

  private static final Map<String, Integer> TRAITS = new HashMap<>();

  static {
    put(
        Trait.NEVER,
        "script style template iframe svg annotation annotation-xml select textarea button object embed video"
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

  /** What the name of an element that a site made up may say. */
  private static final int OWN = Trait.NOISE_NAME | Trait.TEASER_NAME;

  private final Tag[] known = new Tag[KNOWN];
  private final int[] theirs = new int[KNOWN];

  private static void put(int trait, String tags) {
    for (String tag : tags.split(" ", -1)) {
      TRAITS.merge(tag, trait, (a, b) -> a | b);
    }
  }

  /** Of an element that a site made up, what its name says: "amp-ad", "related-stories". */
  private static int own(String name) {
    return name.indexOf('-') > 0 ? NameTraits.read(name) & OWN : 0;
  }

  /** The traits of an element. */
  @SuppressWarnings("ReferenceEquality") // the very same tag; another that is equal is looked up
  int traits(Element element) {
    Tag tag = element.tag();
    int slot = tag.normalName().hashCode() & (KNOWN - 1);
    if (known[slot] != tag) {
      known[slot] = tag;
      int traits = TRAITS.getOrDefault(tag.normalName(), 0) | own(tag.normalName());
      boolean block = tag.isBlock() && !tag.normalName().equals("math"); // stands in a line
      theirs[slot] = block ? traits | Trait.BLOCK : traits;
    }
    return theirs[slot];
  }
}
