package org.onrecord.report;

/** First words of longer ones. */
final class Shortened {
  private Shortened() {}

  /** At most so many code points, cut between words, with an ellipsis where cut. */
  static String of(String text, int most) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    int end = line.offsetByCodePoints(0, most);
    int space = line.lastIndexOf(' ', end);
    return line.substring(0, space > end / 2 ? space : end) + " …";
  }
}
