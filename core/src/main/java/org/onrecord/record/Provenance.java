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

  /** Copies the map. */
  public Provenance {
    settings = Map.copyOf(settings);
  }
}
