package org.onrecord.record;

import java.util.Map;

/**
 * What made a record.
 *
 * @param version of OnRecord
 * @param model that found the attributions
 * @param settings that change what is found, sorted by name
 */
public record Provenance(String version, String model, Map<String, String> settings) {
  /** The setting that holds the digest of the user's list of people. */
  public static final String PEOPLE = "people";

  /** The setting that says below which reliability statements were left out. */
  public static final String MIN_CONFIDENCE = "minConfidence";

  /** The setting that says of which acts statements were kept, where not of all. */
  public static final String ACTS = "acts";

  /** Copies the map. */
  public Provenance {
    settings = Map.copyOf(settings);
  }
}
