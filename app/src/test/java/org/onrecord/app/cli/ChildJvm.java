package org.onrecord.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a test starts Java once more: this very Java, with what a process of a second or two needs.
 * The compiler that takes its time and several collectors would cost it half as much again; a third
 * goes into classes and native libraries, which lie ready for it ({@link ReadyClasses}).
 */
public final class ChildJvm {
  private ChildJvm() {}

  /** The command, to which class and arguments are added. */
  public static List<String> command() {
    List<String> command = new ArrayList<>(withoutLibraries());
    command.addAll(1, ReadyClasses.get().libraries());
    return command;
  }

  /** The same of a process that unpacks its native libraries itself, as {@code java -jar} does. */
  static List<String> withoutLibraries() {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(plainOptions());
    command.addAll(ReadyClasses.get().archive());
    command.addAll(List.of("-cp", ReadyClasses.get().classPath()));
    return command;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Without an archive of classes and a class path. */
  static List<String> plainOptions() {
    List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    if (Runtime.version().feature() >= 22) {
      options.add("--enable-native-access=ALL-UNNAMED"); // as the jar's manifest says
    }
    return options;
  }

  /** The command in a line of shell, without the class and its arguments. */
  static String shell() {
    return "'" + String.join("' '", command()) + "'";
  }
}
