package org.onrecord.sources.feed;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The entries of a feed, one after the other. */
interface FeedEntries extends Closeable {
  /** The next entry that can be read; null after the last. */
  @Nullable FeedEntry next() throws IOException;
}
