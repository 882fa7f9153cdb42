package org.onrecord.app.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** How a server packed a page for the way (RFC 9110, 8.4.1). */
public enum ContentEncoding {
  /** As it is, or gzip, which the reader of pages undoes itself, within its own limits. */
  READABLE,
  /** The zlib format, or, as some servers send, bare deflate. */
  DEFLATE,
  /** Brotli, Zstandard and others. */
  UNKNOWN;

  /** The one a Content-Encoding names. */
  public static ContentEncoding of(String header) {
    return switch (header.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity", "none", "gzip", "x-gzip", "utf-8" -> READABLE;
      case "deflate" -> DEFLATE;
      default -> UNKNOWN;
    };
  }

  /**
   * The page's bytes, perhaps still gzipped.
   *
   * @param limit the most that comes out, in bytes
   * @throws IOException if they cannot be unpacked, or are more
   */
  public byte[] decode(byte[] body, int limit) throws IOException {
    return switch (this) {
      case READABLE -> body;
      case DEFLATE -> inflate(body, limit);
      case UNKNOWN ->
          throw new IOException(
              "the page is packed in a way other than gzip and deflate; passed over");
    };
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
