package org.onrecord.web;

import java.util.List;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.attribution.Extraction;
import org.onrecord.page.Page;

/** Stands for the model, which these tests do without. */
final class FindsNothing implements AttributionExtractor {
  @Override
  public Extraction extract(Page page) {
    return new Extraction(List.of(), List.of());
  }

  @Override
  public String model() {
    return "none";
  }
}
