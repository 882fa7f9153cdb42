package org.onrecord.trace;

import java.util.Arrays;

/** Numbers that grow. Not thread-safe. */
final class IntList {
  private int[] values = new int[16];
  private int size;

  int size() {
    return size;
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int get(int index) {
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
