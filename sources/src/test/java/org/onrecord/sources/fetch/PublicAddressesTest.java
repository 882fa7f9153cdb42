package org.onrecord.sources.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** First, last and outer addresses of IANA's registries for IPv4 and IPv6 (RFC 6890 and later). */
class PublicAddressesTest {

  private static boolean isPublic(String address) throws IOException {
    return PublicAddresses.hold(InetAddress.getByName(address).getAddress());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.255.255.255",
        "10.0.0.0",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.255",
        "169.254.0.0",
        "169.254.255.255",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.0",
        "192.0.0.9",
        "192.0.0.170",
        "192.0.0.255",
        "192.0.2.0",
        "192.0.2.255",
        "192.88.99.0",
        "192.88.99.1",
        "192.88.99.255",
        "192.168.0.0",
        "192.168.255.255",
        "198.18.0.0",
        "198.19.255.255",
        "198.51.100.0",
        "198.51.100.255",
        "203.0.113.0",
        "203.0.113.255",
        "224.0.0.0",
        "239.255.255.255",
        "240.0.0.0",
        "255.255.255.254",
        "255.255.255.255"
      })
  void specialAddressesOfV4AreNotPublic(String address) throws IOException {
    assertEquals(false, isPublic(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.0.0",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "191.255.255.255",
        "192.0.1.0",
        "192.0.1.255",
        "192.0.3.0",
        "192.88.98.255",
        "192.88.100.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "198.51.99.255",
        "198.51.101.0",
        "203.0.112.255",
        "203.0.114.0",
        "223.255.255.255",
        "8.8.8.8"
      })
  void addressesBesideThemArePublic(String address) throws IOException {
    assertEquals(true, isPublic(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::",
        "::1",
        "::127.0.0.1",
        "::8.8.8.8",
        "::ffff:10.0.0.1",
        "::ffff:0:127.0.0.1",
        "::ffff:0:8.8.8.8", // IPv4-translated (SIIT)
        "64:ff9b::10.0.0.1",
        "64:ff9b::192.88.99.1",
        "64:ff9b:1::",
        "64:ff9b:1::8.8.8.8",
        "64:ff9b:1:ffff:ffff:ffff:ffff:ffff",
        "100::",
        "100::ffff:ffff:ffff:ffff",
        "100:0:0:1::1",
        "2001::",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:1::1",
        "2001:2::1",
        "2001:2:0:ffff::",
        "2001:10::",
        "2001:1f:ffff::",
        "2001:20::1",
        "2001:2f:ffff::",
        "2001:30::1",
        "2001:1ff:ffff:ffff::",
        "2001:db8::",
        "2001:db8:ffff:ffff::1",
        "2002:7f00:1::",
        "2002:c058:6301::",
        "2002:c0a8:101::1",
        "3fff::",
        "3fff:fff:ffff:ffff::1",
        "4000::1",
        "5f00::",
        "5f00:ffff::1",
        "8000::1",
        "fc00::",
        "fdff:ffff::1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1",
        "ff0e::1",
        "2606:4700::5efe:10.0.0.1",
        "2606:4700::200:5efe:192.168.1.1"
      })
  void specialAddressesOfV6AreNotPublic(String address) throws IOException {
    assertEquals(false, isPublic(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::ffff:8.8.8.8",
        "64:ff9b::8.8.8.8",
        "2000::1",
        "2001:200::",
        "2001:db7:ffff::1",
        "2001:db9::",
        "2002:808:808::",
        "2003::1",
        "2606:4700::1111",
        "2a00:1450:4001::200e",
        "3ffe:ffff::1",
        "3fff:1000::1",
        "2606:4700::5efe:8.8.8.8",
        "2606:4700::200:5efe:8.8.8.8",
        "2606:4700::100:5efe:10.0.0.1"
      })
  void otherGlobalUnicastIsPublic(String address) throws IOException {
    assertEquals(true, isPublic(address));
  }

  /** Beside a slow oracle that compares numbers. */
  @Test
  void networksHoldWhatLiesBetweenTheirEnds() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int run = 0; run < 10_000; run++) {
      int bits = random.nextInt(25);
      byte[] start = new byte[3];
      random.nextBytes(start);
      byte[] address = new byte[4];
      random.nextBytes(address);
      if (random.nextBoolean()) {
        System.arraycopy(start, 0, address, 0, random.nextInt(4));
      }
      long first = number(start[0], start[1], start[2], 0) >> (32 - bits) << (32 - bits);
      long asked = number(address[0], address[1], address[2], address[3]);
      boolean between = asked >= first && asked < first + (1L << (32 - bits));
      assertEquals(between, new Network(start, bits).holds(address), "seed " + seed);
    }
  }

  private static long number(int a, int b, int c, int d) {
    return ((a & 0xffL) << 24) | ((b & 0xffL) << 16) | ((c & 0xffL) << 8) | (d & 0xffL);
  }
}
