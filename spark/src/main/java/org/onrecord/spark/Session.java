package org.onrecord.spark;

import org.jspecify.annotations.Nullable;
import org.onrecord.OnRecord;

/** The one model of this process, whatever the number of tasks that run in it. */
final class Session {
  private static @Nullable OnRecord onRecord;

  private Session() {}

  /** Loads it with the first call; it stays until the process ends. */
  static synchronized OnRecord get() {
    OnRecord loaded = onRecord == null ? OnRecord.standard() : onRecord;
    onRecord = loaded;
    return loaded;
  }
}
