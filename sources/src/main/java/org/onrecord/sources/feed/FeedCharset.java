package org.onrecord.sources.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the charset of an XML file: by its byte order mark, its first bytes, its declaration. */
final class FeedCharset {
  /** The bytes that are examined. */
  static final int START = 1024;

  private static final Pattern DECLARED =
      Pattern.compile("\\A\\s*<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

  private FeedCharset() {}

  /** UTF-8 where nothing else is said, or what is said is not known. */
  static Charset of(byte[] start) {
    int first = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | (start[1] & 0xff);
    return switch (first) {
      case 0xfeff, '<' -> StandardCharsets.UTF_16BE;
      case 0xfffe, '<' << 8 -> StandardCharsets.UTF_16LE;
      case 0xefbb -> StandardCharsets.UTF_8;
      default -> declared(new String(start, StandardCharsets.ISO_8859_1));
    };
  }

  private static Charset declared(String start) {
    Matcher declaration = DECLARED.matcher(start);
    try {
      Charset said =
          declaration.find() ? Charset.forName(declaration.group(1)) : StandardCharsets.UTF_8;
      // the declaration was readable as ASCII, so it cannot be in such a charset
      return said.name().startsWith("UTF-16") || said.name().startsWith("UTF-32")
          ? StandardCharsets.UTF_8
          : said;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
