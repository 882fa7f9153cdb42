package org.onrecord.ledger.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.hit.Facet;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.Sort;

/**
 * Goes through all statements that fit, once: groups them, keeps the earliest of each group, and
 * counts the facets. Cost: linear in their number; memory for each group.
 */
final class Gatherer extends SimpleCollector {
  private static final List<Field> FACETS =
      List.of(Field.SPEAKER, Field.OUTLET, Field.YEAR, Field.ACT, Field.CERTAINTY);

  private final Query query;
  private final @Nullable HeldColumns columns;
  private final List<FacetCounts> facets = new ArrayList<>();
  private final Slots slots = new Slots();
  private final Groups groups;
  private final Best best;
  private long statements;

  private @Nullable Scorable scorer;
  private @Nullable Values ids;
  private @Nullable Values keys;
  private @Nullable Column held; // the slots, where they are held
  private @Nullable Values dates;
  private @Nullable Values reliabilities;

  /**
   * Gathers for a question.
   *
   * @param columns what is held; null where all is read from the index
   * @param groups empty ones, which are empty again after {@link #found}
   */
  Gatherer(Query query, @Nullable HeldColumns columns, Groups groups) {
    this.query = query;
    this.columns = columns;
    this.groups = groups;
    this.best = new Best(query);
    for (Field field : FACETS) {
      Dictionary dictionary = columns == null ? new Dictionary() : columns.dictionary(field);
      facets.add(new FacetCounts(field, dictionary));
    }
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    LeafReader segment = context.reader();
    HeldSegment here = columns == null ? null : columns.of(segment);
    ids = Values.of(segment, Field.ID, here);
    Field key = key();
    held = null;
    keys = null;
    if (key != null && here != null && columns != null) {
      held = here.slots(segment, key, columns.slots(key));
      groups.makeRoom(columns.groups(key));
    } else if (key != null) {
      keys = Values.of(segment, key, null);
    }
    Field day = query.sort() == Sort.PUBLISHED ? Field.PUBLISHED_FROM : Field.SAID_FROM;
    dates = Values.of(segment, day, here);
    boolean ranked = query.sort() == Sort.RELIABILITY || query.sort() == Sort.DOUBT;
    reliabilities = ranked ? Values.of(segment, Field.RELIABILITY, here) : null;
    for (FacetCounts facet : facets) {
      facet.begin(segment, here);
    }
  }

  private @Nullable Field key() {
    return switch (query.grouping()) {
      case WORDS -> Field.GROUP;
      case SPEAKER -> Field.SPEAKER_KEY;
      case OUTLET -> Field.OUTLET_KEY;
      case NONE -> null;
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
    long id = at(ids, document, 0);
    int day = (int) at(dates, document, Best.UNKNOWN);
    float rank = rank(document);
    if (query.grouping() == Grouping.NONE) {
      best.offer(rank, day, id, 1);
    } else {
      groups.add(slot(document, id), id, day, rank);
    }
  }

  /** Whose speaker or outlet is unknown stands alone. */
  private int slot(int document, long id) throws IOException {
    return held == null ? slots.of(at(keys, document, ~id)) : (int) held.at(document, 0);
  }

  private static long at(@Nullable Values values, int document, long otherwise) throws IOException {
    return values == null ? otherwise : values.at(document, otherwise);
  }

  private float rank(int document) throws IOException {
    return switch (query.sort()) {
      case RELEVANCE -> scorer == null ? 0 : scorer.score();
      case RELIABILITY -> at(reliabilities, document, 0);
      case DOUBT -> -at(reliabilities, document, 0);
      case SAID, PUBLISHED -> 0; // by the day of the earliest, which is known in the end
    };
  }

  Found found() throws IOException {
    long all = query.grouping() == Grouping.NONE ? statements : groups.size();
    groups.handTo(best);
    List<Found.Group> first = best.groups();
    List<Facet> counted = new ArrayList<>();
    for (FacetCounts facet : facets) {
      counted.add(facet.finish());
    }
    return new Found(first, statements, all, best.behind() - first.size(), counted);
  }
}
