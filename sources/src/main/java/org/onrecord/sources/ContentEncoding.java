package org.onrecord.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * How a server compressed a page for transfer (RFC 9110, 8.4.1).
 *
 * @param header the Content-Encoding; empty if there is none
 */
public record ContentEncoding(String header) {
  private static final int MAX_SHOWN = 40;

  /** The start of a page that is not compressed, whatever its server or archive says. */
  private static final Pattern MARKUP =
      Pattern.compile("\\A\\s*<[!?a-zA-Z][\\x20-\\x7e\\s]{0,200}");

  private static final int START = 64;

  /**
   * The page's bytes. They may still be gzipped: the page reader decompresses gzip itself, within
   * its limits.
   *
   * @param limit the most that comes out, in bytes
   * @throws IOException if they cannot be unpacked, or are more
   */
  public byte[] decode(byte[] body, int limit) throws IOException {
    return switch (header.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity", "none", "gzip", "x-gzip", "utf-8" -> body;
      case "deflate" -> isMarkup(body) ? body : inflate(body, limit);
      case "br" -> unpacked(body, "Brotli");
      case "zstd" -> unpacked(body, "Zstandard");
      default -> unpacked(body, "an encoding that is not known here");
    };
  }

  /**
   * Decompresses a body, unless it is not compressed: some archives hold a page decompressed under
   * its original header.
   */
  private byte[] unpacked(byte[] body, String name) throws IOException {
    if (isMarkup(body)) {
      return body;
    }
    String shown = header.strip().replaceAll("[^\\x20-\\x7e]", "?");
    throw new IOException(
        "the page is packed with "
            + name
            + " (Content-Encoding: "
            + shown.substring(0, Math.min(shown.length(), MAX_SHOWN))
            + "); only gzip and deflate are unpacked, so it is passed over");
  }

  private static boolean isMarkup(byte[] body) {
    int length = Math.min(body.length, START);
    String start = new String(body, 0, length, StandardCharsets.ISO_8859_1);
    return MARKUP.matcher(start).matches();
  }

  private static byte[] inflate(byte[] body, int limit) throws IOException {
    boolean zlib =
        body.length > 1
            && (body[0] & 0xf) == 8
            && ((body[0] & 0xff) << 8 | (body[1] & 0xff)) % 31 == 0;
    Inflater inflater = new Inflater(!zlib);
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(body), inflater)) {
      LimitedBytes bytes = new LimitedBytes(limit);
      byte[] buffer = new byte[1 << 13];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes.add(buffer, n);
      }
      return bytes.toByteArray();
    } finally {
      inflater.end();
    }
  }
}
