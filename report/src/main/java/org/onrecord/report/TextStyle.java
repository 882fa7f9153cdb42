package org.onrecord.report;

/**
 * How a text report looks.
 *
 * @param columns width of a line in terminal cells, at least {@link #MIN_COLUMNS}
 * @param colour whether escape sequences may be used
 */
public record TextStyle(int columns, Colour colour) {
  /** The narrowest line a report can be laid out in. */
  public static final int MIN_COLUMNS = 32;

  private static final int DEFAULT_COLUMNS = 80;
  private static final int MAX_READABLE_COLUMNS = 100;

  /** Whether a report may use the escape sequences of a terminal. */
  public enum Colour {
    /** Characters only: for files and pipes. */
    PLAIN,
    /** ANSI (ECMA-48) sequences for weight, slant and the eight basic colours. */
    ANSI
  }

  /** Checks the width. */
  public TextStyle {
    if (columns < MIN_COLUMNS) {
      throw new IllegalArgumentException(
          "a text report needs at least " + MIN_COLUMNS + " columns, not " + columns);
    }
  }

  /** Characters only, in lines of 80. */
  public static TextStyle plain() {
    return new TextStyle(DEFAULT_COLUMNS, Colour.PLAIN);
  }

  /**
   * For a terminal: its width, kept between what can be laid out and what can be read with ease.
   *
   * @param columns width of the terminal; 0 or less where unknown
   * @param colour whether escape sequences may be used
   */
  public static TextStyle terminal(int columns, Colour colour) {
    int known = columns <= 0 ? DEFAULT_COLUMNS : columns;
    return new TextStyle(Math.max(MIN_COLUMNS, Math.min(known, MAX_READABLE_COLUMNS)), colour);
  }
}
