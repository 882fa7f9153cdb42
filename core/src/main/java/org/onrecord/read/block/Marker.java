package org.onrecord.read.block;

import org.jspecify.annotations.Nullable;
import org.onrecord.read.line.Spaces;

/**
 * What a list item starts with: "12." or a bullet.
 *
 * @param number 0 for a bullet
 * @param end UTF-16 offset of the item's own text
 */
public record Marker(int number, int end) {
  private static final String BULLETS = "•◦▪‣·*-–";
  private static final int DIGITS = 4;

  /** The marker of the line at [start, end); null if it has none. */
  public static @Nullable Marker of(String text, int start, int end) {
    int at = start;
    int number = 0;
    while (at < end && at - start < DIGITS && isDigit(text.charAt(at))) {
      number = number * 10 + text.charAt(at) - '0';
      at++;
    }
    boolean numbered = at > start;
    if (at >= end
        || (numbered ? ".)" : BULLETS).indexOf(text.charAt(at)) < 0
        || (numbered && number == 0)) {
      return null;
    }
    at++;
    int space = at;
    while (at < end && Spaces.isSpace(text.charAt(at))) {
      at++;
    }
    return at == space || at == end ? null : new Marker(number, at);
  }

  public boolean isBullet() {
    return number == 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
