package org.onrecord.trace.search;

import org.onrecord.trace.align.Alignment;

/** Which passages of several that are as good a quotation is rather from. */
public interface Preference {
  /** None: all are the same. */
  Preference NONE = alignment -> false;

  /** Whether a faithful passage is rather meant, such as one by the named speaker. */
  boolean prefers(Alignment alignment);
}
