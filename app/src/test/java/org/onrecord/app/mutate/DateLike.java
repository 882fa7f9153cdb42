package org.onrecord.app.mutate;

/** Words that look like a date, and mostly are none. */
final class DateLike {
  private static final String NUMBERS =
      "0 00 1 1st 2nd 3th 5 9 10 11 12 13 29 30 31 31st 32 45 99 100 366 1000 1066 1582 1899 1994 2016"
          + " 2020 2021 9999 10000 12345 123456 2147483647 2147483648 99999999999999999999 II IV"
          + " XII M ½ ² ٣ ٢٠٢٠ १९९४ １２ ２０２０ Ⅻ ⑫ '20 ’94 -1 1.5 1,5 2O2O o1 0x10 1e9";
  private static final String MONTHS =
      "January Jan Jan. february Sept Sept. September MAY May march Mar. December Nov Nov."
          + " Février Avril août März Dezember gennaio maio decembrie Februember Mon Monday Tuesday"
          + " Tue. weekend Easter Christmas Ramadan spring Summer autumn fall winter";
  private static final String UNITS =
      "seconds minutes hours days weeks fortnights months quarters years decades centuries"
          + " millennia day week month year decade century";
  private static final String COUNTS =
      "a an one two three twelve twenty-one hundred two-hundred thousand million several a-few half"
          + " 0 1 7 60 365 9999 40000 999999 2147483647 9223372036854775808 -3 1.5 １０ ٧";

  private DateLike() {}

  static String one(Dice dice) {
    return switch (dice.below(22)) {
      case 0, 1 -> parted(dice, dice.word("/ - . , – — :"));
      case 2, 3 -> almost(dice);
      case 4 -> parted(dice, "/") + "/";
      case 5 -> "example.com/" + n(dice) + "/" + dice.word("election a 3 II") + "/" + n(dice) + "/";
      case 6, 7 -> month(dice) + " " + n(dice) + dice.pick(", ", " ", ",", " of ") + n(dice);
      case 8 -> n(dice) + dice.pick(" ", " of ", "-", "th of ") + month(dice) + " " + n(dice);
      case 9 ->
          month(dice)
              + " "
              + n(dice)
              + dice.pick("–", "-", " to ", " and ")
              + n(dice)
              + ", "
              + n(dice);
      case 10 ->
          count(dice)
              + " "
              + dice.word(UNITS)
              + dice.pick(" ago", " earlier", " later", " from now", " before");
      case 11 ->
          dice.pick(
                  "last ",
                  "next ",
                  "this ",
                  "this past ",
                  "on ",
                  "since ",
                  "by ",
                  "early ",
                  "late ")
              + dice.pick(month(dice), dice.word(UNITS), n(dice));
      case 12 -> "the " + n(dice) + dice.pick("s", "'s", "’s", "s–" + n(dice) + "s", "ies");
      case 13 ->
          "the "
              + n(dice)
              + dice.pick("th", "st", "nd", "")
              + " century"
              + dice.pick("", " BC", " B.C.", " AD");
      case 14 ->
          "the "
              + dice.word("spring summer autumn fall winter end start middle")
              + " of "
              + n(dice);
      case 15 ->
          dice.pick("in ", "In ", "since ", "by ", "until ", "from ")
              + n(dice)
              + dice.pick("", "–", "-", "/", " to ")
              + n(dice);
      case 16 ->
          n(dice)
              + "-"
              + n(dice)
              + "-"
              + n(dice)
              + "T"
              + n(dice)
              + ":"
              + n(dice)
              + ":"
              + n(dice)
              + dice.pick("Z", "+99:99", "-00:00", "", ".999999999999Z");
      case 17 -> "Q" + n(dice) + " " + n(dice);
      case 18 ->
          dice.pick(
              "yesterday",
              "today",
              "tomorrow",
              "tonight",
              "the day before yesterday",
              "a week ago on Tuesday",
              "two weeks from last Monday",
              "the week of " + parted(dice, "/"));
      case 19 -> "between " + n(dice) + " and " + n(dice) + dice.pick("", " " + month(dice));
      case 20 ->
          month(dice) + dice.pick(" the ", " ") + n(dice) + dice.pick("st", "nd", "rd", "th", "");
      default -> n(dice) + month(dice) + n(dice);
    };
  }

  /** Three numbers of which one or two are none of a date. */
  private static String almost(Dice dice) {
    String by = dice.word("/ / / - .");
    String one = dice.word("0 00 1 1st 5 12 13 29 30 31 31st 32 II Nov -1");
    String two = dice.word("0 00 1 1st 2 4 9 12 13 30 31 II Nov Feb election");
    String three = dice.word("2020 2016 1994 20 0 00 12345 99999 II 1900");
    return one + by + two + by + three + dice.pick("", "", "/", "/x");
  }

  private static String parted(Dice dice, String by) {
    String last = dice.chance(20) ? month(dice) : n(dice);
    return (dice.chance(15) ? month(dice) : n(dice))
        + by
        + (dice.chance(20) ? month(dice) : n(dice))
        + by
        + last;
  }

  private static String n(Dice dice) {
    return dice.chance(20) ? Integer.toString(dice.magnitude(100_000)) : dice.word(NUMBERS);
  }

  private static String month(Dice dice) {
    return dice.word(MONTHS);
  }

  private static String count(Dice dice) {
    return dice.word(COUNTS).replace('-', ' ');
  }
}
