package org.onrecord.ledger.index;

import java.util.Arrays;

/** Numbers from 0 on, or none, in as little memory as the greatest needs. Immutable. */
abstract class HeldNumbers {
  static final int NONE = -1;

  /** Packs them. */
  static HeldNumbers of(int[] numbers) {
    int greatest = Arrays.stream(numbers).max().orElse(NONE);
    if (greatest < Byte.MAX_VALUE) {
      return new Bytes(numbers);
    }
    return greatest < Short.MAX_VALUE ? new Shorts(numbers) : new Ints(numbers);
  }

  /** Reads those of some documents. */
  abstract void read(int[] documents, int size, int[] into);

  private static final class Bytes extends HeldNumbers {
    private final byte[] numbers;

    private Bytes(int[] from) {
      numbers = new byte[from.length];
      for (int i = 0; i < from.length; i++) {
        numbers[i] = (byte) from[i];
      }
    }

    @Override
    void read(int[] documents, int size, int[] into) {
      for (int i = 0; i < size; i++) {
        into[i] = numbers[documents[i]];
      }
    }
  }

  private static final class Shorts extends HeldNumbers {
    private final short[] numbers;

    private Shorts(int[] from) {
      numbers = new short[from.length];
      for (int i = 0; i < from.length; i++) {
        numbers[i] = (short) from[i];
      }
    }

    @Override
    void read(int[] documents, int size, int[] into) {
      for (int i = 0; i < size; i++) {
        into[i] = numbers[documents[i]];
      }
    }
  }

  private static final class Ints extends HeldNumbers {
    private final int[] numbers;

    private Ints(int[] from) {
      numbers = from;
    }

    @Override
    void read(int[] documents, int size, int[] into) {
      for (int i = 0; i < size; i++) {
        into[i] = numbers[documents[i]];
      }
    }
  }
}
