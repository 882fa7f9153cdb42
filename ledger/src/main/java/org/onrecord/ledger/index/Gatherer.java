package org.onrecord.ledger.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.Sort;

/**
 * Goes through all statements that fit, once: groups them, keeps the earliest of each group, and
 * counts the facets. It takes them {@value #AT_ONCE} at a time, one column of values after another.
 * Cost: linear in their number; memory for each group.
 */
final class Gatherer extends SimpleCollector {
  static final int AT_ONCE = 1024;

  private final Query query;
  private final List<FacetCounts> facets;
  private final @Nullable HeldColumns held;
  private final Groups groups;
  private final int[] documents = new int[AT_ONCE];
  private final float[] scores = new float[AT_ONCE];
  private int size;
  private long statements;

  private @Nullable Scorable scorer;
  private @Nullable Columns columns;

  /**
   * A gatherer of what fits a question.
   *
   * @param tally counts it, and nothing else meanwhile
   * @param held the columns of segments in memory; null where none are
   */
  Gatherer(Query query, Tally tally, @Nullable HeldColumns held) {
    this.query = query;
    this.facets = tally.facets();
    this.groups = tally.groups();
    this.held = held;
    facets.forEach(FacetCounts::clear);
    groups.begin(query);
  }

  @Override
  protected void doSetNextReader(LeafReaderContext segment) throws IOException {
    HeldSegment here = held == null ? null : held.of(segment);
    columns = new Columns(query, segment, here, AT_ONCE);
    for (int i = 0; i < facets.size(); i++) {
      if (here == null) {
        facets.get(i).begin(segment);
      } else {
        facets.get(i).begin(here.facet(i));
      }
    }
  }

  @Override
  public void setScorer(Scorable scorer) {
    this.scorer = query.sort() == Sort.RELEVANCE ? scorer : null;
  }

  @Override
  public ScoreMode scoreMode() {
    return query.sort() == Sort.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public void collect(int document) throws IOException {
    documents[size] = document;
    scores[size] = scorer == null ? 0 : scorer.score();
    if (++size == AT_ONCE) {
      take();
    }
  }

  /** Called behind the last document of each segment. */
  @Override
  public void finish() throws IOException {
    take();
  }

  private void take() throws IOException {
    if (columns == null || size == 0) {
      return;
    }
    for (FacetCounts facet : facets) {
      facet.count(documents, size);
    }
    columns.read(documents, size);
    for (int i = 0; i < size; i++) {
      if (columns.isAlone(i)) {
        groups.addAlone(columns.id(i), columns.day(i), rank(columns, i));
      } else {
        groups.add(columns.id(i), columns.key(i), columns.day(i), rank(columns, i));
      }
    }
    statements += size;
    size = 0;
  }

  private float rank(Columns columns, int i) {
    return switch (query.sort()) {
      case RELEVANCE -> scores[i];
      case RELIABILITY -> columns.reliability(i);
      case DOUBT -> -columns.reliability(i);
      case SAID, PUBLISHED -> 0; // by the day of the earliest, which is known in the end
    };
  }

  Found found() {
    Groups.Best best = groups.best();
    return new Found(
        best.groups(),
        statements,
        groups.size(),
        best.behind(),
        facets.stream().map(FacetCounts::finish).toList());
  }
}
