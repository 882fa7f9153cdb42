package org.onrecord.trace.index;

import java.util.Arrays;

/** A growing list of numbers. Not thread-safe. */
public final class IntList {
  private int[] values = new int[16];
  private int size;

  public int size() {
    return size;
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  public int get(int index) {
    return values[index];
  }

  int last() {
    return values[size - 1];
  }

  void write(ByteList out) {
    for (int i = 0; i < size; i++) {
      out.addInt(values[i]);
    }
  }
}
