package org.onrecord.app.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;

/** Decides whether a host may be connected to, by all addresses it has. */
interface AddressGuard {

  /**
   * Resolves and checks.
   *
   * @throws IOException if the host is unknown, or an address of it is not for the public
   */
  void check(String host) throws IOException;

  /** Lets every host pass that has an address. */
  static AddressGuard allowingAll() {
    return AddressGuard::resolve;
  }

  /**
   * Lets hosts pass whose addresses are all public.
   *
   * <p>The first answer for a name counts for the whole run, for this check and for the connection
   * after it: a name that changes its address in between (DNS rebinding) gains nothing.
   */
  static AddressGuard publicOnly() {
    Security.setProperty("networkaddress.cache.ttl", "-1");
    return host -> {
      for (InetAddress address : resolve(host)) {
        if (!isPublic(address)) {
          throw new AddressRefusedException(
              "the host "
                  + host
                  + " has the address "
                  + address.getHostAddress()
                  + ", which is private; if you mean it, say --allow-private");
        }
      }
    };
  }

  private static InetAddress[] resolve(String host) throws IOException {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new AddressRefusedException("there is no host " + host);
    }
  }

  /** Whether an address is one of the public internet's (IANA special-purpose registries). */
  static boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? isPublicV4(bytes, 0) : isPublicV6(bytes);
  }

  private static boolean isPublicV4(byte[] bytes, int at) {
    int a = bytes[at] & 0xff;
    int b = bytes[at + 1] & 0xff;
    int c = bytes[at + 2] & 0xff;
    boolean special =
        a == 0
            || a == 10
            || a == 127
            || a >= 224
            || (a == 100 && b >= 64 && b < 128)
            || (a == 169 && b == 254)
            || (a == 172 && b >= 16 && b < 32)
            || (a == 192 && b == 168)
            || (a == 192 && b == 0 && c == 0)
            || (a == 198 && (b == 18 || b == 19));
    return !special;
  }

  private static boolean isPublicV6(byte[] bytes) {
    int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    if ((first & 0xfe00) == 0xfc00) {
      return false; // unique local
    }
    if (first == 0x2002) {
      return isPublicV4(bytes, 2); // 6to4
    }
    if (first == 0x2001 && bytes[2] == 0 && bytes[3] == 0) {
      return false; // Teredo
    }
    boolean nat64 = first == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
    boolean compatible = true;
    for (int i = 0; i < 10; i++) {
      compatible &= bytes[i] == 0;
    }
    return !(nat64 || compatible) || isPublicV4(bytes, 12);
  }
}
