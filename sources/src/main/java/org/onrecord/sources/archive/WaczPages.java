package org.onrecord.sources.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.onrecord.read.Formats;
import org.onrecord.sources.ByteFile;
import org.onrecord.sources.Form;
import org.onrecord.sources.FoundPage;
import org.onrecord.sources.PageSequence;
import org.onrecord.sources.Problems;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.Remedy;
import org.onrecord.sources.Wanted;
import org.onrecord.text.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages of a WACZ file: a zip with WARC files in it and datapackage.json, which lists them with
 * their digests. Each WARC is compared with its digest, then read as any other.
 */
public final class WaczPages implements PageSequence {
  /** The list of what is in the package. */
  static final String MANIFEST = "datapackage.json";

  private static final String MANIFEST_DIGEST = "datapackage-digest.json";
  private static final int MAX_MANIFEST = 16 << 20;
  private static final Pattern WARC = Pattern.compile("(?is)archive/.*\\.warc(?:\\.gz)?");

  /** The bytes by which an archive is recognised. */
  private static final int START = 2048;

  /** An entry smaller than this is never taken for a bomb. */
  private static final long RATIO_FREE = 1 << 20;

  private final Path path;
  private final String packageName;
  private final String relativeName;
  private final int maxPageBytes;
  private final int maxRatio;
  private final Formats documents;
  private final Wanted wanted;
  private final ReadingLog log;
  private final ZipFiles zip;
  private final Map<String, String> digests = new HashMap<>();
  private final Iterator<String> warcs;
  private @Nullable WarcPages current;
  private long behind;
  private long packedSize;

  /**
   * Opens a package.
   *
   * @param packageName what it is called
   * @param maxRatio bytes out of one byte in: an entry beyond is passed over
   * @param documents which documents are pages, beside HTML and plain text
   * @throws IOException if it is no zip that can be read
   */
  public WaczPages(
      Path path,
      String packageName,
      String relativeName,
      int maxPageBytes,
      int maxRatio,
      Formats documents,
      Wanted wanted,
      ReadingLog log)
      throws IOException {
    this.path = path;
    this.packageName = packageName;
    this.relativeName = relativeName;
    this.maxPageBytes = maxPageBytes;
    this.maxRatio = maxRatio;
    this.documents = documents;
    this.wanted = wanted;
    this.log = log;
    this.zip = ZipFiles.open(path, packageName, log);
    readManifest();
    Set<String> names = new TreeSet<>(zip.names());
    names.removeIf(name -> !WARC.matcher(name).matches());
    if (names.isEmpty()) {
      log.problem(packageName + ": there is no WARC file in its folder archive/");
    }
    digests.keySet().stream().filter(name -> WARC.matcher(name).matches()).forEach(names::add);
    this.warcs = names.iterator();
  }

  private void readManifest() throws IOException {
    byte[] manifest = small(MANIFEST);
    if (manifest == null) {
      log.problem(
          packageName + ": there is no " + MANIFEST + " in it, so no digest can be checked");
      return;
    }
    try {
      byte[] signed = small(MANIFEST_DIGEST);
      JsonMapper json = JsonMapper.builder().build();
      String said = signed == null ? "" : json.readTree(signed).path("hash").asString("");
      if (said.startsWith(Sha256.PREFIX) && !said.equals(Sha256.named(manifest))) {
        log.problem(
            packageName + ": " + MANIFEST + " is not what " + MANIFEST_DIGEST + " says it is");
      }
      for (JsonNode resource : json.readTree(manifest).path("resources")) {
        digests.put(resource.path("path").asString(""), resource.path("hash").asString(""));
      }
    } catch (JacksonException e) {
      log.problem(packageName + ": " + MANIFEST + " is no JSON, so no digest can be checked");
    }
  }

  private byte @Nullable [] small(String name) throws IOException {
    ByteFile listed = zip.listed(name);
    byte[] bytes = listed == null ? null : small(listed);
    boolean lost = listed != null || !zip.hasList() || name.equals(MANIFEST);
    if (bytes == null && lost) {
      for (ByteFile other : zip.others(name)) {
        bytes = bytes == null ? small(other) : bytes;
      }
    }
    return bytes;
  }

  /** All of a file; null if there is nothing in it, or it cannot be opened. */
  private static byte @Nullable [] small(ByteFile file) throws IOException {
    try (InputStream in = file.openAt(0)) {
      byte[] bytes = in.readNBytes(MAX_MANIFEST);
      if (in.read() >= 0) {
        throw new IOException(file.name() + " goes on after byte " + MAX_MANIFEST);
      }
      return bytes.length == 0 ? null : bytes;
    } catch (ZipException | EOFException e) {
      return null;
    }
  }

