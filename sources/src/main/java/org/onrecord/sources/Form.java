package org.onrecord.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a file is, as far as that decides how its pages are found. */
public enum Form {
  /** One page, or something that only the page reader can recognise. */
  PAGE,
  /** A web archive: WARC or its predecessor ARC, plain or gzipped. */
  WARC,
  /** A zip of web archives. */
  WACZ,
  /** An RSS, Atom or JSON feed. */
  FEED,
  /** A mailbox: messages of e-mail one after another (mbox). */
  MBOX,
  /** A list of addresses of a site's pages, or of other such lists. */
  SITEMAP;

  /** The bytes at the start of a file by which it is recognised. */
  private static final int START = 2048;

  private static final Pattern WEB_ARCHIVE = Pattern.compile("\\.w?arc(?:\\.gz)?$");

  private static final Pattern JSON_FEED =
      Pattern.compile("\\A\\s*\\{[^<]*?\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed\\.org");

  /** The first element of an XML file, behind its declaration, comments and doctype. */
  private static final Pattern ROOT =
      Pattern.compile(
          "\\A\\s*(?:<\\?[^>]*>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>\\[]*(?:\\[.*?])?[^>]*>\\s*)*"
              + "<(?:[a-zA-Z]+:)?([A-Za-z]+)",
          Pattern.DOTALL);

  /** The line that begins a message of a mailbox, and a field of its header. */
  private static final Pattern MAILBOX =
      Pattern.compile("\\AFrom \\S[^\\r\\n]*\\d{4}[^\\r\\n]*\\r?\\n>?[A-Za-z][A-Za-z-]{1,60}:");

  /** Recognises the form by a file's name; PAGE where the name says nothing. */
  public static Form ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (WEB_ARCHIVE.matcher(name).find()) {
      return WARC;
    }
    if (name.endsWith(".wacz")) {
      return WACZ;
    }
    if (name.endsWith(".mbox")) {
      return MBOX;
    }
    return name.endsWith(".rss") || name.endsWith(".atom") ? FEED : PAGE;
  }

  /**
   * Recognises the form by a file's first bytes.
   *
   * @throws IOException if it cannot be read
   */
  public static Form of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return ofStart(in.readNBytes(START));
    }
  }

  /** Wraps a stream so that {@link #of(PushbackInputStream)} can recognise its form. */
  public static PushbackInputStream recognisable(InputStream in) {
    return new PushbackInputStream(in, START);
  }

  /**
   * Recognises the form by a stream's first bytes, which can be read again.
   *
   * @param in made by {@link #recognisable}
   * @throws IOException if it cannot be read
   */
  public static Form of(PushbackInputStream in) throws IOException {
    byte[] start = in.readNBytes(START);
    in.unread(start);
    return ofStart(start);
  }

  /**
   * Whether the feed in a stream is a JSON Feed; the bytes can be read again.
   *
   * @param in made by {@link #recognisable}
   * @throws IOException if it cannot be read
   */
  public static boolean isJsonFeed(PushbackInputStream in) throws IOException {
    byte[] start = in.readNBytes(START);
    in.unread(start);
    String text = new String(start, StandardCharsets.ISO_8859_1);
    return JSON_FEED
        .matcher(text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text)
        .find();
  }

  /**
   * Recognises the form by the first bytes, some two thousand if there are so many; they may be
   * gzipped.
   */
  public static Form ofStart(byte[] start) {
    boolean gzip = start.length > 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
    String text = new String(gzip ? unpacked(start) : start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("WARC/") || text.startsWith("filedesc:")) {
      return WARC;
    }
    if (text.startsWith("PK\3\4")) {
      boolean named = text.contains("datapackage") || text.contains(".warc");
      return named ? WACZ : PAGE;
    }
    if (MAILBOX.matcher(text).find()) {
      return MBOX;
    }
    String plain = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    if (JSON_FEED.matcher(plain).find()) {
      return FEED;
    }
    Matcher root = ROOT.matcher(plain);
    return root.find() ? ofRoot(root.group(1), text) : PAGE;
  }

  private static Form ofRoot(String root, String text) {
    return switch (root) {
      case "rss", "feed" -> FEED;
      case "RDF" ->
          text.contains("purl.org/rss/") || text.contains("netscape.com/rdf/") ? FEED : PAGE;
      case "urlset", "sitemapindex" -> SITEMAP;
      default -> PAGE;
    };
  }

  private static byte[] unpacked(byte[] start) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(start))) {
      byte[] bytes = new byte[START];
      return Arrays.copyOf(bytes, Math.max(0, in.read(bytes))); // the file is shorter
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
