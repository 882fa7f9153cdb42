package org.onrecord.read.html.tree;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;

/** What an element is by its attributes: microdata, ARIA roles, what hides it. */
final class Marks {
  /** Not shown, without size, or far beside the page. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "display:none|visibility:hidden|(?:^|;)font-size:0(?:px|em|%|pt)?(?:;|!|$)"
              + "|(?:left|top|text-indent):-9{3,}|(?:^|;)clip:rect\\(0|clip-path:inset\\((?:50|100)%");

  private Marks() {}

  /**
   * What the attributes say.
   *
   * @param others how many there are besides a class and an id; most elements have none but a link
   */
  static int traits(Attributes attributes, int others) {
    boolean silent = others == 0 || (others == 1 && attributes.hasKey("href"));
    return silent ? 0 : ofAttributes(attributes);
  }

  private static int ofAttributes(Attributes attributes) {
    return hidden(attributes) | role(attributes.get("role")) | property(attributes);
  }

  private static int hidden(Attributes attributes) {
    if (attributes.hasKey("hidden") || attributes.get("aria-hidden").equalsIgnoreCase("true")) {
      return Trait.HIDDEN;
    }
    String style = attributes.get("style");
    if (style.isEmpty()) {
      return 0;
    }
    String small = style.toLowerCase(Locale.ROOT);
    if (!small.contains("none")
        && !small.contains("hidden")
        && !small.contains("font-size")
        && !small.contains("-9")
        && !small.contains("clip")) {
      return 0;
    }
    return HIDDEN.matcher(small.replace(" ", "")).find() ? Trait.HIDDEN : 0;
  }

  private static int role(String role) {
    return switch (role) {
      case "navigation", "complementary", "dialog", "search", "contentinfo", "alertdialog" ->
          Trait.NOISE_NAME;
      case "main", "article" -> Trait.ARTICLE;
      default -> 0;
    };
  }

  private static int property(Attributes attributes) {
    int traits = attributes.get("rel").equals("author") ? Trait.AUTHOR_MARK : 0;
    String type = attributes.get("itemtype");
    traits |= type.endsWith("Comment") || type.endsWith("Comments") ? Trait.MAYBE_COMMENT : 0;
    return traits
        | switch (attributes.get("itemprop")) {
          case "articleBody", "reviewBody" -> Trait.BODY_NAME | Trait.ARTICLE;
          case "author", "creator" -> Trait.AUTHOR_MARK;
          case "datePublished", "dateModified", "dateCreated" -> Trait.DATE_NAME;
          case "headline" -> Trait.TITLE_NAME;
          case "comment" -> Trait.COMMENT_NAME;
          default -> 0;
        };
  }
}
