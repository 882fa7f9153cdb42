package org.onrecord.report;

/** Some words of longer texts. */
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

  /** At most some so many code points: the first and the last words, with an ellipsis between. */
  static String within(String text, int most) {
    String line = text.strip();
    int length = line.codePointCount(0, line.length());
    if (length <= most) {
      return line;
    }
    String head = of(line, most / 2);
    int begin = line.offsetByCodePoints(0, length - most / 2);
    int space = line.indexOf(' ', begin);
    return head + line.substring(space < 0 ? begin : space);
  }
}
