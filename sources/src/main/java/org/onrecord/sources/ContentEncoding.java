package org.onrecord.sources;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * How a server compressed a page for transfer (RFC 9110, 8.4.1).
 *
 * @param header the Content-Encoding; empty if there is none
 */
public record ContentEncoding(String header) {
  private static final int MAX_SHOWN = 40;

  /** Encodings one over another; more are one that is not known. */
  private static final int MAX_CODINGS = 4;

  /** The start of a page that is not compressed, whatever its server or archive says. */
  private static final Pattern MARKUP =
      Pattern.compile("\\A\\s*<[!?a-zA-Z][\\x20-\\x7e\\s]{0,200}");

  private static final int START = 64;

  /** Whether a header names any encoding that changes the bytes. */
  public static boolean packs(String header) {
    String plain = header.strip().toLowerCase(Locale.ROOT);
    return !(plain.isEmpty() || plain.equals("identity") || plain.equals("none"));
  }

  /**
   * The page's bytes. They may still be gzipped: the page reader decompresses gzip itself, within
   * its limits.
   *
   * @param limit the most that comes out, in bytes
   * @throws IOException if they cannot be unpacked, or are more
   */
  public byte[] decode(byte[] body, int limit) throws IOException {
    byte[] unpacked = body;
    String[] codings = header.toLowerCase(Locale.ROOT).split(",", MAX_CODINGS);
    for (int i = codings.length - 1; i >= 0; i--) { // the last was applied last
      unpacked = decode(codings[i].strip(), unpacked, limit);
    }
    return unpacked;
  }

  private byte[] decode(String coding, byte[] body, int limit) throws IOException {
    return switch (coding) {
      case "", "identity", "none", "gzip", "x-gzip", "utf-8" -> body;
      case "deflate" -> isMarkup(body) ? body : inflate(body, limit);
      case "br" -> unpacked(body, limit, "Brotli", BrotliInputStream::new);
      case "zstd" -> unpacked(body, limit, "Zstandard", ZstdInputStream::new);
      default -> unknown(body);
    };
  }

  /** Opens a stream that unpacks another. */
  private interface Unpacker {
    InputStream of(InputStream packed) throws IOException;
  }

  /**
   * Decompresses a body, unless it is not compressed: some archives hold a page decompressed under
   * its original header.
   */
  private static byte[] unpacked(byte[] body, int limit, String name, Unpacker unpacker)
      throws IOException {
    if (isMarkup(body)) {
      return body;
    }
    LimitedBytes bytes = new LimitedBytes(limit);
    byte[] buffer = new byte[1 << 13];
    try (InputStream in = unpacker.of(new ByteArrayInputStream(body))) {
      for (int n = read(in, buffer, name); n >= 0; n = read(in, buffer, name)) {
        bytes.add(buffer, n);
      }
    }
    return bytes.toByteArray();
  }

  private static int read(InputStream in, byte[] to, String name) throws IOException {
    try {
      return in.read(to);
    } catch (IOException | RuntimeException e) { // the libraries throw both at damage
      throw new IOException("the page is packed with " + name + " and damaged; passed over", e);
    }
  }

  private byte[] unknown(byte[] body) throws IOException {
    if (isMarkup(body)) {
      return body;
    }
    String shown = header.strip().replaceAll("[^\\x20-\\x7e]", "?");
    throw new IOException(
        "the page is packed with an encoding that is not known here (Content-Encoding: "
            + shown.substring(0, Math.min(shown.length(), MAX_SHOWN))
            + "); only gzip, deflate, Brotli and Zstandard are unpacked, so it is passed over");
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
