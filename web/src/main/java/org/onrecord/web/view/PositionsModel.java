package org.onrecord.web.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who stands how to whom.
 *
 * @param fields the form as it was filled in
 * @param stances to choose from
 * @param line all that is shown, over time
 * @param pairs of whom and to whom, those with the newest first
 * @param next address of those that follow; null where there are none
 * @param problem what cannot be read; null where all can
 */
public record PositionsModel(
    Map<String, String> fields,
    List<Chip> stances,
    TimeLine line,
    List<Pair> pairs,
    @Nullable String next,
    @Nullable String problem) {

  /**
   * How one stands to another.
   *
   * @param actor who
   * @param actorAddress where more is told of them; null where they are nobody of the ledger
   * @param subject to whom or what
   * @param subjectAddress likewise
   * @param places the newest first
   */
  public record Pair(
      String actor,
      @Nullable String actorAddress,
      String subject,
      @Nullable String subjectAddress,
      List<Place> places) {}

  /**
   * A position with the name of its element.
   *
   * @param id of the element
   */
  public record Place(String id, PositionRow row) {}

  /** A field of the form. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
