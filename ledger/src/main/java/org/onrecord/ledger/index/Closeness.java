package org.onrecord.ledger.index;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How well a statement fits: BM25 with the same weight for all words and a fixed usual length. What
 * is usual in the index does not count, so that the same statements come in the same order whatever
 * was added and removed meanwhile, in whichever database.
 */
final class Closeness extends Similarity {
  private static final float SATURATION = 1.2f;
  private static final float LENGTH_WEIGHT = 0.75f;
  private static final float USUAL_LENGTH = 25;

  @Override
  public long computeNorm(FieldInvertState state) {
    return Math.max(1, state.getLength());
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
    float weight = boost * terms.length;
    return new SimScorer() {
      @Override
      public float score(float frequency, long length) {
        float norm = 1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length / USUAL_LENGTH;
        return weight * frequency / (frequency + SATURATION * norm);
      }
    };
  }
}
