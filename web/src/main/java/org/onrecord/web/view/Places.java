package org.onrecord.web.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.onrecord.web.guard.Access;

/** Where the navigation leads. */
final class Places {
  static final Map<String, String> ALL = all();

  private Places() {}

  /** Where it leads whoever may do this. */
  static Map<String, String> of(Access access) {
    Map<String, String> places = new LinkedHashMap<>(ALL);
    if (access.compareTo(Access.EDITOR) >= 0) {
      places.put("/add", "Add");
    }
    if (access.compareTo(Access.MODERATOR) >= 0) {
      places.put("/replies", "Replies");
    }
    return places;
  }

  private static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("/search", "Search");
    all.put("/people", "People");
    all.put("/trace", "Trace");
    all.put("/disputes", "Disputes");
    all.put("/positions", "Positions");
    all.put("/verify", "Verify");
    all.put("/review", "Review");
    return Collections.unmodifiableMap(all);
  }
}
