package org.onrecord.sources.sidecar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.page.Sidecar;
import org.onrecord.sources.text.FileName;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Sha256;
import org.onrecord.text.Span;

/**
 * Finds what stands beside a page's file: NAME.yaml, NAME.yml or NAME.json with all of the file's
 * name, then the same without its ending; then the file's row in the folder's metadata.csv. The
 * first there is counts. Thread-safe.
 */
public final class Sidecars {
  /** The name of a folder's table. */
  public static final String TABLE = "metadata.csv";

  /** Bytes of a sidecar, and of a table. */
  static final int MAX_BYTES = 16 << 20;

  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

  private final Map<Path, Table> tables = new ConcurrentHashMap<>();

  private record Table(FolderTable rows, String digest) {}

  private record Found(Path file, String digest, Facts facts) {}

  /** Creates a finder; it reads each folder's table once. */
  public Sidecars() {}

  /** The sidecars that a page's file may have, in the order in which they count. */
  public static List<Path> candidates(Path page) {
    if (page.getFileName() == null) {
      return List.of();
    }
    String full = FileName.of(page); // whatever charset the system takes names for
    int dot = full.lastIndexOf('.');
    boolean ending = dot > full.lastIndexOf('/') + 1;
    List<Path> candidates = new ArrayList<>();
    for (String start : ending ? List.of(full, full.substring(0, dot)) : List.of(full)) {
      for (String sidecar : ENDINGS) {
        add(start + sidecar, page, candidates);
      }
    }
    candidates.add(page.resolveSibling(TABLE));
    return candidates;
  }

  private static void add(String name, Path page, List<Path> candidates) {
    try {
      Path sidecar = FileName.path(name);
      if (!sidecar.equals(page)) {
        candidates.add(sidecar);
      }
    } catch (InvalidPathException e) {
      return; // no file has this name
    }
  }

  /**
   * The digest of what stands beside a file; empty where nothing does.
   *
   * @throws IOException if it cannot be read
   */
  public String stamp(Path page) throws IOException {
    Found found = find(page);
    return found == null ? "" : found.digest();
  }

  /**
   * A page with what stands beside it.
   *
   * @param file that the page was read from
   * @throws IOException if a sidecar cannot be read
   */
  public Page over(Page page, Path file) throws IOException {
    Found found = find(file);
    if (found == null) {
      return page;
    }
    String name = FileName.of(found.file());
    Facts facts = found.facts();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (String problem : facts.problems()) {
      diagnostics.add(
          new Diagnostic(
              Diagnostic.Code.MALFORMED_METADATA,
              new Span(0, 0),
              name + ", " + problem + "; not used"));
    }
    return page.beside(
        facts.over(page.metadata()),
        new Sidecar(name, found.digest(), facts.speaker()),
        diagnostics);
  }

  private @Nullable Found find(Path page) throws IOException {
    for (Path candidate : candidates(page)) {
      if (!Files.isRegularFile(candidate)) {
        continue;
      }
      Found found =
          candidate.endsWith(TABLE) ? row(candidate, page) : file(candidate, bytes(candidate));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Found file(Path file, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean json = file.toString().endsWith(".json");
    Facts facts = json ? FactsFile.json(text) : FactsFile.yaml(text);
    return facts == null ? null : new Found(file, Sha256.named(bytes), facts);
  }

  private @Nullable Found row(Path file, Path page) throws IOException {
    Table table = tables.get(file);
    if (table == null) {
      byte[] bytes = bytes(file);
      table =
          new Table(FolderTable.of(new String(bytes, StandardCharsets.UTF_8)), Sha256.named(bytes));
      tables.put(file, table);
    }
    Path name = page.getFileName();
    Facts facts = name == null ? null : table.rows().facts().get(FileName.of(name));
    String problem = table.rows().problem();
    if (facts == null && problem != null && problem.contains("no CSV")) {
      facts = new Facts(Map.of(), List.of(problem));
    }
    return facts == null ? null : new Found(file, table.digest(), facts);
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException(
            FileName.of(file)
                + ": byte "
                + MAX_BYTES
                + ": it is larger than MAX_BYTES = "
                + MAX_BYTES);
      }
      return bytes;
    }
  }
}
