package org.onrecord.app.console;

import org.onrecord.sources.input.InputFinder;

/** What the shell gets. The higher number wins where several apply. */
public enum ExitCode {
  /** All of it was done. A reader of the output that stops early, such as head, counts as that. */
  DONE(0, "done"),
  /** Something could not be read or written; everything else was. */
  FAILED(1, "a page failed, or there was none"),
  /** The command cannot be carried out as it was given. */
  USAGE(2, "wrong usage, such as an unknown option or an INPUT that does not exist");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** The number the process ends with. */
  public int number() {
    return number;
  }

  /** Its meaning, as in the help. */
  public String meaning() {
    return meaning;
  }

  /** The worse of the two. */
  public ExitCode or(ExitCode other) {
    return number >= other.number ? this : other;
  }

  /** What a run ends with, at least, where an INPUT could not be read. */
  public static ExitCode of(InputFinder.Fault fault) {
    return fault == InputFinder.Fault.ARGUMENT ? USAGE : FAILED;
  }
}
