package org.onrecord.app.command;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.fetch.FetchLimits;
import org.onrecord.sources.fetch.FetchSettings;
import org.onrecord.sources.text.FileName;
import picocli.CommandLine.Option;

/** The options of all commands that can fetch pages. */
final class FetchOptions {
  @Option(
      names = "--follow",
      description =
          "Fetch the pages that a feed or a sitemap leads to. Default: a feed's own text.")
  private boolean follow;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      converter = Numbers.Seconds.class,
      description = {
        "Wait so long between two requests to one host, or longer where its robots.txt says so."
            + " Default: 1."
      })
  private double delay = 1;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Keep what is fetched here, and ask servers only for what has changed since.")
  private @Nullable String cache;

  @Option(names = "--allow-private", description = "Fetch from this machine and its network, too.")
  private boolean allowPrivate;

  /** The settings that the options give. */
  FetchSettings settings(PageLimits limits) {
    return new FetchSettings(
        FetchLimits.of(limits.maxPageBytes())
            .withDelay(Duration.ofMillis(Math.round(delay * 1000))),
        allowPrivate ? FetchSettings.Hosts.ALL : FetchSettings.Hosts.PUBLIC,
        follow ? FetchSettings.Links.FOLLOWED : FetchSettings.Links.KEPT,
        cache == null ? null : FileName.path(cache));
  }
}
