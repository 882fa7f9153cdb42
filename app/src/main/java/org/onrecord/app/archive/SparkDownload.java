package org.onrecord.app.archive;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.OnRecord;
import org.onrecord.app.console.UsageException;
import org.onrecord.sources.text.FileName;

/**
 * The folder that holds Spark's jars ({@code jars/}), OnRecord's job ({@code job/}) and the options
 * that Java needs for them.
 *
 * @param home the folder
 */
record SparkDownload(Path home) {
  /** The environment variable that names it. */
  static final String VARIABLE = "ONRECORD_ARCHIVE";

  private static final String OPTIONS = "java.options";

  /**
   * Finds it: where the environment says, else beside this program, else in the source tree that
   * this program was built in.
   *
   * @throws UsageException where it is not, saying how to get it
   */
  static SparkDownload find(Map<String, String> environment) {
    String named = environment.get(VARIABLE);
    if (named != null && !named.isEmpty()) {
      SparkDownload download = new SparkDownload(FileName.path(named));
      if (!download.isThere()) {
        throw new UsageException(
            VARIABLE + " names " + named + ", and there is no download for archives in it");
      }
      return download;
    }
    for (Path place : places(program())) {
      SparkDownload download = new SparkDownload(place);
      if (download.isThere()) {
        return download;
      }
    }
    throw new UsageException(
        "archives are read by Spark, which is a download of its own: unpack onrecord-archive-"
            + OnRecord.VERSION
            + ".zip beside OnRecord's own folder, or anywhere and set "
            + VARIABLE
            + " to that folder; in a source tree, mvn -P archive -pl spark/download -am package -DskipTests"
            + " makes it");
  }

  /** The folder of the program's jar; null where it runs from something else. */
  private static @Nullable Path program() {
    try {
      URI jar = SparkDownload.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return "file".equals(jar.getScheme()) ? Path.of(jar).getParent() : null;
    } catch (URISyntaxException | SecurityException | NullPointerException e) {
      return null;
    }
  }

  /**
   * Where it may be.
   *
   * @param program folder of the program's jar: app/ of an unpacked zip, app/target of a tree
   */
  private static List<Path> places(@Nullable Path program) {
    List<Path> places = new ArrayList<>();
    for (Path above = program; above != null && places.size() < 8; above = above.getParent()) {
      places.add(above.resolve("onrecord-archive-" + OnRecord.VERSION));
      places.add(above.resolve("spark/download/target/archive"));
    }
    return places;
  }

  private boolean isThere() {
    return Files.isDirectory(home.resolve("jars")) && Files.isRegularFile(home.resolve(OPTIONS));
  }

  /** The jar with OnRecord's jobs, which a cluster is given. */
  Path job() throws IOException {
    try (Stream<Path> jars = Files.list(home.resolve("job"))) {
      return jars.filter(jar -> jar.toString().endsWith(".jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("there is no jar in " + home.resolve("job")));
    }
  }

  /** Where Java finds the classes of a job. */
  String classPath() throws IOException {
    return job() + java.io.File.pathSeparator + home.resolve("jars").resolve("*");
  }

  /** The file of options for Java, as its launcher takes it. */
  String options() {
    return "@" + home.resolve(OPTIONS);
  }
}
