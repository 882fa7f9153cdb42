package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.house.Steps;
import org.onrecord.ledger.RunningPostgres;
import org.onrecord.sources.archive.WarcBuilder;
import org.onrecord.sources.fetch.LoopbackSite;

/**
 * What docs/privacy.md promises is so: the commands write the files that stand there and no others,
 * and speak with nobody who was not named. How that is seen says the name of each class below.
 */
abstract class PrivacyClaims {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final byte[] NOTHING = {};

  @TempDir private Path temp;

  private final Witness witness;
  private ConfinedRun.Place place;

  /** The files of the table, such as {@code FILE*.partial}, that a run was seen to write. */
  private final Set<String> seen = new TreeSet<>();

  PrivacyClaims(Witness witness) {
    this.witness = witness;
  }

  @BeforeEach
  void prepare() throws Exception {
    assumeTrue(
        witness.isHere(),
        "strace is missing or may not trace here: only PrivacyWithoutStraceTest shows something");
    place = ConfinedRun.Place.in(temp);
  }

  /** Where a stronger witness is here, a weaker one sees each command only if all is asked for. */
  private void assumeThatNobodySeesMore() throws Exception {
    assumeTrue(
        witness == Witness.STRACE || Steps.all() || !Witness.STRACE.isHere(),
        "strace sees more of it here (PrivacyUnderStraceTest); by -Donrecord.steps=all also so");
  }

  private ConfinedRun run(byte[] in, Object... args) throws Exception {
    return ConfinedRun.of(place, witness, Duration.ZERO, in, args);
  }

