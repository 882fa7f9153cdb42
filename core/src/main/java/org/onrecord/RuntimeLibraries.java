package org.onrecord;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets ONNX Runtime load its native libraries and leaves nothing behind. By itself it unpacks them
 * into the folder for temporary files, leaves a folder there when the process ends and 24 MB after
 * a kill. Here they go into a folder of their own, which is deleted as soon as they are loaded.
 * Windows does not let go of what is loaded, so there the runtime does as it likes. Thread-safe.
 */
final class RuntimeLibraries {
  private static final String UNPACKED = "onnxruntime.native.path";
  private static final String[] NAMES = {"onnxruntime", "onnxruntime4j_jni"};

  /** Where they lie in the jar; null where they cannot be deleted at once. */
  private final @Nullable String place;

  private boolean loaded;

  /**
   * Those for a machine.
   *
   * @param system as Java's {@code os.name} tells it
   * @param processor as {@code os.arch} does
   */
  RuntimeLibraries(String system, String processor) {
    String lower = system.toLowerCase(Locale.ROOT);
    String name = lower.contains("mac") ? "osx" : lower.contains("linux") ? "linux" : null;
    boolean isArm = processor.equals("aarch64") || processor.equals("arm64");
    this.place =
        name == null ? null : "ai/onnxruntime/native/" + name + (isArm ? "-aarch64" : "-x64") + "/";
  }

  /** Loads what needs the libraries. */
  interface Loading<T> {
    T load() throws IOException;
  }

  /** Loads something; the first time with the libraries unpacked, unless the launcher did that. */
  synchronized <T> T during(Loading<T> loading) throws IOException {
    if (place == null || loaded || System.getProperty(UNPACKED) != null) {
      return loading.load();
    }
    Path folder = Files.createTempDirectory("onrecord-onnxruntime");
    try {
      if (unpack(place, folder)) {
        System.setProperty(UNPACKED, folder.toString());
      }
      T result = loading.load();
      loaded = true;
      return result;
    } finally {
      System.clearProperty(UNPACKED);
      delete(folder);
    }
  }

  /** Whether there are libraries for this machine. */
  private static boolean unpack(String place, Path folder) throws IOException {
    for (String name : NAMES) {
      String file = System.mapLibraryName(name);
      ClassLoader loader = RuntimeLibraries.class.getClassLoader();
      try (InputStream library = loader.getResourceAsStream(place + file)) {
        if (library == null) {
          return false;
        }
        Files.copy(library, folder.resolve(file));
      }
    }
    return true;
  }

  /**
   * Deletes a folder. Where a file system keeps what is open, it stays, and costs nobody a page.
   */
  private static void delete(Path folder) {
    try {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
