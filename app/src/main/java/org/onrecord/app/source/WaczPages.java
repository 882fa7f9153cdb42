package org.onrecord.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.text.FileName;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages of a WACZ file: a zip with WARC files in it and datapackage.json, which lists them with
 * their digests. Each WARC is compared with its digest, then read as any other.
 */
final class WaczPages implements PageSequence {
  /** The list of what is in the package. */
  static final String MANIFEST = "datapackage.json";

  private static final String MANIFEST_DIGEST = "datapackage-digest.json";
  private static final int MAX_MANIFEST = 16 << 20;

  /** Entries of one package; a zip with more is no archive of pages. */
  private static final int MAX_ENTRIES = 200_000;

  /** Below this size nothing is a bomb. */
  private static final long RATIO_FREE = 1 << 20;

  private final Path path;
  private final String relativeName;
  private final int maxPageBytes;
  private final int maxRatio;
  private final Wanted wanted;
  private final ReadingLog log;
  private final ZipFile zip;
  private final Map<String, String> digests = new HashMap<>();
  private final Iterator<? extends ZipEntry> warcs;
  private @Nullable WarcPages current;
  private long behind;
  private long packedSize;

  /**
   * Opens a package.
   *
   * @param maxRatio bytes out of one byte in: an entry beyond is passed over
   * @throws IOException if it is no zip that can be read
   */
  WaczPages(
      Path path, String relativeName, int maxPageBytes, int maxRatio, Wanted wanted, ReadingLog log)
      throws IOException {
    this.path = path;
    this.relativeName = relativeName;
    this.maxPageBytes = maxPageBytes;
    this.maxRatio = maxRatio;
    this.wanted = wanted;
    this.log = log;
    this.zip = open(path);
    if (zip.size() > MAX_ENTRIES) {
      zip.close();
      throw new IOException("the zip holds more than MAX_ENTRIES = " + MAX_ENTRIES + " entries");
    }
    readManifest();
    List<? extends ZipEntry> found =
        zip.stream()
            .filter(entry -> entry.getName().matches("(?is)archive/.*\\.warc(?:\\.gz)?"))
            .sorted(Comparator.comparing(ZipEntry::getName))
            .toList();
    if (found.isEmpty()) {
      log.problem(FileName.of(path) + ": there is no WARC file in its folder archive/");
    }
    this.warcs = found.iterator();
  }

  private static ZipFile open(Path path) throws IOException {
    try {
      return new ZipFile(path.toFile());
    } catch (ZipException e) {
      throw new IOException("the zip cannot be read: " + e.getMessage());
    }
  }

  private void readManifest() throws IOException {
    byte[] manifest = small(MANIFEST);
    if (manifest == null) {
      log.problem(
          FileName.of(path) + ": there is no " + MANIFEST + " in it, so no digest can be checked");
      return;
    }
    try {
      byte[] signed = small(MANIFEST_DIGEST);
      JsonMapper json = JsonMapper.builder().build();
      String said = signed == null ? "" : json.readTree(signed).path("hash").asString("");
      if (said.startsWith("sha256:") && !said.equals(sha256(manifest))) {
        log.problem(
            FileName.of(path)
                + ": "
                + MANIFEST
                + " is not what "
                + MANIFEST_DIGEST
                + " says it is");
      }
      for (JsonNode resource : json.readTree(manifest).path("resources")) {
        digests.put(resource.path("path").asString(""), resource.path("hash").asString(""));
      }
    } catch (JacksonException e) {
      log.problem(FileName.of(path) + ": " + MANIFEST + " is no JSON, so no digest can be checked");
    }
  }

  private byte @Nullable [] small(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(MAX_MANIFEST);
      if (in.read() >= 0) {
        throw new IOException(name + " goes on after byte " + MAX_MANIFEST);
      }
      return bytes;
    }
  }

  @Override
  public @Nullable FoundPage next() throws IOException {
    while (true) {
      if (current != null) {
        FoundPage page = current.next();
        if (page != null) {
          return page;
        }
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

  private void begin(ZipEntry entry) {
    String name = FileName.of(path) + "/" + entry.getName();
    packedSize = Math.max(0, entry.getCompressedSize());
    try {
      check(entry, name);
      current =
          new WarcPages(
              ByteFile.of(zip, entry, FileName.of(path)),
              relativeName + "/" + entry.getName().replace("..", "_"),
              maxPageBytes,
              wanted,
              log);
    } catch (IOException e) {
      log.problem(name + ": " + e.getMessage());
      behind += packedSize;
    }
  }

  /** Compares an entry with its digest; throws if it unpacks to more than it may. */
  private void check(ZipEntry entry, String name) throws IOException {
    long most = Math.max(RATIO_FREE, entry.getCompressedSize() * (long) maxRatio);
    MessageDigest digest = newSha256();
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        digest.update(buffer, 0, n);
        if (size > most) {
          throw new IOException(
              String.format(
                  Locale.ROOT,
                  "%d bytes in the zip had given %d, more than maxCompressedRatio = %d for one;"
                      + " if this is no zip bomb, raise it with --max-compressed-ratio",
                  entry.getCompressedSize(),
                  size,
                  maxRatio));
        }
      }
    }
    String said = digests.getOrDefault(entry.getName(), "");
    if (said.isEmpty()) {
      log.problem(name + ": " + MANIFEST + " has no digest of it; read unchecked");
    } else if (!said.startsWith("sha256:")) {
      log.problem(name + ": its digest is no sha256; read unchecked");
    } else if (!said.equals("sha256:" + HexFormat.of().formatHex(digest.digest()))) {
      log.problem(
          name + ": it is not what " + MANIFEST + " says (its digest differs); read as it is");
    }
  }

  private static String sha256(byte[] bytes) {
    return "sha256:" + HexFormat.of().formatHex(newSha256().digest(bytes));
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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
