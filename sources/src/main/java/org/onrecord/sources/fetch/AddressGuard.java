package org.onrecord.sources.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.onrecord.sources.Remedy;

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
   * <p>A name that changes its address between this check and the connection (DNS rebinding) gains
   * nothing as long as Java keeps the answer it had: it does so for 30 seconds unless {@code
   * networkaddress.cache.ttl} says otherwise, and {@link Fetcher} checks right before each request.
   * A program of its own, such as the command line, may have it kept for good; a library must not
   * set this for the whole JVM.
   */
  static AddressGuard publicOnly() {
    return host -> {
      for (InetAddress address : resolve(host)) {
        if (!PublicAddresses.hold(address.getAddress())) {
          throw new AddressRefusedException(
              "the host "
                  + host
                  + " has the address "
                  + address.getHostAddress()
                  + ", which is not public; "
                  + Remedy.ALLOW_PRIVATE.words());
        }
      }
    };
  }

  /** As {@link #publicOnly}, in the same words whether a host is unknown or not public. */
  static AddressGuard publicUntold() {
    AddressGuard guard = publicOnly();
    return host -> {
      try {
        guard.check(host);
      } catch (AddressRefusedException e) {
        throw new AddressRefusedException("there is no such public server");
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
