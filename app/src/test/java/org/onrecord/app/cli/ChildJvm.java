package org.onrecord.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a test starts Java once more: this very Java, with what a process of a second or two needs.
 * The compiler that takes its time and several collectors would cost it half as much again.
 */
public final class ChildJvm {
  private ChildJvm() {}

  /** The command, to which class path, class and arguments are added. */
  public static List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options());
    return command;
  }

  /** The same without the program. */
  static List<String> options() {
    List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    if (Runtime.version().feature() >= 22) {
      options.add("--enable-native-access=ALL-UNNAMED"); // as the jar's manifest says
    }
    return options;
  }
}
