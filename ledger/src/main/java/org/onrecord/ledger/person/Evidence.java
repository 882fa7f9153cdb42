package org.onrecord.ledger.person;

import java.util.Locale;

/**
 * Why two may be one.
 *
 * @param kind what sort of reason
 * @param detail such as the role that both have
 */
public record Evidence(Kind kind, String detail) {

  /** Reasons, the strongest first. */
  public enum Kind {
    /** The names of both fit one entry of the user's list. */
    LIST,
    /** Pages give both the same role. */
    ROLE,
    /** Both appear in one outlet. */
    OUTLET,
    /** The names fit each other. */
    NAME;

    /** The name in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public String toString() {
    return switch (kind) {
      case LIST -> "on your list: " + detail;
      case ROLE -> "same role: " + detail;
      case OUTLET -> "same outlet: " + detail;
      case NAME -> detail;
    };
  }
}
