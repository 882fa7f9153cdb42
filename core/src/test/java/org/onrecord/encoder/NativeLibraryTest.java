package org.onrecord.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What ONNX Runtime's native libraries are able to do, whatever their version says: they hold
 * nothing of a client that sends what it knows of the machine, and on Linux and macOS they do not
 * even know the system's functions for connecting.
 */
class NativeLibraryTest {
  /** Stands in the client for telemetry that version 1.29 brought, and in no library without it. */
  private static final List<String> CLIENT =
      List.of(
          "mat-debug",
          "Microsoft12Applications6Events", // its namespace, as compilers write it
          "Applications::Events",
          "OneCollector",
          "Collector URL",
          "events.data.microsoft",
          "applicationinsights",
          "PosixTelemetry",
          "ORT_DISABLE_TELEMETRY",
          "machine-id",
          "libcurl",
          "SQLite format");

  /** What a library that connects would have to take from the system; macOS writes _ before it. */
  private static final List<String> CONNECTING =
      List.of("getaddrinfo", "gethostbyname", "socket", "connect", "sendto", "sendmsg");

  /** Likewise, of macOS and Windows. */
  private static final List<String> FRAMEWORKS =
      List.of("CFNetwork", "NSURLSession", "WS2_32", "WINHTTP", "WININET");

  private static final List<Library> LIBRARIES = libraries();

  /**
   * A library.
   *
   * @param name in the jar
   * @param client what it holds of {@link #CLIENT}
   * @param connecting what it takes of {@link #CONNECTING} and {@link #FRAMEWORKS}
   * @param loading whether it takes {@code dlopen}, as those for Linux and macOS are known to
   */
  private record Library(
      String name, List<String> client, List<String> connecting, boolean loading) {

    /** Looks into one; a character of the text is a byte. */
    static Library of(String name, String bytes) {
      List<String> connecting = new ArrayList<>(FRAMEWORKS);
      connecting.removeIf(marker -> !holds(bytes, marker));
      CONNECTING.stream().filter(function -> takes(bytes, function)).forEach(connecting::add);
      return new Library(
          name,
          CLIENT.stream().filter(marker -> holds(bytes, marker)).toList(),
          connecting,
          takes(bytes, "dlopen"));
    }

    private static boolean holds(String bytes, String marker) {
      // Windows writes some in two bytes a character.
      return bytes.contains(marker) || bytes.contains(String.join("\0", marker.split("")));
    }

    private static boolean takes(String bytes, String function) {
      return bytes.contains("\0" + function + "\0") || bytes.contains("\0_" + function + "\0");
    }
  }

  private static List<Library> libraries() {
    List<Library> libraries = new ArrayList<>();
    try (JarFile jar = new JarFile(new File(jarOf(OrtEnvironment.class)))) {
      for (JarEntry entry : jar.stream().toList()) {
        if (entry.getName().matches("ai/onnxruntime/native/[^/]+/[^/]+\\.(so|dylib|dll)")) {
          byte[] bytes = jar.getInputStream(entry).readAllBytes();
          libraries.add(
              Library.of(entry.getName(), new String(bytes, StandardCharsets.ISO_8859_1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return libraries;
  }

  private static URI jarOf(Class<?> type) {
    return URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString());
  }

  private static Library main(String system) {
    return LIBRARIES.stream()
        .filter(library -> library.name().matches(".*/" + system + "/(lib)?onnxruntime\\..*"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("none for " + system));
  }

  @Test
  void noneHoldsAClientForTelemetry() {
    assertEquals(
        Map.of(),
        LIBRARIES.stream()
            .filter(library -> !library.client().isEmpty())
            .collect(Collectors.toMap(Library::name, Library::client)));
  }

  @Test
  void noneTakesFunctionsForConnectingFromTheSystem() {
    assertEquals(
        Map.of(),
        LIBRARIES.stream()
            .filter(library -> !library.connecting().isEmpty())
            .collect(Collectors.toMap(Library::name, Library::connecting)));
  }

  /** Otherwise the tests above might find nothing since they do not see it. */
  @Test
  void theLibrariesOfAllSystemsAreLookedInto() {
    assertTrue(main("linux-x64").loading());
    assertTrue(main("linux-aarch64").loading());
    assertTrue(main("osx-aarch64").loading());
    assertFalse(main("win-x64").loading());
  }
}
