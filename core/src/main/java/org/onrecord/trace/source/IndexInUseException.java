package org.onrecord.trace.source;

import java.io.IOException;
import java.nio.file.Path;

/** Another writer has the index open. */
public final class IndexInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  public IndexInUseException(Path folder) {
    super(folder + ": another run is writing this index; wait for its end and try again");
  }
}
