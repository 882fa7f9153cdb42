package org.onrecord.app.mutate;

/** What a page says of itself: contradictions, circles, nonsense. */
final class HeadDamage {
  private HeadDamage() {}

  static byte[] tell(byte[] bytes, Dice dice) {
    String text = Text.of(bytes);
    for (int i = dice.magnitude(8); i > 0; i--) {
      String told = Text.utf8(dice.chance(50) ? element(dice) : data(dice));
      int head = Math.max(0, text.indexOf("<head>"));
      text = Text.insert(text, dice.chance(70) ? head : Text.anywhere(text, dice), told);
    }
    return Text.bytes(text);
  }

  private static String element(Dice dice) {
    String value = value(dice);
    return dice.pick(
        "<link rel=canonical href=\"" + address(dice) + "\">",
        "<meta property=\"og:url\" content=\"" + address(dice) + "\">",
        "<html lang=\"" + value + "\">",
        "<meta name=author content=\"" + value + "\">",
        "<meta property=\"article:published_time\" content=\"" + DateLike.one(dice) + "\">",
        "<meta property=\"article:modified_time\" content=\"" + DateLike.one(dice) + "\">",
        "<meta property=\"og:site_name\" content=\"" + value + "\">",
        "<meta property=\"og:title\" content=\"" + value + "\">",
        "<meta property=\"og:locale\" content=\"" + value + "\">",
        "<meta property=\"article:section\" content=\"" + value + "\">",
        "<title>" + value + "</title>",
        "<h1>" + value + "</h1>",
        "<time datetime=\"" + DateLike.one(dice) + "\">" + DateLike.one(dice) + "</time>",
        "<p class=byline>By " + value + "</p>",
        "<a rel=author href=/authors/x>" + value + "</a>",
        "<base href=\"" + address(dice) + "\">");
  }

  private static String data(Dice dice) {
    String field =
        dice.pick(
            "headline",
            "datePublished",
            "author",
            "publisher",
            "inLanguage",
            "url",
            "name",
            "articleBody",
            "articleSection",
            "mainEntityOfPage",
            "@id",
            "@graph",
            "comment");
    String value =
        dice.pick(
            "\"" + value(dice) + "\"",
            "[]",
            "{}",
            "null",
            "12e999",
            "true",
            "[[[[{}]]]]",
            "{\"@type\":\"Person\",\"name\":[\"" + value(dice) + "\",{\"@value\":\"x\"}]}",
            "{\"@id\":\"#a\"}",
            "\"" + DateLike.one(dice) + "\"",
            "\"" + address(dice) + "\"",
            "\"cut");
    String type =
        dice.pick(
            "NewsArticle", "Article", "Comment", "Recipe", "", "DiscussionForumPosting", "WebPage");
    String json =
        "{\"@context\":\"https://schema.org\",\"@type\":\""
            + type
            + "\",\"@id\":\"#a\",\""
            + field
            + "\":"
            + value
            + "}";
    return "<script type=\"application/ld+json\">"
        + json
        + dice.pick("", "", "]", ",")
        + "</script>";
  }

  private static String value(Dice dice) {
    return dice.pick(
        "",
        " ",
        "a\nb",
        "Ada\r\nQuill",
        "\t",
        "en_US",
        "en-",
        "-",
        "x-klingon",
        "en\u0000",
        "Ada Quill, Ben Roe and By By",
        Hostile.control(dice),
        Hostile.surrogate(dice),
        Hostile.letter(dice),
        Hostile.number(dice),
        Hostile.mark(dice).replace('"', '\''),
        "A".repeat(dice.magnitude(20_000)),
        "&lt;b&gt;Ada&lt;/b&gt;",
        "https://example.org/ada",
        "@ada");
  }

  private static String address(Dice dice) {
    return dice.pick(
            "https://example.org/",
            "http://",
            "//example.org/",
            "HTTPS://EXAMPLE.ORG/",
            "javascript:",
            "https://[::1",
            "https://example.org:99999/")
        + dice.pick(
            "2020/13/45/x",
            "2020/11/24/x",
            "a\nb",
            "a b",
            "\t",
            "%",
            "\u0000",
            "é",
            "a\u0085b",
            "a\u2028b",
            "99999/1/1/",
            "\u202e",
            "",
            Hostile.surrogate(dice));
  }
}
