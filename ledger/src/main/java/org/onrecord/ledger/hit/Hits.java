package org.onrecord.ledger.hit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.query.Cursor;

/**
 * A page of hits.
 *
 * @param hits in the order asked for
 * @param statements how many were found in all
 * @param groups how many hits that makes in all
 * @param facets of all statements that were found
 * @param next where the next page begins; null where there is none
 */
public record Hits(
    List<Hit> hits, long statements, long groups, List<Facet> facets, @Nullable Cursor next) {

  /** Copies the lists. */
  public Hits {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
