package org.onrecord.app.mutate;

import java.util.List;
import java.util.SplittableRandom;

/** Chance, the same for the same seed and number. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed, long number) {
    this.random = new SplittableRandom(new SplittableRandom(seed).nextLong() + number * 0x9E37L);
  }

  /** From 0 to below the bound. */
  int below(int bound) {
    return random.nextInt(Math.max(1, bound));
  }

  /** Both ends included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** From 1 to the most, small ones as likely as large ones by order of magnitude. */
  int magnitude(int most) {
    return (int) Math.max(1, Math.min(most, Math.pow(most, random.nextDouble())));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  byte oneByte() {
    return (byte) random.nextInt(256);
  }

  <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  @SafeVarargs
  final <T> T pick(T... values) {
    return values[below(values.length)];
  }

  /** One of some words that spaces part. */
  String word(String words) {
    return pick(words.split(" "));
  }
}
