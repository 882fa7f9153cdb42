package org.onrecord.app.evaluate;

import java.util.BitSet;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * A set of words of one text, by their numbers. Immutable; equal where the same words are in it.
 */
final class WordSet {
  static final WordSet NONE = new WordSet(new BitSet());

  private final BitSet numbers;

  private WordSet(BitSet numbers) {
    this.numbers = numbers;
  }

  /** Takes the numbers over; the caller changes them no more. */
  static WordSet of(BitSet numbers) {
    return new WordSet(numbers);
  }

  static WordSet union(Collection<WordSet> sets) {
    BitSet all = new BitSet();
    sets.forEach(set -> all.or(set.numbers));
    return new WordSet(all);
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  int size() {
    return numbers.cardinality();
  }

  boolean meets(WordSet other) {
    return numbers.intersects(other.numbers);
  }

  /** How many words are in both. */
  int common(WordSet other) {
    BitSet both = (BitSet) numbers.clone();
    both.and(other.numbers);
    return both.cardinality();
  }

  WordSet without(WordSet other) {
    BitSet rest = (BitSet) numbers.clone();
    rest.andNot(other.numbers);
    return new WordSet(rest);
  }

  /** The share of the words in both among the words in either, 0 to 1. */
  double overlap(WordSet other) {
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
    return other instanceof WordSet that && numbers.equals(that.numbers);
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
