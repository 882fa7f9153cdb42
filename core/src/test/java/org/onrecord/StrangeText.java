package org.onrecord;

import java.util.Random;

/**
 * Makes strings that look like what the finders look for: dates, numbers, names, marks, labels and
 * lines about authors, cut and glued at random. None is a sentence from anywhere.
 */
public final class StrangeText {
  private static final String[] DATES = {
    "12/00/2020",
    "5/1st/2020",
    "12/Nov/2020",
    "1/II/2020",
    "12345/4/2020",
    "31/2/2021",
    "9/11",
    "9/11/",
    "example.com/4/election/2016/",
    "2020-13-45",
    "2020-00-00",
    "0000-01-01",
    "9999-12-31",
    "2020-02-30T25:61:00+99:99",
    "Feb. 30, 2021",
    "February 31",
    "May 0",
    "May 32nd",
    "the 0th century",
    "99th century",
    "the '90s",
    "the ’0s",
    "1990s",
    "00000s",
    "1914-1918",
    "1918–1914",
    "mid-May",
    "last",
    "next",
    "this",
    "the",
    "Tuesday",
    "Tuesday,",
    "weekend",
    "two",
    "9999",
    "centuries",
    "decades",
    "years ago",
    "weeks later",
    "ago",
    "day before",
    "the past 9999 years",
    "summer of 0001",
    "noon",
    "25:99",
    "24:00",
    "13pm",
    "0 a.m.",
    "12 p.m.",
    "2199",
    "2200",
    "1000",
    "0999",
    "٢٠٢٠",
    "２０２０/１/１",
    "²/3/2020",
    "Ⅻ/1/2020",
    "½ year ago"
  };

  private static final String[] NUMBERS = {
    "0",
    "00",
    "1",
    "7",
    "31",
    "99",
    "007",
    "2020",
    "99999999999999999999",
    "1.",
    "1.5",
    "1,000",
    "-",
    "–",
    "—",
    "/",
    "//",
    ":",
    ".",
    "..",
    "%",
    "$",
    "#",
    "st",
    "nd",
    "th",
    "IV",
    "e9",
    "0x1F",
    "١٢",
    "１２",
    "Ⅷ",
    "௧"
  };

  private static final String[] MARKS = {
    "“", "”", "\"", "‘", "’", "'", "''", "``", "«", "»", "„", "‚", "‹", "›", "(", ")", "[", "]",
    "{", "}", "<", ">", "&", "*", "_", "|", "•", "·", "…", "?", "!", ";", ",", "^", "~", "=", "+",
    "\\", "\u0301", "\u200b", "\u200d", "\u00ad", "\u00a0", "\u202e", "\u2028", "\u0085", "\ufeff",
    "\ud83e", "\udd80", "🦀", "\u0007", "\u001b"
  };

  private static final String[] WORDS = {
    "Mary Bell",
    "Mary",
    "Bell",
    "BELL",
    "Bell’s",
    "Mr.",
    "Dr.",
    "Pres.",
    "President",
    "van der",
    "de la",
    "O’Neil",
    "Jr.",
    "the mayor",
    "a judge",
    "he",
    "She",
    "who",
    "I",
    "you",
    "they",
    "said",
    "says",
    "told",
    "denied",
    "asked",
    "according to",
    "would have said",
    "that",
    "if",
    "By",
    "by",
    "Von",
    "Posted by",
    "Photo by",
    "(Photo: ",
    "is a writer for",
    "Staff Writer",
    "and",
    "und",
    "|",
    "Q:",
    "A:",
    "Q.",
    "MR. ROE:",
    "THE COURT:",
    "Mary Bell:",
    "wrote:",
    "Reply",
    "Leave a Reply",
    "3 Comments",
    "Comments",
    "1.",
    "2.",
    "•",
    ">",
    "HARRAN (AP) —",
    "Updated:",
    "claim that",
    "his statement that",
    "interview with",
    "spoke to"
  };

  private static final String[] GAPS = {" ", " ", " ", " ", "", "", "  ", "\n", "\n\n", "\t"};

  private static final String[][] ALL = {DATES, DATES, NUMBERS, MARKS, WORDS, WORDS};

  private StrangeText() {}

  /** A string of at most so many pieces; may be blank. */
  public static String of(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(pieces);
    String[] favourite = ALL[random.nextInt(ALL.length)];
    for (int i = 0; i < count; i++) {
      String[] some = random.nextBoolean() ? favourite : ALL[random.nextInt(ALL.length)];
      String piece = some[random.nextInt(some.length)];
      boolean cut = random.nextInt(12) == 0;
      text.append(cut ? piece.substring(random.nextInt(piece.length())) : piece);
      text.append(GAPS[random.nextInt(GAPS.length)]);
    }
    return text.toString();
  }
}
