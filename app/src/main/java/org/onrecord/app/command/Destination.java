package org.onrecord.app.command;

import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;

/** Where text for people goes, which decides how it looks. */
enum Destination {
  /** A terminal, whose width and colours count. */
  TERMINAL,
  /** A file or a pipe, where text always looks the same. */
  ELSEWHERE;

  /**
   * Where a command's output goes.
   *
   * @param output what {@code -o} names; null for standard output
   */
  static Destination of(Console console, @Nullable String output) {
    return output == null && console.outIsTerminal() ? TERMINAL : ELSEWHERE;
  }
}
