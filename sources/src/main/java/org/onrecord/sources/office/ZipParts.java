package org.onrecord.sources.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PageLimits;
import org.onrecord.page.UnreadablePageException;

/**
 * The files inside a document that are XML, unpacked within the limits.
 *
 * @param files by their names
 * @param damage why not all could be unpacked; empty where nothing is wrong
 */
record ZipParts(Map<String, byte[]> files, String damage) {
  private static final int START = 200;

  /** The central directory lies at the end. */
  private static final int END = 1 << 17;

  /** Entries of a zip that are looked at. */
  static final int MAX_ENTRIES = 20_000;

  private static final byte[] MAGIC = {'P', 'K', 3, 4};

  /** Whether a file is a zip. */
  static boolean isZip(byte[] bytes) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (bytes.length <= i || bytes[i] != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a zip says what it is in its first entry, which is not packed. */
  static boolean hasMimeType(byte[] bytes, String type) {
    String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
    return start.contains("mimetype" + type + "PK") || start.contains("mimetype" + type);
  }

  /** Whether a name stands in a zip's list of names. */
  static boolean hasName(byte[] bytes, String name) {
    int from = Math.max(0, bytes.length - END);
    return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains(name)
        || new String(bytes, 0, Math.min(bytes.length, 1 << 14), StandardCharsets.ISO_8859_1)
            .contains(name);
  }

  /**
   * Unpacks files.
   *
   * @param wanted names of those that are needed
   * @throws UnreadablePageException if they are larger than the limits allow
   */
  static ZipParts of(String source, byte[] bytes, PageLimits limits, Predicate<String> wanted)
      throws UnreadablePageException {
    Map<String, byte[]> files = new HashMap<>();
    long left = limits.maxPageBytes();
    String damage = "";
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MAX_ENTRIES) {
          return new ZipParts(files, "it has more than MAX_ENTRIES = " + MAX_ENTRIES + " files");
        }
        if (!wanted.test(entry.getName())) {
          continue;
        }
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        try {
          left -= unpack(zip, part, left);
        } catch (IOException | IllegalArgumentException e) {
          damage = why(e);
          files.putIfAbsent(entry.getName(), part.toByteArray());
          break;
        }
        if (left < 0) {
          throw tooLarge(source, limits);
        }
        files.putIfAbsent(entry.getName(), part.toByteArray());
        refuseBomb(source, bytes.length, limits.maxPageBytes() - left, limits);
      }
    } catch (UnreadablePageException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      damage = why(e);
    }
    return new ZipParts(files, damage);
  }

  private static long unpack(ZipInputStream zip, ByteArrayOutputStream to, long most)
      throws IOException {
    byte[] buffer = new byte[1 << 13];
    long size = 0;
    for (int n = zip.read(buffer); n >= 0 && size <= most; n = zip.read(buffer)) {
      to.write(buffer, 0, n);
      size += n;
    }
    return size;
  }

  private static void refuseBomb(String source, long packed, long unpacked, PageLimits limits)
      throws UnreadablePageException {
    if (unpacked > 1 << 20 && unpacked / packed > limits.maxCompressedRatio()) {
      throw new UnreadablePageException(
          UnreadablePageException.Limit.MAX_COMPRESSED_RATIO,
          source
              + ": byte 0: its files unpack to more than maxCompressedRatio = "
              + limits.maxCompressedRatio()
              + " times its size; raise it");
    }
  }

  private static UnreadablePageException tooLarge(String source, PageLimits limits) {
    return new UnreadablePageException(
        UnreadablePageException.Limit.MAX_PAGE_BYTES,
        source
            + ": byte 0: its files unpack to more than maxPageBytes = "
            + limits.maxPageBytes()
            + "; raise it");
  }

  private static String why(Exception failure) {
    String message = failure.getMessage();
    return message == null ? "the zip is damaged" : message.lines().findFirst().orElse("");
  }

  byte @Nullable [] file(String name) {
    return files.get(name);
  }
}
