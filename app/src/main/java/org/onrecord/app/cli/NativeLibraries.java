package org.onrecord.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Puts the native libraries of ONNX Runtime and SQLite into a folder. Without that they are
 * unpacked into a temporary one at each start, and the 24 MB of ONNX Runtime take a third of a
 * second. The launcher calls it once after a build and names the folder to Java as {@code
 * onnxruntime.native.path} and {@code org.sqlite.lib.path}.
 */
public final class NativeLibraries {
  private NativeLibraries() {}

  /**
   * Unpacks those for this machine; none where there are none for it.
   *
   * @param arguments the folder
   * @throws IOException if they cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    unpack(Path.of(arguments[0]), System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static void unpack(Path folder, String system, String processor) throws IOException {
    Files.createDirectories(folder);
    for (String name : new String[] {"onnxruntime", "onnxruntime4j_jni"}) {
      String file = fileName(system, name);
      unpack("/ai/onnxruntime/native/" + platform(system, processor) + "/" + file, folder, file);
    }
    String file = fileName(system, "sqlitejdbc");
    unpack("/org/sqlite/native/" + sqlitePlatform(system, processor) + "/" + file, folder, file);
  }

  private static void unpack(String resource, Path folder, String file) throws IOException {
    try (InputStream library = NativeLibraries.class.getResourceAsStream(resource)) {
      if (library != null) {
        // Under another name first: a start beside this one must not see half of it.
        Path part = folder.resolve(file + ".part" + ProcessHandle.current().pid());
        Files.copy(library, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static String platform(String system, String processor) {
    String lower = system.toLowerCase(Locale.ROOT);
    String name = lower.contains("mac") ? "osx" : lower.contains("win") ? "win" : "linux";
    return name + (isArm(processor) ? "-aarch64" : "-x64");
  }

  private static boolean isArm(String processor) {
    return processor.equals("aarch64") || processor.equals("arm64");
  }

  private static String sqlitePlatform(String system, String processor) {
    String lower = system.toLowerCase(Locale.ROOT);
    String name = lower.contains("mac") ? "Mac" : lower.contains("win") ? "Windows" : "Linux";
    return name + (isArm(processor) ? "/aarch64" : "/x86_64");
  }

  private static String fileName(String system, String name) {
    String lower = system.toLowerCase(Locale.ROOT);
    return lower.contains("mac")
        ? "lib" + name + ".dylib"
        : lower.contains("win") ? name + ".dll" : "lib" + name + ".so";
  }
}
