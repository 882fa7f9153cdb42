package org.onrecord.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.spi.ModelKind;
import org.onrecord.statement.Act;

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

  /** The setting that names the model's kind, where it is not the accurate one. */
  public static final String MODEL = "model";

  /**
   * The settings of a record; those that are as usual are left out.
   *
   * @param leastReliability below which statements are left out; 0 keeps all
   * @param acts those whose statements are kept
   * @param people digest of the user's list of people; null for none
   * @param kind of the model
   */
  public static Map<String, String> settings(
      double leastReliability, Set<Act> acts, @Nullable String people, ModelKind kind) {
    Map<String, String> settings = new HashMap<>();
    if (leastReliability > 0) {
      settings.put(MIN_CONFIDENCE, Double.toString(leastReliability));
    }
    if (acts.size() < Act.values().length) {
      settings.put(ACTS, acts.stream().sorted().map(Act::id).collect(Collectors.joining(",")));
    }
    if (people != null) {
      settings.put(PEOPLE, people);
    }
    if (kind != ModelKind.ACCURATE) {
      settings.put(MODEL, kind.id());
    }
    return settings;
  }

  /** Copies the map. */
  public Provenance {
    settings = Map.copyOf(settings);
  }
}
