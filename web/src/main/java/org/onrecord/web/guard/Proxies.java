package org.onrecord.web.guard;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Servers before this one that say who comes: by a header, which counts from nobody else. */
public final class Proxies {
  private final Set<String> addresses = new HashSet<>();
  private final String header;

  /**
   * Some, or none.
   *
   * @param addresses numbers, such as 10.0.0.2; names are not asked for
   * @param header in which they say who comes
   * @throws IllegalArgumentException if one is no address
   */
  public Proxies(List<String> addresses, String header) {
    this.header = header;
    for (String address : addresses) {
      this.addresses.add(plain(address).orElseThrow(() -> new IllegalArgumentException(address)));
    }
  }

  /** The header in which they say who comes. */
  String header() {
    return header;
  }

  /** Whether a request comes from one of them. */
  boolean sent(@Nullable String address) {
    return address != null && plain(address).filter(addresses::contains).isPresent();
  }

  /** Whether one of them was asked by HTTPS, of which nobody else is believed. */
  boolean sawHttps(Context context) {
    String protocol = context.header("X-Forwarded-Proto");
    return protocol != null
        && sent(context.ip())
        && protocol.split(",", 2)[0].strip().equalsIgnoreCase("https");
  }

  /** In one way of writing; empty where it is no address. */
  private static Optional<String> plain(String address) {
    String bare = address.replaceAll("[\\[\\]]|%.*", "");
    if (bare.matches("\\d+\\.\\d+\\.\\d+\\.\\d+")) {
      return Optional.of(bare);
    }
    if (!bare.matches("[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){2,7}")) {
      return Optional.empty();
    }
    int groups = bare.replaceAll("[^:]", "").length() + 1;
    String zeros = ":" + "0:".repeat(Math.max(1, 9 - groups));
    String[] parts = bare.replace("::", zeros).split(":", -1);
    StringBuilder plain = new StringBuilder();
    for (String part : parts) {
      plain.append(part.isEmpty() ? "0" : Integer.toHexString(Integer.parseInt(part, 16)));
      plain.append(':');
    }
    return Optional.of(plain.toString());
  }
}
