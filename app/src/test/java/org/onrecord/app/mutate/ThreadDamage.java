package org.onrecord.app.mutate;

/** Readers' comments that answer themselves, each other, or nobody; in markup, data and text. */
final class ThreadDamage {
  private ThreadDamage() {}

  static byte[] talk(byte[] bytes, Dice dice) {
    String text = Text.of(bytes);
    int count = dice.magnitude(40);
    StringBuilder thread = new StringBuilder();
    int form = dice.below(4);
    for (int i = 0; i < count; i++) {
      thread.append(
          switch (form) {
            case 0 -> element(i, count, dice);
            case 1 -> (i == 0 ? "" : ",") + told(i, count, dice);
            case 2 -> plain(i, dice);
            default -> nested(dice);
          });
    }
    String all = thread.toString();
    if (form == 1) {
      all =
          "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"comment\":["
              + all
              + "]}</script>";
    } else if (form == 2) {
      all = "\n\nComments\n\n" + all;
    } else if (dice.chance(60)) {
      all = "<section id=comments>" + all + (dice.chance(50) ? "</section>" : "");
    }
    int at = dice.chance(60) ? text.length() : Text.anywhere(text, dice);
    return Text.bytes(Text.insert(text, at, Text.utf8(all)));
  }

  private static String words(Dice dice) {
    return dice.pick(
        "“I saw it,” she told me.",
        "@Ada Quill you said it rained, and it did not.",
        "",
        " ",
        "Nonsense.",
        "> “It rained in 1994.”\nIt did not.",
        Hostile.speech(dice),
        Hostile.surrogate(dice),
        "<blockquote>“Rain,” said Ada.</blockquote>No.");
  }

  private static String who(Dice dice) {
    return dice.pick(
        "Ada Quill",
        "Liv",
        "",
        " ",
        "Ben\nRoe",
        "guest",
        Hostile.letter(dice),
        Hostile.control(dice));
  }

  private static String element(int number, int count, Dice dice) {
    int id = dice.chance(80) ? number : dice.below(count);
    return "<div class=\"comment depth-"
        + dice.between(-1, 9)
        + "\" id=c"
        + id
        + " data-parent-id=c"
        + dice.below(count + 3)
        + "><b class=author>"
        + who(dice)
        + "</b> <time datetime=\""
        + DateLike.one(dice)
        + "\">"
        + DateLike.one(dice)
        + "</time><p class=text>"
        + words(dice)
        + "</p><a class=reply href=#c"
        + dice.below(count)
        + ">Reply</a>"
        + dice.pick("</div>", "</div>", "</div>", "", "</div></div>");
  }

  private static String told(int number, int count, Dice dice) {
    String words = words(dice).replace("\"", "'").replace("\n", "\\n");
    return "{\"@type\":\"Comment\",\"@id\":\"#"
        + (dice.chance(85) ? number : dice.below(count))
        + "\",\"text\":\""
        + words
        + "\",\"dateCreated\":\""
        + DateLike.one(dice)
        + "\",\"author\":{\"name\":\""
        + who(dice).replace("\n", " ")
        + "\"},\"parentItem\":{\"@id\":\"#"
        + dice.below(count + 2)
        + "\"}"
        + dice.pick("}", "}", "}", ",\"comment\":[{\"@id\":\"#0\"}]}");
  }

  private static String plain(int number, Dice dice) {
    String at =
        dice.pick(
            number + 1 + ". ",
            "c" + number + ". ",
            (number / 3 + 1) + "." + (number % 3 + 1) + ". ",
            "  ".repeat(dice.below(4)) + "* ",
            "#" + number + " ",
            "> ");
    return at
        + who(dice)
        + dice.pick(
            " says:",
            " wrote on " + DateLike.one(dice) + ":",
            ", " + DateLike.one(dice),
            " · 3 hours ago",
            "")
        + "\n"
        + words(dice)
        + "\n\n";
  }

  private static String nested(Dice dice) {
    return "<ul class=\""
        + dice.pick("comments", "children", "replies", "")
        + "\"><li class=comment><cite>"
        + who(dice)
        + "</cite><p>"
        + words(dice)
        + dice.pick("</p></li></ul>", "</p>", "", "</p></li>");
  }
}
