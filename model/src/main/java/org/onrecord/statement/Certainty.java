package org.onrecord.statement;

import java.util.Locale;

/** How firmly a source puts what it says. */
public enum Certainty {
  /** As a fact. */
  ASSERTED,
  /** With reserve: "may", "probably". */
  HEDGED,
  /** If something else holds. */
  CONDITIONAL,
  /** What would have been. */
  COUNTERFACTUAL,
  /** As not so. */
  DENIED,
  /** As a question. */
  ASKED,
  /** As something wanted: a demand, a hope, a promise. */
  WISHED;

  /** The name in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
