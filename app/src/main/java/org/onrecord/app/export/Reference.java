package org.onrecord.app.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Names as references in the sense of RFC 3986, which linked data ask for. */
final class Reference {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=:@?#%";

  private Reference() {}

  /**
   * A source's name: an address as it is, the path of a file relative to where it was read, with
   * what a reference cannot hold percent-encoded.
   */
  static String of(String source) {
    boolean web = source.startsWith("https://") || source.startsWith("http://");
    StringBuilder encoded = new StringBuilder();
    if (source.startsWith("/") && !source.startsWith("//")) {
      encoded.append("file://");
    } else if (!web && firstSegment(source).indexOf(':') >= 0) {
      encoded.append("./"); // what stands before a colon would be a scheme
    }
    for (byte each : source.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      boolean kept = PLAIN.indexOf(c) >= 0 && (web || "?#%".indexOf(c) < 0);
      if (kept) {
        encoded.append(c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  private static String firstSegment(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  /** A name for something that has none: always the same for the same key. */
  static String urn(String key) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }
}