  @Override
  public @Nullable FoundPage next() throws IOException {
    while (true) {
      FoundPage page = current == null ? null : nextOf(current);
      if (page != null) {
        return page;
      }
      if (current != null) {
        current.close();
        current = null;
        behind += packedSize;
      }
      if (!warcs.hasNext()) {
        return null;
      }
      begin(warcs.next());
    }
  }

  /** The next page of one WARC; what ends it does not end the others. */
  private @Nullable FoundPage nextOf(WarcPages warc) {
    try {
      return warc.next();
    } catch (IOException e) {
      log.problem(warc.name() + ": " + Problems.why(e));
      return null;
    }
  }

  private void begin(String entry) {
    String name = packageName + "/" + entry;
    packedSize = zip.packedSize(entry);
    try {
      ByteFile file = checked(entry, name);
      if (file != null) {
        current =
            new WarcPages(
                file,
                relativeName + "/" + entry.replace("..", "_"),
                maxPageBytes,
                documents,
                wanted,
                log);
      }
    } catch (IOException e) {
      log.problem(name + ": " + Problems.why(e));
      behind += packedSize;
    }
  }

  /**
   * The file that agrees with its digest; where none does, the likeliest one, with a message.
   *
   * @return null if it is not there
   */
  private @Nullable ByteFile checked(String entry, String name) throws IOException {
    String said = digests.getOrDefault(entry, "");
    ByteFile listed = zip.listed(entry);
    String actual = listed == null ? "" : digest(listed, zip.packedSize(entry));
    if (said.equals(actual) && listed != null) {
      return listed;
    }
    boolean comparable = said.startsWith(Sha256.PREFIX);
    if (!actual.isEmpty() && !comparable) {
      log.problem(
          name
              + (said.isEmpty()
                  ? ": " + MANIFEST + " has no digest of it; read unchecked"
                  : ": its digest is no sha256; read unchecked"));
      return listed;
    }
    List<ByteFile> others = zip.others(entry);
    for (ByteFile other : comparable ? others : List.<ByteFile>of()) {
      if (said.equals(digest(other, 0))) {
        log.problem(name + ": what the zip says of it is damaged; it was found all the same");
        return other;
      }
    }
    ByteFile nearest = nearest(others, actual.isEmpty() ? null : listed);
    log.problem(
        name
            + (nearest == null
                ? ": " + MANIFEST + " names it, and it is not in the zip"
                : comparable
                    ? ": it is not what " + MANIFEST + " says (its digest differs); read as it is"
                    : ": " + MANIFEST + " has no digest of it; read unchecked"));
    return nearest;
  }

  /** The first that looks like an archive; else the one listed, else the last, which holds most. */
  private static @Nullable ByteFile nearest(List<ByteFile> others, @Nullable ByteFile listed)
      throws IOException {
    ByteFile last = null;
    for (ByteFile other : others) {
      try (InputStream in = other.openAt(0)) {
        if (Form.ofStart(in.readNBytes(START)) == Form.WARC) {
          return other;
        }
        last = other;
      } catch (ZipException | EOFException e) {
        // it is not this one
      }
    }
    return listed == null ? last : listed;
  }

  /**
   * The digest of a file; empty if it cannot be opened.
   *
   * @param packed its size in the zip, in bytes; 0 if that is not known
   * @throws IOException if it unpacks to more than it may
   */
  private String digest(ByteFile file, long packed) throws IOException {
    long most = Math.max(RATIO_FREE, (packed == 0 ? Files.size(path) : packed) * maxRatio);
    MessageDigest digest = Sha256.start();
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = file.openAt(0)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        digest.update(buffer, 0, n);
        if (size > most) {
          throw new IOException(
              String.format(
                  Locale.ROOT,
                  "%d bytes in the zip had given %d, more than maxCompressedRatio = %d for one;"
                      + " if this is no zip bomb, raise it%s",
                  packed,
                  size,
                  maxRatio,
                  Remedy.MORE_COMPRESSED_RATIO.words()));
        }
      }
    } catch (ZipException | EOFException e) {
      return ""; // its header is damaged
    }
    return Sha256.named(digest);
  }

  @Override
  public long position() {
    return behind + (current == null ? 0 : Math.min(packedSize, current.position()));
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      current.close();
    }
    zip.close();
  }
}
