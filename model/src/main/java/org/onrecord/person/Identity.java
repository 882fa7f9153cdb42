package org.onrecord.person;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who a person of a page is beyond the page, as far as that can be said.
 *
 * @param identifier the same on every page for the same person; null where that is open
 * @param basis what the identifier rests on; null where there is none
 * @param candidates identifiers of those on the user's list whom the name may mean, in the order of
 *     the list; empty where an identifier is settled
 */
public record Identity(
    @Nullable String identifier, @Nullable Basis basis, List<String> candidates) {
  private static final Identity OPEN = new Identity(null, null, List.of());

  /** What an identifier rests on. */
  public enum Basis {
    /** The user's list has one entry that the name fits. */
    LIST,
    /** The same full name in the same outlet; nobody has said that it is the same person. */
    NAME;

    /** The name in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the list. */
  public Identity {
    candidates = List.copyOf(candidates);
  }

  /** The identity of somebody of whom nothing is known beyond the page. */
  public static Identity open() {
    return OPEN;
  }

  static Identity listed(String identifier) {
    return new Identity(identifier, Basis.LIST, List.of());
  }

  static Identity oneOf(List<String> candidates) {
    return new Identity(null, null, candidates);
  }

  static Identity named(String outlet, String name) {
    return new Identity(outlet + "/" + name, Basis.NAME, List.of());
  }
}
