package org.onrecord.trace.medium;

import java.util.Arrays;

/** A growing list of UTF-16 offsets in a text, in its order. Not thread-safe. */
final class Offsets {
  private static final int[] NONE = {};

  private int[] values = NONE;
  private int size;

  void add(int offset) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.max(16, size * 2));
    }
    values[size++] = offset;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return values[index];
  }
}
