package org.onrecord.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.encoder.PairHead.Pair;
import org.onrecord.page.PartRole;
import org.onrecord.text.Span;
import org.onrecord.word.Token;

/**
 * What the words of one sentence tell before a network is asked.
 *
 * @param sentence where it stands
 * @param role of the part that holds it
 * @param stands the positions that its words show
 * @param pairs of names that may stand somehow to each other, the nearest first
 * @param weight how much its words tell that somebody takes a position
 * @param words how many it has
 */
record SentenceStands(
    Span sentence, PartRole role, List<Stand> stands, List<Pair> pairs, double weight, int words) {
  private static final StanceWeights WORDS = StanceWeights.load();

  /** The most pairs that are looked at in a sentence. */
  private static final int MOST_PAIRS = 10;

  /** The most names between two of a pair. */
  private static final int FAR = 4;

  static SentenceStands of(List<Token> tokens, Span sentence, PartRole role) {
    List<Stand> stands = SentenceReader.in(tokens);
    List<Pair> pairs = pairs(Names.in(tokens));
    double weight = stands.isEmpty() && pairs.isEmpty() ? 0 : WORDS.weight(tokens);
    return new SentenceStands(sentence, role, stands, pairs, weight, tokens.size());
  }

  private static List<Pair> pairs(List<Span> names) {
    List<Pair> pairs = new ArrayList<>();
    for (int apart = 1; apart <= FAR + 1; apart++) {
      for (int i = 0; i + apart < names.size() && pairs.size() < MOST_PAIRS; i++) {
        pairs.add(new Pair(names.get(i), names.get(i + apart)));
      }
    }
    return pairs;
  }

  /** Whether there is nothing in it to read. */
  boolean isEmpty() {
    return stands.isEmpty() && pairs.isEmpty();
  }

  /** The surest of several come first: what words show, then by what they tell; else text order. */
  static Comparator<SentenceStands> mostTelling() {
    return Comparator.<SentenceStands>comparingInt(one -> one.stands.isEmpty() ? 1 : 0)
        .thenComparing(one -> -one.weight)
        .thenComparing(SentenceStands::sentence);
  }

  /** About what it costs to ask the network, in words times pairs. */
  int cost() {
    return words * (pairs.size() + stands.size() + 1);
  }
}
