package org.onrecord.attribution;

import org.onrecord.page.Page;

/** Finds the attributions of a page. Implementations are thread-safe and deterministic. */
public interface AttributionExtractor {

  /**
   * Finds the attributions of a page.
   *
   * @param page any page
   */
  Extraction extract(Page page);

  /** Identifies the extractor in records: a name and version, or a digest of the model's file. */
  String model();
}
