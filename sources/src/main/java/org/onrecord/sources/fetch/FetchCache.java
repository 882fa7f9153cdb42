package org.onrecord.sources.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.onrecord.text.Sha256;

/**
 * Pages fetched before, in a folder, with what lets a server say that they have not changed. One
 * file a page: lines {@code name: value}, an empty line, the body as sent.
 */
final class FetchCache {
  private final Path folder;

  FetchCache(Path folder) {
    this.folder = folder;
  }

  /**
   * A page in the cache.
   *
   * @param etag the server's name for this version; empty if none
   * @param lastModified as the server wrote it; empty if none
   */
  record Entry(Fetched page, String etag, String lastModified) {}

  /** The cached page of an address; empty if there is none, or it is incomplete. */
  Optional<Entry> find(URI url) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file(url));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    Map<String, String> fields = new LinkedHashMap<>();
    int at = 0;
    while (at < bytes.length) {
      int end = at;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      String line = new String(bytes, at, end - at, StandardCharsets.UTF_8);
      at = end + 1;
      if (line.isEmpty()) {
        break;
      }
      int colon = line.indexOf(": ");
      if (colon > 0) {
        fields.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    if (!url.toString().equals(fields.get("url")) || at > bytes.length) {
      return Optional.empty();
    }
    String type = fields.getOrDefault("content-type", "");
    byte[] body = Arrays.copyOfRange(bytes, at, bytes.length);
    return Optional.of(
        new Entry(
            new Fetched(
                url,
                body,
                type.isEmpty() ? null : type,
                fields.getOrDefault("content-encoding", ""),
                fields.getOrDefault("date", "")),
            fields.getOrDefault("etag", ""),
            fields.getOrDefault("last-modified", "")));
  }

  /** Keeps a page, in the place of an older one. */
  void put(Entry entry) throws IOException {
    Fetched page = entry.page();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[][] fields = {
      {"url", page.url().toString()},
      {"date", page.date()},
      {"etag", entry.etag()},
      {"last-modified", entry.lastModified()},
      {"content-type", page.contentType() == null ? "" : page.contentType()},
      {"content-encoding", page.contentEncoding()}
    };
    for (String[] field : fields) {
      out.writeBytes((field[0] + ": " + field[1] + "\n").getBytes(StandardCharsets.UTF_8));
    }
    out.write('\n');
    out.writeBytes(page.body());
    Path file = file(page.url());
    Files.createDirectories(folder);
    Path partial = Files.createTempFile(folder, "fetch", ".partial");
    try {
      Files.write(partial, out.toByteArray());
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial); // it is still there where the disk is full
    }
  }

  private Path file(URI url) {
    return folder.resolve(Sha256.hex(url.toString(), Sha256.BYTES) + ".page");
  }
}
