package org.onrecord.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * Where a stretch of a page's text stands in the file that it was read from, as a person looks it
 * up there: on a sheet of a PDF, at a time of a recording, in a paragraph of a document.
 */
public sealed interface Locator {

  /** The stretch of the page's text, in UTF-16 units. */
  Span span();

  /** In the words of a footnote: "p. 14", "00:01:02", "paragraph 7". */
  String shown();

  /**
   * From one place to another, in the words of a footnote: "pp. 14–15", "00:01:02–00:01:09". Where
   * both are the same, or of different kinds, the first alone.
   *
   * @param first as {@link #shown} gives it
   * @param last likewise
   */
  static String range(String first, String last) {
    String page = Sheet.MARK;
    if (first.equals(last)) {
      return first;
    }
    if (first.startsWith(page) && last.startsWith(page)) {
      return "pp. " + first.substring(page.length()) + "–" + last.substring(page.length());
    }
    boolean times = TimeCode.isShown(first) && TimeCode.isShown(last);
    return times ? first + "–" + last : first;
  }

  /**
   * A line of a document with pages, such as a PDF.
   *
   * @param number of the page in the file, from 1
   * @param label what the document calls the page, such as "xiv"; the number where it says nothing
   * @param box where the line stands on the page; null where unknown
   */
  record Sheet(Span span, int number, String label, @Nullable Box box) implements Locator {
    private static final String MARK = "p. ";

    /** Makes the label one line of well-formed text; the number takes the place of a blank one. */
    public Sheet {
      String line = PlainValue.line(label);
      label = line == null ? Integer.toString(number) : line;
      if (number < 1) {
        throw new IllegalArgumentException("pages count from 1");
      }
    }

    @Override
    public String shown() {
      return MARK + label;
    }
  }

  /**
   * A rectangle on a page, in points of 1/72 inch, from the page's upper left corner.
   *
   * @param left points from the left edge, at least 0
   * @param top points from the upper edge, at least 0
   * @param width at least 0
   * @param height at least 0
   */
  record Box(int left, int top, int width, int height) {
    /** Checks that nothing is negative. */
    public Box {
      if (left < 0 || top < 0 || width < 0 || height < 0) {
        throw new IllegalArgumentException("a box lies on its page");
      }
    }
  }

  /**
   * What is said at a time of a recording.
   *
   * @param fromMillis when it begins, in milliseconds from the recording's start
   * @param toMillis when it ends, at least {@code fromMillis}; the same where only the start is
   *     given
   */
  record TimeCode(Span span, int fromMillis, int toMillis) implements Locator {
    /** Checks the order. */
    public TimeCode {
      if (fromMillis < 0 || toMillis < fromMillis) {
        throw new IllegalArgumentException("a time ends before it begins");
      }
    }

    /** Hours, minutes and seconds: "00:01:02". */
    @Override
    public String shown() {
      int seconds = fromMillis / 1000;
      return String.format(
          Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static boolean isShown(String shown) {
      return shown.length() > 7 && shown.charAt(shown.length() - 3) == ':';
    }
  }

  /**
   * A paragraph of a document without pages.
   *
   * @param file inside the document that holds it, such as a chapter; null where there is but one
   * @param number of the paragraph in that file, from 1
   */
  record Paragraph(Span span, @Nullable String file, int number) implements Locator {
    /** Makes the file's name one line of well-formed text. */
    public Paragraph {
      file = PlainValue.line(file);
      if (number < 1) {
        throw new IllegalArgumentException("paragraphs count from 1");
      }
    }

    @Override
    public String shown() {
      return (file == null ? "" : file + ", ") + "paragraph " + number;
    }
  }
}
