package org.onrecord.ledger.index;

import java.util.List;

/**
 * What questions are counted by, one after the other: it grows to what the largest needs, so that
 * each need not make room anew.
 *
 * @param facets in their order
 * @param groups of statements
 */
record Tally(List<FacetCounts> facets, Groups groups) {

  /** For the values of these facets. */
  static Tally of(List<FacetNames> names) {
    return new Tally(
        names.stream().map(facet -> new FacetCounts(facet, Gatherer.AT_ONCE)).toList(),
        new Groups());
  }
}
