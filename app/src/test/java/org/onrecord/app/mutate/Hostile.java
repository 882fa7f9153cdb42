package org.onrecord.app.mutate;

import java.util.Locale;

/** Words that have brought readers of text to their knees, one family a method. */
final class Hostile {
  private static final String MARKS =
      "\" ' “ ” ‘ ’ „ ‚ « » ‹ › 「 」 『 』 ＂ ＇ ` `` '' ´ ″ ′ 〝 〞 ( ) [ ] { } … ... [...] (…) — – -- - ‒"
          + " ― • · * > >> ¿ ? ! : ; / \\ | & # @ % ^ ~ _ = + < 〈 〉 ⟨ ⟩ ❝ ❞ 🙶";
  private static final String WORDS =
      "said says told according asked denied “Rain” Ada Quill the minister Mr. Mrs. Dr. St. O'Neil"
          + " J. K. he she they reporters yesterday if would not never that to by in";

  private Hostile() {}

  static String number(Dice dice) {
    return switch (dice.below(9)) {
      case 0 -> dice.word("１２３ ² ³⁴ ½ ٣٤٥ १२३ Ⅻ ⅷ ⑳ 〇 一二三 𝟏𝟐 𝟗𝟗 ௧௨ ৪৫");
      case 1 -> "9".repeat(dice.magnitude(400));
      case 2 ->
          dice.word("1e999 -0 0x7fffffff NaN Infinity 1,2,,3 1.2.3.4 1'000 1_0 +1 № ½½ 1/0 0/0");
      case 3 -> "$" + "1".repeat(dice.magnitude(40)) + dice.pick("", "m", " billion", "bn", "k");
      case 4 -> dice.below(100) + "%" + dice.pick("", "-", "–") + dice.below(1000) + "%";
      case 5 -> "No. " + dice.below(9) + "." + dice.below(9) + ".";
      case 6 -> Integer.toString(Integer.MAX_VALUE) + dice.below(10);
      case 7 -> dice.between(1, 30) + "-year-old " + dice.between(0, 3) + "-" + dice.between(0, 9);
      default -> Long.toString(dice.below(Integer.MAX_VALUE) * 99L);
    };
  }

  static String mark(Dice dice) {
    String mark = dice.word(MARKS);
    return switch (dice.below(7)) {
      case 0 -> mark.repeat(dice.magnitude(60));
      case 1 -> mark + dice.word(MARKS) + dice.word(MARKS);
      case 2 -> mark + word(dice) + " " + word(dice) + dice.word(MARKS);
      case 3 -> word(dice) + mark + word(dice);
      case 4 -> mark + "\n\n" + dice.word(MARKS);
      case 5 -> mark + " ";
      default -> mark;
    };
  }

  /** Words by which statements are attributed, in no good order. */
  static String speech(Dice dice) {
    StringBuilder speech = new StringBuilder();
    for (int i = dice.between(1, 14); i > 0; i--) {
      speech.append(dice.chance(20) ? dice.word(MARKS) : word(dice));
      speech.append(dice.pick(" ", " ", " ", ", ", ". ", "", "\n", "\n\n"));
    }
    return speech.toString();
  }

  /** What begins a turn, a comment, a byline or a headline in plain text. */
  static String form(Dice dice) {
    String name =
        dice.pick("Ada Quill", "MR. ROE", "Q", "A", "Ö. Å", "McX", "A".repeat(300), "X Y Z");
    return dice.pick(
        "\n\n" + name + ": ",
        "\nQ: Why?\nA: \n",
        "\n" + name.toUpperCase(Locale.ROOT) + ":\n\n",
        "\nBy " + name + "\n",
        "\n\nComments (" + dice.below(99) + ")\n\n1. " + name + " says:\n\n1.1. ",
        "\n> " + name + " wrote:\n>> ",
        "\n\n" + name + " · 2 hours ago\nReply\n",
        "\n\n@" + name + " ",
        "\n\n* " + name + "\n  * " + name + "\n",
        "\n\n— " + name + "\n",
        "\n\n[" + name + " laughs]\n",
        "\n\n" + name + " is a columnist for " + name + ".\n",
        "\nReply to " + name + "\n",
        "\r\n\r\r\n\n",
        "\n-----\n");
  }

