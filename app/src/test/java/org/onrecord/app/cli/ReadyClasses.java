package org.onrecord.app.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * What the processes that tests start have in common, made when the first of them starts, as the
 * launcher makes it after a build: an archive of loaded classes and the unpacked native libraries.
 * Java takes no folder of classes into an archive, so that those of this module are packed first.
 * Where no archive can be made, all works, only slower.
 *
 * @param classPath the class path of this process, its folders packed
 * @param archive options for Java that name the archive
 * @param libraries options that name the native libraries
 */
record ReadyClasses(String classPath, List<String> archive, List<String> libraries) {

  private static final class Made {
    static final ReadyClasses ONCE = make();
  }

  static ReadyClasses get() {
    return Made.ONCE;
  }

  private static ReadyClasses make() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "ready-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      String classPath = packed(folder);
      Path natives = folder.resolve("native");
      NativeLibraries.main(new String[] {natives.toString()});
      return new ReadyClasses(
          classPath,
          archive(folder, classPath),
          List.of("-Donnxruntime.native.path=" + natives, "-Dorg.sqlite.lib.path=" + natives));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String packed(Path folder) throws IOException {
    List<String> places = new ArrayList<>();
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (Files.isDirectory(Path.of(place))) {
        Path jar = folder.resolve("classes-" + places.size() + ".jar");
        pack(Path.of(place), jar);
        places.add(jar.toString());
      } else if (!place.isEmpty()) {
        places.add(place);
      }
    }
    return String.join(File.pathSeparator, places);
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      out.setLevel(0);
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new JarEntry(name));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  /** Of what reading a page loads. Whatever Java has to say of the archive, no test asks for it. */
  private static List<String> archive(Path folder, String classPath) throws IOException {
    Path archive = folder.resolve("classes.jsa");
    List<String> command = new ArrayList<>(List.of(ChildJvm.java()));
    command.addAll(ChildJvm.plainOptions());
    command.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", classPath));
    command.addAll(List.of(Main.class.getName(), "read", "-q", "../examples/column.html"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      builder.start().waitFor(120, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Files.exists(archive)
        ? List.of("-Xlog:disable", "-Xshare:auto", "-XX:SharedArchiveFile=" + archive)
        : List.of();
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // a later mvn clean takes it away
    }
  }
}
