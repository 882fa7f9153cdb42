package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.command.OnRecordCommand;
import org.onrecord.app.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What a release holds beside its classes. */
class DistributionTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path temp;

  private record Ended(int exitCode, String out) {}

  private Ended run(String... command) throws IOException, InterruptedException {
    Path out = temp.resolve("printed");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(temp.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("JAVA_HOME", temp.resolve("java").toString());
    Process process = builder.start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
    return new Ended(process.exitValue(), Files.readString(out));
  }

  private static boolean has(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @Test
  void eachCommandHasAManualPageWithAllOfItsOptions() throws IOException {
    ManPages.write(temp);
    CommandLine line = OnRecordCommand.commandLine(Console.system());
    for (CommandLine command : all(line)) {
      String name = command.getCommandSpec().qualifiedName("-");
      String page = Files.readString(temp.resolve("man/man1/" + name + ".1"));
      for (OptionSpec option : command.getCommandSpec().options()) {
        assertTrue(page.contains(option.longestName().replace("-", "\\-")), name + option);
      }
    }
    assertTrue(Files.exists(temp.resolve("man/man1/onrecord-ledger-backup.1")));
  }

  /** A command with all that are below it. */
  private static List<CommandLine> all(CommandLine command) {
    List<CommandLine> all = new ArrayList<>(List.of(command));
    command.getSubcommands().values().forEach(below -> all.addAll(all(below)));
    return all;
  }

  @Test
  void theCompletionKnowsEachCommandBelowAnother() throws IOException {
    ManPages.write(temp);
    String completion = Files.readString(temp.resolve("completion/onrecord"));
    for (CommandLine command : all(OnRecordCommand.commandLine(Console.system()))) {
      String name = command.getCommandSpec().qualifiedName("_").replace('-', '_');
      assertTrue(completion.contains("_picocli_" + name + "()"), name);
    }
  }

  /** Whoever has only the zip does what the docs say, too. */
  @Test
  void theZipHoldsTheExamplesThatTheDocsName() throws IOException {
    String common = Files.readString(Path.of("src/dist/common.xml"));
    List<Path> docs = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(docs::add);
    }
    for (Path file : docs) {
      Matcher named =
          Pattern.compile("onrecord [^\n]*(examples/[a-z-]+)/").matcher(Files.readString(file));
      while (named.find()) {
        assertTrue(
            common.contains("<include>" + named.group(1) + "/*"), file + ": " + named.group());
      }
    }
  }

  /** Nobody here builds the image: its lines are held against the zip that it unpacks. */
  @Test
  void theDockerfileUnpacksWhatTheZipHolds() throws IOException {
    String image = Files.readString(ROOT.resolve("Dockerfile"));
    String common = Files.readString(Path.of("src/dist/common.xml"));
    String pom = Files.readString(ROOT.resolve("pom.xml"));
    Matcher release =
        Pattern.compile("<maven.compiler.release>(\\d+)</maven.compiler.release>").matcher(pom);
    assertTrue(release.find(), "the pom says for which Java it compiles");
    String java = release.group(1);
    assertTrue(image.contains("FROM maven:3-eclipse-temurin-" + java + " AS build"), image);
    assertTrue(image.contains("FROM eclipse-temurin:" + java + "-jre\n"), image);
    assertTrue(image.contains("-P release,!static-checks -pl app -am package"), image);
    Matcher system = Pattern.compile("system=([a-z0-9-]+)").matcher(image);
    int systems = 0;
    while (system.find()) {
      systems++;
      String zip = Files.readString(Path.of("src/dist/" + system.group(1) + ".xml"));
      assertTrue(zip.contains("<baseDirectory>onrecord-${project.version}</baseDirectory>"), zip);
    }
    assertEquals(2, systems);
    assertTrue(image.contains("mv onrecord-* /opt/onrecord"), image);
    assertTrue(image.contains("chmod 755 /opt/onrecord/bin/onrecord"), "jar keeps no modes");
    assertTrue(common.contains("<outputDirectory>bin</outputDirectory>"), common);
    assertTrue(image.contains("COPY --from=build /opt/onrecord /opt/onrecord"), image);
    assertTrue(image.contains("ENV PATH=/opt/onrecord/bin:$PATH"), image);
    assertTrue(image.contains("ENTRYPOINT [\"onrecord\"]"), image);
  }

  @Test
  void troffHasNothingToWarnOf() throws Exception {
    assumeTrue(has("groff"), "no groff: the manual pages were not set");
    ManPages.write(temp);
    try (Stream<Path> pages = Files.list(temp.resolve("man/man1"))) {
      for (Path page : pages.sorted().toList()) {
        Ended ended = run("sh", "-c", "groff -man -Tascii -ww '" + page + "' 2>&1 >/dev/null");
        assertEquals(new Ended(0, ""), ended, page.toString());
      }
    }
  }

  @Test
  void aShellCompletesCommandsAndOptions() throws Exception {
    assumeTrue(has("bash"), "no bash: nothing was completed");
    ManPages.write(temp);
    String complete =
        "compopt() { :; }; . completion/onrecord; COMP_WORDS=(onrecord %s); COMP_CWORD=%d;"
            + " _complete_onrecord; echo ${COMPREPLY[@]}";
    String first = complete.replace("%s", "exp").replace("%d", "1");
    assertEquals("export\n", run("bash", "-c", first).out());
    String second = complete.replace("%s", "verify --aga").replace("%d", "2");
    assertEquals("--against\n", run("bash", "-c", second).out());
  }

  /** A tree as the zip has it, with a Java that says what it was given. */
  private void unpacked() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher needs /bin/sh");
    Path bin = Files.createDirectories(temp.resolve("a b/bin"));
    Files.copy(Path.of("src/dist/onrecord"), bin.resolve("onrecord"));
    Files.createDirectories(temp.resolve("java/bin"));
    Files.writeString(temp.resolve("java/release"), "JAVA_VERSION=\"21.0.1\"\n");
    Path java =
        Files.writeString(
            temp.resolve("java/bin/java"),
            "#!/bin/sh\necho $ORT_DISABLE_TELEMETRY\nfor a; do echo \"<$a>\"; done\nexit 7\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void theLauncherFindsItsFilesThroughALinkAndHandsEverythingOver() throws Exception {
    unpacked();
    Files.createSymbolicLink(temp.resolve("link"), Path.of("a b/bin/onrecord"));
    Ended ended = run("./link", "read", "a page.html", "");
    assertEquals(7, ended.exitCode());
    List<String> lines = ended.out().lines().toList();
    String home = temp.toRealPath().resolve("a b").toString();
    assertEquals("1", lines.get(0));
    assertTrue(lines.contains("<-Donnxruntime.native.path=" + home + "/native>"), ended.out());
    int jar = lines.indexOf("<-jar>");
    assertEquals(
        List.of("<" + home + "/app/onrecord.jar>", "<read>", "<a page.html>", "<>"),
        lines.subList(jar + 1, lines.size()));
  }

  @Test
  void theLauncherSaysWhichJavaItNeeds() throws Exception {
    unpacked();
    Files.writeString(temp.resolve("java/release"), "JAVA_VERSION=\"11.0.1\"\n");
    Ended ended = run("a b/bin/onrecord", "--version");
    assertEquals(1, ended.exitCode());
    assertTrue(ended.out().contains("Java 17 or newer is needed"), ended.out());
  }

  @Test
  void allLaunchersGiveJavaTheSameOptions() throws IOException {
    String unix = Files.readString(Path.of("src/dist/onrecord"));
    String windows = Files.readString(Path.of("src/dist/onrecord.bat"));
    Set<String> options = javaOptions(windows);
    assertTrue(options.containsAll(Set.of("-XX:+UseSerialGC", "-Xmx1g", "-Xms24m")), windows);
    assertEquals(options, javaOptions(unix));
    assertEquals(options, javaOptions(Files.readString(ROOT.resolve("onrecord"))));
    assertTrue(unix.contains("ONRECORD_JAVA_OPTS") && windows.contains("ONRECORD_JAVA_OPTS"));
    assertTrue(windows.contains("ORT_DISABLE_TELEMETRY"));
    assertFalse(windows.contains("\r"), "the build of the zip gives it the line ends of Windows");
  }

  /** The options of Java that a launcher has, but for those about archives of classes. */
  private static Set<String> javaOptions(String launcher) {
    return Pattern.compile("(?<![\\w-])-X[\\w:+=-]+")
        .matcher(launcher.replaceAll("(?m)^\\s*(?:#|rem ).*$", ""))
        .results()
        .map(MatchResult::group)
        .filter(option -> !option.matches("-Xshare.*|.*Shared.*|.*ClassList.*"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theListOfVersionsNamesEachModuleThatIsALibrary() throws IOException {
    String bom = Files.readString(ROOT.resolve("bom/pom.xml"));
    assertEquals(version(Files.readString(ROOT.resolve("pom.xml"))), version(bom));
    for (String module : published()) {
      assertTrue(bom.contains("<artifactId>onrecord-" + module + "</artifactId>"), module);
    }
    assertEquals(published().size(), bom.split("<artifactId>onrecord-(?!bom)", -1).length - 1);
  }

  @Test
  void whatIsPublishedHasJavadoc() throws IOException {
    for (String module : published()) {
      String pom = Files.readString(ROOT.resolve(module).resolve("pom.xml"));
      boolean skips = pom.contains("<api.skip>true</api.skip>");
      boolean all = pom.contains("<maven.javadoc.skip>false</maven.javadoc.skip>");
      boolean own = pom.contains("<classifier>javadoc</classifier>");
      assertTrue(!skips || all || own, module);
    }
  }

  /** The modules that a release uploads. */
  private static List<String> published() throws IOException {
    List<String> modules = new ArrayList<>();
    Matcher module =
        Pattern.compile("<module>([^<]+)</module>")
            .matcher(Files.readString(ROOT.resolve("pom.xml")));
    while (module.find()) {
      String name = module.group(1);
      boolean library = !name.equals("bom") && !name.matches("(?:benchmarks|examples).*");
      String pom = library ? Files.readString(ROOT.resolve(name).resolve("pom.xml")) : "";
      if (library && !pom.contains("<maven.deploy.skip>true</maven.deploy.skip>")) {
        modules.add(name);
      }
    }
    assertTrue(modules.contains("model") && !modules.contains("app"), modules.toString());
    return modules;
  }

  private static String version(String pom) {
    Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(pom);
    assertTrue(version.find());
    return version.group(1);
  }
}
