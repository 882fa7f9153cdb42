package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.onrecord.app.console.ExitCode;

/**
 * The command line in a process of its own, with a home, a cache, a temporary and a working folder
 * of its own.
 *
 * @param created files and folders that it made, also those that it removed, as far as seen
 * @param left those that are there in the end and were not before
 * @param network with whom it spoke, or that it did
 * @param out its standard output, in bytes
 */
record ConfinedRun(Set<Path> created, Set<Path> left, Set<String> network, int out) {

  /** Where runs take place. */
  record Place(Path root, Path work, Path temp) {
    static Place in(Path folder) throws IOException {
      Path root = folder.toRealPath();
      for (String name : List.of("home", "cache", "work", "temp")) {
        Files.createDirectories(root.resolve("place").resolve(name));
      }
      return new Place(root, root.resolve("place/work"), root.resolve("place/temp"));
    }

    private Path folder(String name) {
      return root.resolve("place").resolve(name);
    }

    private Set<Path> files() throws IOException {
      return FilesThatComeAndGo.under(root.resolve("place"));
    }
  }

  /**
   * Runs it to its end.
   *
   * @param hold how long its output is not taken, once it has begun; if there is much of it, the
   *     process lives so long
   */
  static ConfinedRun of(Place place, Witness witness, Duration hold, byte[] in, Object... args)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(place.root(), "log", ".txt");
    Path err = Files.createTempFile(place.root(), "err", ".txt");
    Set<Path> before = place.files();
    ProcessBuilder builder =
        new ProcessBuilder(command(place, witness, log, args))
            .directory(place.work().toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().retainAll(Set.of("PATH", "LANG", "LC_ALL"));
    builder.environment().putAll(environment(place));
    Process process = builder.start();
    try (OutputStream to = process.getOutputStream()) {
      to.write(in);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Set<Path> created = new TreeSet<>();
    try (InputStream from = process.getInputStream()) {
      out.writeBytes(from.readNBytes(1));
      Thread.sleep(hold.toMillis());
      created.addAll(place.files());
      from.transferTo(out);
    }
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it does not end");
    assertEquals(ExitCode.DONE.number(), process.exitValue(), Files.readString(err));
    assertEquals("", Files.readString(err));
    Set<Path> left = place.files();
    created.addAll(left);
    left.removeAll(before);
    created.removeAll(before);
    created.addAll(witness.created(log, place.work()));
    return new ConfinedRun(created, left, witness.network(log, place.work()), out.size());
  }

  private static List<String> command(Place place, Witness witness, Path log, Object... args) {
    List<String> command = new ArrayList<>(witness.before(log));
    command.addAll(ChildJvm.withoutLibraries());
    command.addAll(witness.javaOptions(log));
    command.add("-XX:-UsePerfData"); // as the launcher does
    command.add("-Djava.io.tmpdir=" + place.temp());
    command.add("-Duser.home=" + place.folder("home"));
    command.add(Main.class.getName());
    Arrays.stream(args).map(Object::toString).forEach(command::add);
    return command;
  }

  /** Without {@code ORT_DISABLE_TELEMETRY}: what is shown must not hang on it. */
  private static Map<String, String> environment(Place place) {
    return Map.of(
        "HOME", place.folder("home").toString(),
        "XDG_CACHE_HOME", place.folder("cache").toString(),
        "TMPDIR", place.temp().toString());
  }
}
