package org.onrecord.sources.fetch;

import static org.onrecord.sources.fetch.Network.v4;
import static org.onrecord.sources.fetch.Network.v6;

import java.util.Arrays;
import java.util.List;

/**
 * Distinguishes addresses of the public internet from all others, as IANA's registries of
 * special-purpose addresses have them. What a registry calls reachable but holds no web site
 * (identifiers, protocol anycast in 192.0.0.0/24 and 2001::/23) does not count as public.
 */
final class PublicAddresses {
  private static final int V4_BYTES = 4;

  private static final List<Network> SPECIAL_V4 =
      List.of(
          v4(0, 0, 0, 8), // this network
          v4(10, 0, 0, 8), // private
          v4(100, 64, 0, 10), // shared by carriers
          v4(127, 0, 0, 8), // loopback
          v4(169, 254, 0, 16), // link-local
          v4(172, 16, 0, 12), // private
          v4(192, 0, 0, 24), // protocol assignments
          v4(192, 0, 2, 24), // documentation
          v4(192, 88, 99, 24), // relays of 6to4, given up
          v4(192, 168, 0, 16), // private
          v4(198, 18, 0, 15), // benchmarks
          v4(198, 51, 100, 24), // documentation
          v4(203, 0, 113, 24), // documentation
          v4(224, 0, 0, 4), // multicast
          v4(240, 0, 0, 4)); // reserved, and broadcast

  /**
   * All else is no global unicast: loopback, IPv4-mapped, -compatible and -translated (SIIT), local
   * NAT64, discard-only, SRv6 SIDs, unique local, link- and site-local, multicast.
   */
  private static final Network GLOBAL_UNICAST = v6("20", 3);

  private static final List<Network> SPECIAL_V6 =
      List.of(
          v6("200100", 23), // protocol assignments: Teredo, benchmarks, ORCHID, DRIP
          v6("20010db8", 32), // documentation
          v6("3fff00", 20)); // documentation

  /** Each holds an IPv4 address, to which a router sends what is sent to it. */
  private static final Network NAT64 = v6("0064ff9b0000000000000000", 96);

  private static final Network SIX_TO_FOUR = v6("2002", 16);

  private PublicAddresses() {}

  /**
   * Whether an address is public; where it holds one of IPv4, whether that is.
   *
   * @param address 4 or 16 bytes
   */
  static boolean hold(byte[] address) {
    if (address.length == V4_BYTES) {
      return SPECIAL_V4.stream().noneMatch(network -> network.holds(address));
    }
    if (NAT64.holds(address)) {
      return holdV4(address, 12);
    }
    if (!GLOBAL_UNICAST.holds(address)
        || SPECIAL_V6.stream().anyMatch(network -> network.holds(address))) {
      return false;
    }
    return (!SIX_TO_FOUR.holds(address) || holdV4(address, 2))
        && (!isIsatap(address) || holdV4(address, 12));
  }

  private static boolean holdV4(byte[] address, int at) {
    return hold(Arrays.copyOfRange(address, at, at + V4_BYTES));
  }

  /** An interface id of 0:5efe or 200:5efe and an IPv4 address (RFC 5214). */
  private static boolean isIsatap(byte[] address) {
    return (address[8] & 0xfd) == 0
        && address[9] == 0
        && address[10] == 0x5e
        && (address[11] & 0xff) == 0xfe;
  }
}
