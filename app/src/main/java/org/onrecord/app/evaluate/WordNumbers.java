package org.onrecord.app.evaluate;

import java.util.BitSet;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * A set of words of one text, by their numbers. Immutable; equal where the same words are in it.
 */
final class WordNumbers {
  static final WordNumbers NONE = new WordNumbers(new BitSet());

  private final BitSet numbers;

  private WordNumbers(BitSet numbers) {
    this.numbers = numbers;
  }

  /** Takes the numbers over; the caller changes them no more. */
  static WordNumbers of(BitSet numbers) {
    return new WordNumbers(numbers);
  }

  static WordNumbers union(Collection<WordNumbers> sets) {
    BitSet all = new BitSet();
    sets.forEach(set -> all.or(set.numbers));
    return new WordNumbers(all);
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  int size() {
    return numbers.cardinality();
  }

  boolean meets(WordNumbers other) {
    return numbers.intersects(other.numbers);
  }

  /** How many words are in both. */
  int common(WordNumbers other) {
    BitSet both = (BitSet) numbers.clone();
    both.and(other.numbers);
    return both.cardinality();
  }

  WordNumbers without(WordNumbers other) {
    BitSet rest = (BitSet) numbers.clone();
    rest.andNot(other.numbers);
    return new WordNumbers(rest);
  }

  /** The share of the words in both among the words in either, 0 to 1. */
  double overlap(WordNumbers other) {
    int common = common(other);
    int either = size() + other.size() - common;
    return either == 0 ? 0 : (double) common / either;
  }

  /** Ascending. */
  IntStream numbers() {
    return numbers.stream();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordNumbers that && numbers.equals(that.numbers);
  }

  @Override
  public int hashCode() {
    return numbers.hashCode();
  }

  @Override
  public String toString() {
    return numbers.toString();
  }
}
