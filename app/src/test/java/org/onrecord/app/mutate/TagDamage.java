package org.onrecord.app.mutate;

import java.util.List;

/** Damage to the tags of a page. */
final class TagDamage {
  private static final String NAMES =
      "p div span a b i em h1 h2 article main section header footer aside nav ul ol li dl dt dd"
          + " table tr td th tbody caption form input select option button textarea script style"
          + " template noscript iframe svg math title head body html base link meta time figure"
          + " figcaption blockquote q cite pre code br hr img picture ruby rt details summary"
          + " frameset frame plaintext xmp listing marquee object embed foreignObject annotation-xml"
          + " image isindex font nobr wbr center";
  private static final String ATTRIBUTES =
      " class=comment| class=\"byline author\"| id=comments| itemprop=articleBody| hidden"
          + "| style=\"display:none\"| dir=rtl| lang=de| role=navigation| class='related teaser'"
          + "| itemscope itemtype=https://schema.org/Comment| datetime=2020-02-31| title='a > b'"
          + "| class=| class=\"comment reply depth-3\" data-parent=1| =\"| '<'|/";

  private TagDamage() {}

  /** Moves, repeats, drops, renames and swaps tags. */
  static byte[] shuffle(byte[] bytes, Dice dice) {
    String text = Text.of(bytes);
    for (int i = dice.magnitude(60); i > 0; i--) {
      List<int[]> tags = Text.tags(text);
      if (tags.isEmpty() || dice.chance(25)) {
        text = Text.insert(text, Text.anywhere(text, dice), anyTag(dice));
        continue;
      }
      int[] place = dice.pick(tags);
      String tag = text.substring(place[0], place[1]);
      text =
          switch (dice.below(6)) {
            case 0 -> Text.cut(text, place[0], place[1]);
            case 1 -> Text.insert(text, Text.anywhere(text, dice), tag);
            case 2 -> {
              String without = Text.cut(text, place[0], place[1]);
              yield Text.insert(without, Text.anywhere(without, dice), tag);
            }
            case 3 -> Text.insert(Text.cut(text, place[0], place[1]), place[0], anyTag(dice));
            case 4 -> Text.cut(text, place[1] - 1, place[1]);
            default -> Text.insert(text, place[1] - 1, dice.pick(ATTRIBUTES.split("\\|")));
          };
    }
    return Text.bytes(text);
  }

  private static String anyTag(Dice dice) {
    String attribute = dice.chance(30) ? dice.pick(ATTRIBUTES.split("\\|")) : "";
    return switch (dice.below(12)) {
      case 0 -> dice.pick("<!--", "-->", "--!>", "<![CDATA[", "]]>", "<!", "</", "<?x", "<!-->");
      case 1, 2, 3 -> "</" + dice.word(NAMES) + ">";
      case 4 -> "<" + dice.word(NAMES) + attribute + "/>";
      default -> "<" + dice.word(NAMES) + attribute + ">";
    };
  }

  /** Nests elements, or brackets of the data, deep into each other. */
  static byte[] deepen(byte[] bytes, Dice dice) {
    String text = Text.of(bytes);
    int depth = dice.magnitude(5000);
    String opening =
        dice.chance(30)
            ? dice.pick("[", "(", "{\"a\":", "<", "&", "“", "> ", ">> ", "<q>“", "{", "- ", "* ")
            : "<" + dice.word(NAMES) + ">" + (dice.chance(20) ? "x " : "");
    opening = opening.equals("“") ? Text.utf8(opening) : opening;
    int at = dice.chance(50) ? Text.anywhere(text, dice) : Text.betweenWords(text, dice);
    String closing =
        opening.startsWith("<") && dice.chance(50)
            ? opening.replaceFirst("<(\\w*).*", "</$1>").repeat(dice.below(depth + 1))
            : "";
    if (dice.chance(20)) {
      String data = "<script type=\"application/ld+json\">" + opening.repeat(depth) + "</script>";
      return Text.bytes(Text.insert(text, at, data));
    }
    String words = dice.chance(50) ? text.substring(0, at) : "";
    return Text.bytes(words + opening.repeat(depth) + text.substring(at) + closing);
  }
}
