package org.onrecord.sources.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each site's robots.txt lets us do (RFC 9309), asked once a run. */
final class Robots {
  /** The name a robots.txt may call us by. */
  static final String NAME = "onrecord";

  /** A longer delay than this is not waited for: the site is left alone. */
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

  private final Map<String, BaseRobotRules> sites = new HashMap<>();
  private final Source source;

  /** Gets a robots.txt: redirects followed, cut at a limit. */
  @FunctionalInterface
  interface Source {
    Answer get(URI url) throws IOException;
  }

  Robots(Source source) {
    this.source = source;
  }

  /**
   * Makes sure that a page may be fetched.
   *
   * @throws IOException if not
   */
  void check(URI url) throws IOException {
    BaseRobotRules rules = rules(url);
    if (!rules.isAllowed(url.toString())) {
      throw new IOException(
          rules.isDeferVisits()
              ? "the site's robots.txt cannot be had now, so nothing of the site is fetched"
              : "the site's robots.txt does not allow it");
    }
    if (delay(rules).compareTo(LONGEST_DELAY) > 0) {
      throw new IOException(
          "the site's robots.txt asks for more than "
              + LONGEST_DELAY.toSeconds()
              + " s between two requests");
    }
  }

  /** How long the site wants to be left alone between two requests; zero if it does not say. */
  Duration delay(URI url) throws IOException {
    return delay(rules(url));
  }

  private static Duration delay(BaseRobotRules rules) {
    return rules.getCrawlDelay() > 0 ? Duration.ofMillis(rules.getCrawlDelay()) : Duration.ZERO;
  }

  private BaseRobotRules rules(URI url) throws IOException {
    String site = Site.of(url);
    BaseRobotRules known = sites.get(site);
    if (known != null) {
      return known;
    }
    BaseRobotRules rules = fetch(URI.create(site + "/robots.txt"));
    sites.put(site, rules);
    return rules;
  }

  private BaseRobotRules fetch(URI url) throws IOException {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    Answer answer;
    try {
      answer = source.get(url);
    } catch (AddressRefusedException e) {
      throw e;
    } catch (IOException e) {
      return parser.failedFetch(503);
    }
    if (answer.status() != 200) {
      return parser.failedFetch(answer.status());
    }
    return parser.parseContent(
        url.toString(), answer.body(), answer.header("Content-Type"), List.of(NAME));
  }
}
