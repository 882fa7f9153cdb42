package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture of modules and rooms in docs/architecture.md is what the code has. */
class HousePictureTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String BASE = "org.onrecord";

  /** The rooms of each module as the picture has them, from the top to the ground. */
  private static Map<String, List<String>> picture() throws IOException {
    String document = Files.readString(ROOT.resolve("docs/architecture.md"));
    int begin = document.indexOf("```text\n") + "```text\n".length();
    Map<String, List<String>> modules = new LinkedHashMap<>();
    List<String> rooms = List.of();
    for (String line : document.substring(begin, document.indexOf("```", begin)).lines().toList()) {
      String left = line.substring(0, line.contains("│") ? line.indexOf('│') : line.length());
      List<String> names = new ArrayList<>(List.of(left.strip().split(" +", -1)));
      if (!line.startsWith(" ")) {
        rooms = new ArrayList<>();
        modules.put(names.remove(0), rooms);
      }
      for (String name : names) {
        rooms.add(name.equals("onrecord") ? BASE : BASE + "." + name);
      }
    }
    return modules;
  }

  @Test
  void modulesAreThoseOfTheBuild() throws IOException {
    String pom = Files.readString(ROOT.resolve("pom.xml"));
    // the first list; a profile adds the benchmarks, which are no part of the product
    Matcher module =
        Pattern.compile("<module>([a-z-]+)</module>")
            .matcher(pom.substring(0, pom.indexOf("</modules>")));
    TreeSet<String> built = new TreeSet<>();
    while (module.find()) {
      built.add(module.group(1));
    }
    assertEquals(built, new TreeSet<>(picture().keySet()));
  }

  @Test
  void roomsAreThePackagesOfEachModule() throws IOException {
    Map<String, Collection<String>> packages = new TreeMap<>();
    Map<String, Collection<String>> pictured = new TreeMap<>();
    for (Map.Entry<String, List<String>> module : picture().entrySet()) {
      packages.put(
          module.getKey(), packages(ROOT.resolve(module.getKey()).resolve("src/main/java")));
      pictured.put(module.getKey(), new TreeSet<>(module.getValue()));
    }
    assertEquals(packages, pictured);
  }

  private static Set<String> packages(Path sources) throws IOException {
    Set<String> packages = new TreeSet<>();
    if (Files.isDirectory(sources)) {
      try (Stream<Path> files = Files.walk(sources)) {
        files
            .map(sources::relativize)
            .filter(file -> file.toString().endsWith(".java") && file.getParent() != null)
            .forEach(
                file ->
                    packages.add(file.getParent().toString().replace('\\', '.').replace('/', '.')));
      }
    }
    return packages;
  }

  @Test
  void eachRoomStandsAboveThoseItMayKnow() throws IOException {
    Map<String, List<String>> picture = picture();
    assertEquals(
        fromTheGround(picture, "model", "model-en", "core"),
        rooms("core", "ArchitectureTest.java"));
    assertEquals(
        fromTheGround(picture, "sources", "app"), rooms("app", "app/ArchitectureTest.java"));
  }

  private static List<String> fromTheGround(Map<String, List<String>> picture, String... modules) {
    List<String> rooms = new ArrayList<>();
    for (String module : modules) {
      List<String> reversed = new ArrayList<>(picture.getOrDefault(module, List.of()));
      Collections.reverse(reversed);
      rooms.addAll(reversed);
    }
    return rooms;
  }

  /** The names in the list ROOMS of a module's ArchitectureTest. */
  private static List<String> rooms(String module, String test) throws IOException {
    String source =
        Files.readString(ROOT.resolve(module).resolve("src/test/java/org/onrecord").resolve(test));
    int begin = source.indexOf("ROOMS =");
    String list = source.substring(begin, source.indexOf(");", begin));
    return Arrays.stream(list.split("\n", -1))
        .map(String::strip)
        .filter(line -> line.startsWith("\"" + BASE))
        .map(line -> line.substring(1, line.lastIndexOf('"')))
        .toList();
  }
}
