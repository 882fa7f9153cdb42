package org.onrecord.app.console;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;
import org.onrecord.OnRecord;

/** The model, loaded when it is first asked for, and once. Thread-safe. */
public final class ModelOnDemand implements Closeable {
  private @Nullable OnRecord onRecord;

  /** Creates one that has loaded nothing. */
  public ModelOnDemand() {}

  /** The model, which stays open until this is closed. */
  public synchronized OnRecord get() {
    OnRecord loaded = onRecord;
    if (loaded == null) {
      loaded = NoModelException.load(OnRecord.builder());
      onRecord = loaded;
    }
    return loaded;
  }

  @Override
  public synchronized void close() {
    if (onRecord != null) {
      onRecord.close();
    }
  }
}
