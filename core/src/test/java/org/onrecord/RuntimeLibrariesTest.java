package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RuntimeLibrariesTest {
  private static final String SYSTEM = System.getProperty("os.name");
  private static final String PROCESSOR = System.getProperty("os.arch");

  private final RuntimeLibraries libraries = new RuntimeLibraries(SYSTEM, PROCESSOR);

  @BeforeEach
  void onlyWhereTheLauncherHasNotUnpackedThem() {
    assumeTrue(folder() == null);
  }

  private static @Nullable String folder() {
    return System.getProperty("onnxruntime.native.path");
  }

  @Test
  void theLibrariesAreThereWhileTheyAreLoadedAndNothingIsLeft() throws IOException {
    assumeFalse(SYSTEM.startsWith("Windows"));
    Path folder =
        libraries.during(
            () -> {
              Path unpacked = Path.of(String.valueOf(folder()));
              for (String name : new String[] {"onnxruntime", "onnxruntime4j_jni"}) {
                assertTrue(Files.size(unpacked.resolve(System.mapLibraryName(name))) > 10_000);
              }
              return unpacked;
            });

    assertFalse(Files.exists(folder));
    assertNull(folder());
    assertEquals("none", libraries.during(() -> folder() == null ? "none" : "again"));
  }

  @Test
  void nothingIsLeftWhereLoadingFails() {
    assumeFalse(SYSTEM.startsWith("Windows"));
    IOException failure =
        assertThrows(
            IOException.class,
            () ->
                libraries.during(
                    () -> {
                      throw new IOException(folder());
                    }));

    assertFalse(Files.exists(Path.of(String.valueOf(failure.getMessage()))));
    assertNull(folder());
  }

  @Test
  void whereTheyCannotBeDeletedOrThereAreNoneTheRuntimeIsLeftToItself() throws IOException {
    assertEquals("alone", alone(new RuntimeLibraries("Windows 11", "amd64")));
    assertEquals("alone", alone(new RuntimeLibraries("Plan 9", "amd64")));
    assertEquals("alone", alone(new RuntimeLibraries("Mac OS X", "x86_64")));
  }

  private static String alone(RuntimeLibraries libraries) throws IOException {
    return libraries.during(() -> folder() == null ? "alone" : "unpacked");
  }
}
