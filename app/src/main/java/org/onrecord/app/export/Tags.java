package org.onrecord.app.export;

import java.util.ArrayList;
import java.util.List;

/** How something was said, in words to filter by. */
final class Tags {
  private Tags() {}

  /** Its kind and act, and its certainty where that is not the usual one. */
  static List<String> of(Saying saying) {
    List<String> tags = new ArrayList<>(List.of(saying.kind(), saying.act()));
    if (!saying.certainty().equals("asserted")) {
      tags.add(saying.certainty());
    }
    return tags;
  }
}
