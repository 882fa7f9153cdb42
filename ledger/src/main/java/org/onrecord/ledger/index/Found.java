package org.onrecord.ledger.index;

import java.util.List;
import org.onrecord.ledger.hit.Facet;
import org.onrecord.ledger.query.Cursor;

/**
 * What the index knows of an answer.
 *
 * @param groups of this page of hits, in order
 * @param statements how many were found in all
 * @param all how many groups in all
 * @param behind how many groups come behind this page of hits
 * @param facets of all statements
 */
public record Found(
    List<Group> groups, long statements, long all, long behind, List<Facet> facets) {

  /**
   * Statements that make one hit.
   *
   * @param place in the list of hits, and the number of the earliest of them
   * @param count how many
   */
  public record Group(Cursor place, int count) {}
}
