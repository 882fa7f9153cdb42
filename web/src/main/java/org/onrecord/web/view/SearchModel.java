package org.onrecord.web.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the search shows.
 *
 * @param fields the form as it was filled in, by the names of the parameters
 * @param kept what is asked beside the form's own fields: name and value of each
 * @param chosen what narrows the search, to be let go of
 * @param facets how the statements divide
 * @param orders in which order
 * @param hits that are shown
 * @param count in words, such as "5 hits of 6 statements"
 * @param asked the question, to be put behind the address of a page; "" where there is none
 * @param next address of the following hits; null where there are none
 * @param problem what cannot be read; null where all can
 * @param advice what to try where nothing was found; may be empty
 */
public record SearchModel(
    Map<String, String> fields,
    List<Map.Entry<String, String>> kept,
    List<Chip> chosen,
    List<Facet> facets,
    List<Chip> orders,
    List<HitCard> hits,
    String count,
    String asked,
    @Nullable String next,
    @Nullable String problem,
    List<Chip> advice) {

  /**
   * A facet.
   *
   * @param name such as "speaker"
   * @param chips the most frequent first
   */
  public record Facet(String name, List<Chip> chips) {}

  /** Whether a facet lies open: the first, and where something is chosen. */
  public boolean isOpen(Facet facet) {
    return facet.equals(facets.get(0)) || facet.chips().stream().anyMatch(Chip::chosen);
  }

  /** A field of the form. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
