package org.onrecord.sources.fetch;

import java.time.Duration;

/**
 * How much one request may cost, and how long to wait between two.
 *
 * @param maxBytes of one answer, as sent
 * @param maxRedirects hops from the address given to the page
 * @param maxLinks pages and lists fetched for one INPUT
 * @param connectTimeout until the server is reached
 * @param answerTimeout until all of an answer is there
 * @param delay between two requests to one host, unless its robots.txt asks for more
 */
public record FetchLimits(
    int maxBytes,
    int maxRedirects,
    int maxLinks,
    Duration connectTimeout,
    Duration answerTimeout,
    Duration delay) {

  /** Bytes of a robots.txt; the rest is not read (RFC 9309, 2.5). */
  static final int MAX_ROBOTS = 500 << 10;

  /** 10 redirects, 1,000 links, 10 seconds to connect, 60 for an answer, 1 between two. */
  public static FetchLimits of(int maxBytes) {
    return new FetchLimits(
        maxBytes, 10, 1000, Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(1));
  }

  /** The same with another delay. */
  public FetchLimits withDelay(Duration other) {
    return new FetchLimits(maxBytes, maxRedirects, maxLinks, connectTimeout, answerTimeout, other);
  }
}
