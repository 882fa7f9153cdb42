package org.onrecord.app.command;

import java.util.Map;

/** When to use colours. */
enum Color {
  /** On a terminal, unless NO_COLOR asks for none (https://no-color.org). */
  AUTO,
  /** Anywhere. */
  ALWAYS,
  /** Nowhere. */
  NEVER;

  /** Whether to use colours. */
  boolean isOn(boolean terminal, Map<String, String> environment) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          terminal
              && environment.getOrDefault("NO_COLOR", "").isEmpty()
              && !environment.getOrDefault("TERM", "").equals("dumb");
    };
  }
}
