package org.onrecord.sources.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;

/** Decides whether a host may be connected to, by all addresses it has. */
interface AddressGuard {

  /**
   * Resolves a host and checks its addresses.
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
        if (!PublicAddresses.hold(address.getAddress())) {
          throw new AddressRefusedException(
              "the host "
                  + host
                  + " has the address "
                  + address.getHostAddress()
                  + ", which is not public; if you mean it, say --allow-private");
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
}
