package org.onrecord;

import java.util.List;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.attribution.Extraction;
import org.onrecord.page.Page;

/** Finds no attributions, where a test is of what does not need them. */
public final class FindsNothing implements AttributionExtractor {
  @Override
  public Extraction extract(Page page) {
    return new Extraction(List.of(), List.of());
  }

  @Override
  public String model() {
    return "none";
  }
}
