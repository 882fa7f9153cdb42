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

  /** The setting that says below which confidence statements were left out. */
  public static final String MIN_CONFIDENCE = "minConfidence";

  /** Copies the map. */
  public Provenance {
    settings = Map.copyOf(settings);
  }
}
