package org.onrecord.web.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the navigation leads. */
final class Places {
  static final Map<String, String> ALL = all();

  private Places() {}

  private static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("/search", "Search");
    all.put("/people", "People");
    all.put("/trace", "Trace");
    all.put("/verify", "Verify");
    all.put("/review", "Review");
    all.put("/add", "Add");
    return Collections.unmodifiableMap(all);
  }
}
