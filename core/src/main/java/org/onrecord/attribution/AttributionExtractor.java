package org.onrecord.attribution;

import org.onrecord.page.Page;

/** Finds the attributions of a page. Implementations are thread-safe and deterministic. */
public interface AttributionExtractor {

  /**
   * Finds them.
   *
   * @param page any page
   */
  Extraction extract(Page page);

  /** What stands in a record as its model: a name and version, or a digest of the model's file. */
  String model();
}
