package org.onrecord.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Quotations of {@value #WORDS} words taken evenly over a text that is made document by document:
 * as they stand, with {@value #EDITS} words changed, and made of words at random.
 */
final class QuotationSample {
  static final int QUOTATIONS = 1000;
  static final int WORDS = 20;
  static final int EDITS = 3;

  private final WordModel words;
  private final Random random;
  private final long units;
  private final List<Quotation> unaltered = new ArrayList<>();
  private final List<Quotation> altered = new ArrayList<>();
  private final List<Quotation> absent = new ArrayList<>();
  private int documents;
  private long seen;

  /**
   * A quotation.
   *
   * @param text of it
   * @param document where it stands, by the order of making; -1 where nowhere
   */
  public record Quotation(String text, int document) {}

  /**
   * Makes one that is empty.
   *
   * @param units UTF-16 units that the text will have
   */
  QuotationSample(long seed, long units) {
    this.words = new WordModel(seed + 1);
    this.random = new Random(seed);
    this.units = units;
  }

  List<Quotation> unaltered() {
    return unaltered;
  }

  List<Quotation> altered() {
    return altered;
  }

  List<Quotation> absent() {
    return absent;
  }

  /** Sees the next document. */
  void see(String text) {
    seen += text.length();
    while (unaltered.size() < QUOTATIONS && seen >= units / QUOTATIONS * (unaltered.size() + 1)) {
      List<String> all = Arrays.asList(text.split("\\s+"));
      int at = random.nextInt(all.size() - WORDS);
      List<String> passage = new ArrayList<>(all.subList(at, at + WORDS));
      unaltered.add(new Quotation(String.join(" ", passage), documents));
      alter(passage);
      altered.add(new Quotation(String.join(" ", passage), documents));
      passage.replaceAll(word -> words.word());
      absent.add(new Quotation(String.join(" ", passage), -1));
    }
    documents++;
  }

  private void alter(List<String> passage) {
    List<Integer> places = new ArrayList<>();
    for (int i = 1; i < WORDS - 1; i++) {
      places.add(i);
    }
    Collections.shuffle(places, random);
    for (int place : places.subList(0, EDITS)) {
      passage.set(place, words.word());
    }
  }
}
