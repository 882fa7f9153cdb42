package org.onrecord.ledger.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.query.Cursor;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.Sort;

/**
 * Goes through all statements that fit, once: groups them, keeps the earliest of each group, and
 * counts the facets. Cost: linear in their number; memory for each group.
 */
final class Gatherer extends SimpleCollector {
  private static final int UNKNOWN = Integer.MAX_VALUE;
  private static final List<Field> FACETS =
      List.of(Field.SPEAKER, Field.OUTLET, Field.YEAR, Field.ACT, Field.CERTAINTY);

  private final Query query;
  private final List<FacetCounts> facets = FACETS.stream().map(FacetCounts::new).toList();
  private final Slots slots = new Slots();
  private long statements;

  // by slot
  private int[] counts = new int[1 << 9];
  private long[] earliest = new long[counts.length];
  private int[] days = new int[counts.length];
  private float[] ranks = new float[counts.length];

  private @Nullable Scorable scorer;
  private @Nullable NumericDocValues ids;
  private @Nullable NumericDocValues keys;
  private @Nullable NumericDocValues dates;
  private @Nullable NumericDocValues reliabilities;

  Gatherer(Query query) {
    this.query = query;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext segment) throws IOException {
    ids = numbers(segment, Field.ID);
    keys = numbers(segment, key());
    dates =
        numbers(segment, query.sort() == Sort.PUBLISHED ? Field.PUBLISHED_FROM : Field.SAID_FROM);
    reliabilities = numbers(segment, Field.RELIABILITY);
    for (FacetCounts facet : facets) {
      facet.begin(segment);
    }
  }

  private static NumericDocValues numbers(LeafReaderContext segment, Field field)
      throws IOException {
    return DocValues.getNumeric(segment.reader(), field.key());
  }

  private Field key() {
    return switch (query.grouping()) {
      case WORDS -> Field.GROUP;
      case SPEAKER -> Field.SPEAKER_KEY;
      case OUTLET -> Field.OUTLET_KEY;
      case NONE -> Field.ID;
    };
  }

  @Override
  public void setScorer(Scorable scorer) {
    this.scorer = scorer;
  }

  @Override
  public ScoreMode scoreMode() {
    return query.sort() == Sort.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public void collect(int document) throws IOException {
    statements++;
    for (FacetCounts facet : facets) {
      facet.count(document);
    }
    long id = value(ids, document, 0);
    // whose speaker or outlet is unknown stands alone
    boolean alone = query.grouping() == Grouping.NONE;
    int slot = slots.of(alone ? id : value(keys, document, ~id));
    int day = (int) value(dates, document, UNKNOWN);
    float rank = rank(document);
    if (slot == counts.length) {
      grow();
    }
    if (counts[slot]++ == 0) {
      earliest[slot] = id;
      days[slot] = day;
      ranks[slot] = rank;
      return;
    }
    ranks[slot] = Math.max(ranks[slot], rank);
    if (day < days[slot] || (day == days[slot] && id < earliest[slot])) {
      days[slot] = day;
      earliest[slot] = id;
    }
  }

  private static long value(@Nullable NumericDocValues values, int document, long otherwise)
      throws IOException {
    return values != null && values.advanceExact(document) ? values.longValue() : otherwise;
  }

  private float rank(int document) throws IOException {
    return switch (query.sort()) {
      case RELEVANCE -> scorer == null ? 0 : scorer.score();
      case RELIABILITY -> value(reliabilities, document, 0);
      case DOUBT -> -value(reliabilities, document, 0);
      case SAID, PUBLISHED -> 0; // by the day of the earliest, which is known in the end
    };
  }

  private void grow() {
    counts = Arrays.copyOf(counts, 2 * counts.length);
    earliest = Arrays.copyOf(earliest, counts.length);
    days = Arrays.copyOf(days, counts.length);
    ranks = Arrays.copyOf(ranks, counts.length);
  }

  Found found() throws IOException {
    PriorityQueue<Found.Group> best =
        new PriorityQueue<>(Comparator.comparing(Found.Group::place).reversed());
    long behind = 0;
    for (int slot = 0; slot < slots.size(); slot++) {
      int day = days[slot] == UNKNOWN ? 0 : days[slot];
      Cursor place = new Cursor(ranks[slot], day, earliest[slot]);
      if (query.after() != null && place.compareTo(query.after()) <= 0) {
        continue;
      }
      behind++;
      if (best.size() < query.limit() || place.compareTo(best.element().place()) < 0) {
        best.add(new Found.Group(place, counts[slot]));
        if (best.size() > query.limit()) {
          best.remove();
        }
      }
    }
    List<Found.Group> groups = new ArrayList<>(best);
    groups.sort(Comparator.comparing(Found.Group::place));
    List<org.onrecord.ledger.hit.Facet> counted = new ArrayList<>();
    for (FacetCounts facet : facets) {
      counted.add(facet.finish());
    }
    return new Found(groups, statements, slots.size(), behind - groups.size(), counted);
  }
}
