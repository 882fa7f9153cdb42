package org.onrecord.sources.fetch;

import org.jspecify.annotations.Nullable;

/**
 * The web as one run sees it: one client for all addresses, so that a host is asked for its
 * robots.txt once and left alone between two requests, whichever INPUT they are for. For one
 * thread. Nothing is connected to before the first page is asked for.
 */
public final class Web {
  private final FetchSettings settings;
  private @Nullable Fetcher fetcher;

  /** Creates the web of one run. */
  public Web(FetchSettings settings) {
    this.settings = settings;
  }

  Web(FetchSettings settings, Fetcher fetcher) {
    this(settings);
    this.fetcher = fetcher;
  }

  /** How pages are fetched. */
  public FetchSettings settings() {
    return settings;
  }

  Fetcher fetcher() {
    if (fetcher == null) {
      fetcher = settings.fetcher();
    }
    return fetcher;
  }
}
