package org.onrecord.sources.fetch;

import java.net.URI;
import java.util.Locale;

/** What of an address names its server, whatever way it is written. */
final class Site {
  private Site() {}

  /** The host, of which all ports and schemes are one machine's. */
  static String host(URI url) {
    String host = url.getHost().toLowerCase(Locale.ROOT);
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /** Scheme, host and port: what one robots.txt is for (RFC 9309, 2.3). */
  static String of(URI url) {
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    boolean elsewhere = url.getPort() >= 0 && url.getPort() != usual;
    return scheme + "://" + host(url) + (elsewhere ? ":" + url.getPort() : "");
  }
}