  static String surrogate(Dice dice) {
    String hex = Integer.toHexString(dice.between(0xd800, 0xdfff));
    return switch (dice.below(9)) {
      case 0 -> "&#x" + hex + ";";
      case 1 -> "&#" + Integer.parseInt(hex, 16) + ";";
      case 2 -> "\\u" + hex;
      case 3 -> "&#xd83d;&#xde00;";
      case 4 -> "\\ud83d\\ude00\\ude00";
      case 5 -> Character.toString(Integer.parseInt(hex, 16));
      case 6 -> "%" + hex.substring(0, 2) + "%" + hex.substring(2);
      case 7 ->
          dice.pick(
              "😀",
              "👩‍👩‍👧",
              "🇬🇧",
              "𝐀𝐝𝐚 𝐐𝐮𝐢𝐥𝐥",
              "𝐬𝐚𝐢𝐝",
              "“😀”",
              "😀,”",
              "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
              "𠮷");
      default -> dice.pick("&#x110000;", "&#xffffffff;", "&#0;", "&#xfffe;", "&#128;", "&#x1f600;");
    };
  }

  static String control(Dice dice) {
    return switch (dice.below(6)) {
      case 0 -> Character.toString(dice.below(32));
      case 1 -> Character.toString(dice.between(0x7f, 0x9f));
      case 2 ->
          dice.pick(
              "\u200b", "\u200d", "\u200e", "\u202e", "\u2066", "\ufeff", "\u2028", "\u2029",
              "\u0085", "\u00ad", "\u00a0", "\u3000", "\u1680", "\u180e", "\u2060", "\ufffc",
              "\uffff", "\ufffe");
      case 3 -> "\u001b[31m" + word(dice) + "\u001b]0;x\u0007";
      case 4 -> "&#" + dice.below(160) + ";";
      default -> word(dice) + Character.toString(dice.below(32)) + word(dice);
    };
  }

  /** Letters whose case has another length, that combine, or run the other way. */
  static String letter(Dice dice) {
    return dice.pick(
        "İstanbul",
        "İ",
        "ß",
        "ẞ",
        "ﬁ",
        "ŉ",
        "ǰ",
        "ΐ",
        "Σίσυφος ΣΊΣΥΦΟΣ",
        "é́́́",
        "a" + "\u0301".repeat(dice.magnitude(300)),
        "שלום",
        "مرحبا",
        "漢字「はい」",
        "ﷺ",
        "Ǆ",
        "ꟲ",
        "ᾳ",
        "said İ",
        "Mr. İİİ Ada",
        "“İ”, ADA QUİLL said",
        "K",
        "ſaid");
  }

  /** One thing over and over, without a space or with. */
  static String endless(Dice dice) {
    String unit =
        dice.pick(
            "a",
            "1",
            "1/",
            "[",
            "(",
            "\"",
            "“",
            "”",
            ".",
            "-",
            "—",
            "@",
            "&",
            "&amp;",
            "&#x41;",
            "http://",
            "A. ",
            "Mr. ",
            "Ada ",
            ", ",
            "said ",
            "“a” ",
            "and ",
            "x\n",
            "\n",
            " ",
            "\t",
            "\u0301",
            "😀",
            "I",
            "'",
            "Jan ",
            "12/",
            "No. ",
            "A.B.",
            "-year-old",
            "of the ",
            "> ",
            "1. ",
            "the 1",
            "%",
            "$1",
            "not ",
            "if ",
            "who said ");
    int most = unit.length() > 2 || unit.contains(" ") ? 10_000 : 40_000;
    return unit.repeat(Math.max(1, dice.magnitude(most) / unit.length()));
  }

  private static String word(Dice dice) {
    return dice.word(WORDS);
  }
}
