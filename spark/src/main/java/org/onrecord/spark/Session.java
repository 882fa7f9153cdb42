package org.onrecord.spark;

import java.util.EnumMap;
import java.util.Map;
import org.onrecord.OnRecord;
import org.onrecord.spi.ModelKind;

/** The one model of each kind in this process, whatever the number of tasks that run in it. */
final class Session {
  private static final Map<ModelKind, OnRecord> LOADED = new EnumMap<>(ModelKind.class);

  private Session() {}

  /** Loads it with the first call; it stays until the process ends. */
  static synchronized OnRecord get(ModelKind kind) {
    return LOADED.computeIfAbsent(kind, wanted -> OnRecord.builder().model(wanted).build());
  }
}
