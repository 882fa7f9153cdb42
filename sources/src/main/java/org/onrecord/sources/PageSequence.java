package org.onrecord.sources;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Pages one after another, each taken out of its container when it is asked for. For one thread.
 */
public interface PageSequence extends Closeable {

  /**
   * The next page; null after the last.
   *
   * @throws IOException if nothing more can be read; a problem with a single page goes to the log
   */
  @Nullable FoundPage next() throws IOException;

  /** How many bytes of the container have been read: 0 to its size. */
  long position();
}
