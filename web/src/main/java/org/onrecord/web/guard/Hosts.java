package org.onrecord.web.guard;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names under which this server answers. */
final class Hosts {
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

  private final Set<String> authorities = new HashSet<>();
  private final Set<String> origins = new HashSet<>();

  /**
   * The names of this machine for itself, and others.
   *
   * @param port on which it listens
   * @param others as they stand in an address: with a port where it is not this one, of version 6
   *     in brackets
   */
  Hosts(int port, Collection<String> others) {
    LOOPBACK.forEach(name -> add(name, port));
    others.forEach(name -> add(name, port));
  }

  private void add(String name, int port) {
    String host = name.toLowerCase(Locale.ROOT);
    boolean hasPort = host.matches(".+:[0-9]+");
    allow(hasPort ? host : host + ":" + port);
    if (!hasPort && !LOOPBACK.contains(host)) {
      allow(host); // behind a proxy on the usual port
    }
  }

  private void allow(String authority) {
    authorities.add(authority);
    origins.add("http://" + authority);
    origins.add("https://" + authority);
  }

  /** Whether a request was meant for this server. */
  boolean isOurs(@Nullable String host) {
    return host != null && authorities.contains(host.toLowerCase(Locale.ROOT));
  }

  /** Whether a page of this server sent it. */
  boolean isOurOrigin(String origin) {
    return origins.contains(origin.toLowerCase(Locale.ROOT));
  }
}
