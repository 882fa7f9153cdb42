package org.onrecord.sources.fetch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How pages are fetched.
 *
 * @param limits on each request
 * @param hosts which may be connected to
 * @param links what becomes of a feed or a sitemap
 * @param cache the folder for what was fetched before; null to keep nothing
 */
public record FetchSettings(FetchLimits limits, Hosts hosts, Links links, @Nullable Path cache) {

  /** Which hosts may be connected to. */
  public enum Hosts {
    /** Those whose addresses are all public. */
    PUBLIC,
    /** Likewise, for somebody who is not to learn which names and addresses this network has. */
    PUBLIC_UNTOLD,
    /** All, those of this machine and its network included. */
    ALL
  }

  /** What becomes of a list of addresses. */
  public enum Links {
    /** A feed's own text is read; a sitemap, which has none, is refused. */
    KEPT,
    /** The pages it leads to are fetched. */
    FOLLOWED
  }

  Fetcher fetcher() {
    AddressGuard guard =
        switch (hosts) {
          case PUBLIC -> AddressGuard.publicOnly();
          case PUBLIC_UNTOLD -> AddressGuard.publicUntold();
          case ALL -> AddressGuard.allowingAll();
        };
    return new Fetcher(limits, guard, cache == null ? null : new FetchCache(cache));
  }
}