  private static List<String> documented() throws IOException {
    String docs = Files.readString(ROOT.resolve("docs/privacy.md"));
    String table = docs.substring(docs.indexOf("|---"), docs.indexOf("TMP is"));
    return Pattern.compile("(?m)^\\| `([^`]+)` \\|")
        .matcher(table)
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  /** Fails unless each file of a run fits a row, read with these meanings of its first word. */
  private void assertDocumented(ConfinedRun run, Map<String, Path> meanings) throws IOException {
    List<Path> unnamed = new ArrayList<>(run.created());
    for (String row : documented()) {
      String word = row.replaceAll("[^A-Z].*", "");
      Path meaning = word.equals("TMP") ? place.temp() : meanings.get(word);
      if (meaning != null) {
        String glob = "glob:" + meaning + row.substring(word.length());
        var files = FileSystems.getDefault().getPathMatcher(glob);
        if (unnamed.removeIf(files::matches)) {
          seen.add(row);
        }
      }
    }
    unnamed.removeAll(meanings.values());
    assertEquals(List.of(), unnamed, "docs/privacy.md does not name these");
  }

  @Test
  void aReadLooksUpNoNameConnectsToNothingAndLeavesNothing() throws Exception {
    Path pages = Files.createDirectory(place.work().resolve("pages"));
    for (int i = 0; i < 8; i++) {
      Files.copy(ROOT.resolve("examples/column.html"), pages.resolve(i + ".html"));
    }
    ConfinedRun run =
        ConfinedRun.of(place, witness, witness.patience(), NOTHING, "read", "--quiet", pages);
    // One that fits into a pipe would have been over before the time in which it was watched.
    assertTrue(run.out() > 100_000);
    assertEquals(Set.of(), run.network());
    assertEquals(List.of(), run.left().stream().filter(this::isMoreThanWindowsKeeps).toList());
    assertDocumented(run, Map.of());
  }

  /** ONNX Runtime leaves an empty folder in TMP where the system does not let go of libraries. */
  private boolean isMoreThanWindowsKeeps(Path path) {
    boolean keeps = File.separatorChar == '\\';
    return !keeps || !Files.isDirectory(path) || !path.getParent().equals(place.temp());
  }

  @Test
  void eachCommandWritesTheFilesThatTheDocsName() throws Exception {
    assumeThatNobodySeesMore();
    Path page = ROOT.resolve("examples/column.html");
    Path draft = ROOT.resolve("examples/verify/column.txt");
    Path source = ROOT.resolve("examples/verify/hearing.txt");
    Path records = place.work().resolve("records.jsonl");
    Path reports = place.work().resolve("reports");
    Path archived = place.work().resolve("archived.jsonl");
    Path index = place.work().resolve("index");
    Path checked = place.work().resolve("checked.html");
    byte[] archive = new WarcBuilder().page(1).gzipped();

    assertQuiet(run(NOTHING, "read", "--quiet", page, "-o", records), file(records));
    assertQuiet(
        run(NOTHING, "read", "--quiet", page, "--format", "html", "-o", reports + "/"),
        Map.of("DIR", reports));
    assertQuiet(run(archive, "read", "--quiet", "-", "-o", archived), file(archived));
    assertQuiet(run(NOTHING, "index", "--quiet", source, "-o", index), Map.of("INDEX", index));
    assertQuiet(
        run(NOTHING, "verify", "--quiet", draft, "--against", index, "-o", checked),
        Map.of("FILE", checked, "FOLDER", place.work(), "INDEX", index));
    Path ledger = place.work().resolve("desk.db");
    Path copy = place.work().resolve("monday.db");
    Map<String, Path> kept = Map.of("LEDGER", ledger, "COPY", copy);
    ConfinedRun added = run(NOTHING, "add", "--quiet", records, "--ledger", ledger);
    assertQuiet(added, kept);
    assertEquals(
        Set.of(),
        added.left().stream()
            .filter(this::isMoreThanWindowsKeeps)
            .filter(
                left -> !left.startsWith(ledger) && !left.toString().startsWith(ledger + ".index"))
            .collect(Collectors.toSet()));
    assertQuiet(run(NOTHING, "search", "--quiet", "we", "--ledger", ledger), kept);
    assertQuiet(run(NOTHING, "ledger", "check", "--quiet", "--ledger", ledger), kept);
    assertQuiet(run(NOTHING, "ledger", "backup", "--quiet", copy, "--ledger", ledger), kept);
    if (witness == Witness.STRACE) {
      Set<String> expected = new TreeSet<>(documented());
      expected.removeIf(row -> row.startsWith("CACHE"));
      expected.removeIf(row -> row.contains("sent")); // of serve: LeftWorkTest in web runs it
      assertEquals(expected, seen);
    }
  }

  @Test
  void aLedgerOnAServerIsAllThatItsCommandsSpeakWith() throws Exception {
    assumeThatNobodySeesMore();
    RunningPostgres postgres = RunningPostgres.get();
    String address = postgres.addressWithPassword(postgres.database(""));
    Map<String, Path> written =
        Map.of("CACHES", place.work().resolveSibling("cache"), "FILE", place.work());
    Path page = ROOT.resolve("examples/column.html");
    for (ConfinedRun run :
        List.of(
            run(NOTHING, "add", "--quiet", page, "--ledger", address),
            run(NOTHING, "search", "we", "--ledger", address))) {
      assertEquals(
          witness == Witness.STRACE
              ? Set.of("127.0.0.1:" + postgres.port())
              : Set.of("java.net.InetAddressImpl", "java.net.InetSocketAddress"),
          run.network());
      assertDocumented(run, written);
    }
  }

  private Map<String, Path> file(Path file) {
    return Map.of("FILE", file, "FOLDER", place.work());
  }

  private void assertQuiet(ConfinedRun run, Map<String, Path> meanings) throws IOException {
    assertEquals(Set.of(), run.network());
    assertDocumented(run, meanings);
  }

  @Test
  void aFetchConnectsToTheAddressThatWasNamedAndToNoOther() throws Exception {
    String page = Files.readString(ROOT.resolve("examples/column.html"));
    Path cache = place.work().resolve("kept");
    try (LoopbackSite site = new LoopbackSite()) {
      site.at(
          "/page",
          exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            LoopbackSite.answer(exchange, 200, "text/html; charset=utf-8", page);
          });
      ConfinedRun run =
          run(
              NOTHING,
              "read",
              "--quiet",
              "--delay=0",
              "--allow-private",
              "--cache=" + cache,
              site.url("/page"));
      assertEquals(
          witness == Witness.STRACE
              ? Set.of(URI.create(site.url("/page")).getAuthority())
              : Set.of("java.net.InetAddressImpl", "java.net.InetSocketAddress"),
          run.network());
      assertDocumented(run, Map.of("CACHE", cache));
      assertEquals(witness == Witness.STRACE, seen.contains("CACHE/fetch*.partial"));
    }
  }
}
