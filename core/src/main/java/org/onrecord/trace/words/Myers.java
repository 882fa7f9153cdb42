package org.onrecord.trace.words;

/**
 * The number of characters to put in, take out or change to make one word of another: the
 * bit-parallel algorithm of Myers, "A fast bit-vector algorithm for approximate string matching
 * based on dynamic programming" (1999), in the form of Hyyrö 2003.
 */
public final class Myers {
  /** A pattern's characters are the bits of one number. */
  private static final int MAX_LENGTH = 64;

  private Myers() {}

  /** The distance in UTF-16 units; words beyond 64 units are compared by their first 64. */
  public static int distance(String a, String b) {
    String pattern = a.substring(0, Math.min(a.length(), MAX_LENGTH));
    String text = b.substring(0, Math.min(b.length(), MAX_LENGTH));
    int length = pattern.length();
    if (length == 0) {
      return text.length();
    }
    long positive = -1L;
    long negative = 0;
    int distance = length;
    long last = 1L << (length - 1);
    for (int j = 0; j < text.length(); j++) {
      long equal = places(pattern, text.charAt(j));
      long vertical = equal | negative;
      long horizontal = (((equal & positive) + positive) ^ positive) | equal;
      long up = negative | ~(horizontal | positive);
      long down = positive & horizontal;
      if ((up & last) != 0) {
        distance++;
      }
      if ((down & last) != 0) {
        distance--;
      }
      up = (up << 1) | 1;
      down = down << 1;
      positive = down | ~(vertical | up);
      negative = up & vertical;
    }
    return distance;
  }

  private static long places(String pattern, char c) {
    long places = 0;
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) == c) {
        places |= 1L << i;
      }
    }
    return places;
  }
}
