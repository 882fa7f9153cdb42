package org.onrecord.sources.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A process of its own, started by {@link RebindingTest} with a hosts file: fetches from a name
 * that has a public address when it is checked and this machine's right after.
 */
final class Rebinding {
  private Rebinding() {}

  /**
   * Fetches.
   *
   * @param args the hosts file, the address
   */
  public static void main(String[] args) throws IOException {
    Path hosts = Path.of(args[0]);
    AddressGuard real = AddressGuard.publicOnly();
    AddressGuard rebound =
        host -> {
          try {
            real.check(host);
            System.exit(2);
          } catch (AddressRefusedException e) {
            // the test's network is none of the public ones, but its address was looked up and kept
          }
          Files.writeString(hosts, "127.0.0.1 rebind.example\n");
        };
    FetchLimits limits =
        new FetchLimits(10_000, 5, 5, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ZERO);
    try {
      new Fetcher(limits, rebound, null).fetch(URI.create(args[1]));
    } catch (IOException e) {
      System.exit(0); // the server behind the first address is not there
    }
    System.exit(1);
  }
}
