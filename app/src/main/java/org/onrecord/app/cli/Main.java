package org.onrecord.app.cli;

/** Where the process starts, and the one place that ends it. */
public final class Main {
  private Main() {}

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.exit(OnRecordCommand.commandLine(Console.system()).execute(args));
  }
}
