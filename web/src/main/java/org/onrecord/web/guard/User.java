package org.onrecord.web.guard;

/**
 * Somebody who came in.
 *
 * @param name under which the ledger keeps what they say
 * @param access what they may do at most
 */
public record User(String name, Access access) {

  /** Whether they may do what needs this. */
  public boolean may(Access needed) {
    return access.compareTo(needed) >= 0;
  }
}
