package org.onrecord.ledger.store;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.record.Provenance;
import org.onrecord.text.Sha256;

/** What makes readings, and which of two is the newer. */
final class Extractors {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private Extractors() {}

  /** The same for the same version, model and settings. */
  static String key(Provenance extractor) {
    String all =
        extractor.version() + "\n" + extractor.model() + "\n" + new TreeMap<>(extractor.settings());
    return Sha256.named(all.getBytes(StandardCharsets.UTF_8)); // settings may be of any length
  }

  /** By the numbers in a version, such as 0.9.0, 0.10.0-SNAPSHOT, 0.10.0. */
  static Comparator<String> byVersion() {
    return Extractors::compare;
  }

  private static int compare(String one, String other) {
    Matcher mine = NUMBER.matcher(released(one));
    Matcher others = NUMBER.matcher(released(other));
    while (true) {
      boolean more = mine.find();
      boolean otherMore = others.find();
      if (!more || !otherMore) {
        return more == otherMore
            ? Boolean.compare(one.indexOf('-') < 0, other.indexOf('-') < 0)
            : Boolean.compare(more, otherMore);
      }
      int order = Integer.compare(Integer.parseInt(mine.group()), Integer.parseInt(others.group()));
      if (order != 0) {
        return order;
      }
    }
  }

  private static String released(String version) {
    int dash = version.indexOf('-');
    return dash < 0 ? version : version.substring(0, dash);
  }
}
