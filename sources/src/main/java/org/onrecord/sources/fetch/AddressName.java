package org.onrecord.sources.fetch;

import java.util.regex.Pattern;
import org.onrecord.text.Sha256;

/**
 * Names for files of what is at an address. No two addresses have one name, not even on a disk that
 * ignores case.
 */
final class AddressName {
  private static final String SCHEME = "https://";
  private static final int LONGEST_PART = 100;

  /** Half of a SHA-256: nobody makes two addresses that share it. */
  private static final int DIGEST_BYTES = 16;

  private static final Pattern PLAIN = Pattern.compile("[a-z0-9._~-]+");
  private static final Pattern WITH_DIGEST = Pattern.compile(".*-[0-9a-f]{32}");

  /** A folder of such a name could be in the way of another page's output. */
  private static final Pattern LIKE_AN_OUTPUT = Pattern.compile(".*\\.(txt|html|jsonl?|partial)");

  private AddressName() {}

  /**
   * For a page: host and path, with a digest of the address behind them unless they are all there
   * is to it: https, a path, lower case, and nothing that a file system would misread.
   */
  static String ofPage(String url) {
    String rest = url.substring(url.indexOf("://") + 3);
    return url.startsWith(SCHEME) && isWhole(rest) ? rest : withDigest(rest, url);
  }

  /** For a list, such as a feed, whose pages lie below this name; always with a digest. */
  static String ofList(String url) {
    return withDigest(url.substring(url.indexOf("://") + 3), url);
  }

  private static boolean isWhole(String rest) {
    String[] parts = rest.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      boolean plain =
          PLAIN.matcher(part).matches()
              && !part.startsWith(".")
              && part.length() <= LONGEST_PART
              && !WITH_DIGEST.matcher(part).matches();
      boolean folder = i < parts.length - 1;
      if (!plain || (folder && LIKE_AN_OUTPUT.matcher(part).matches())) {
        return false;
      }
    }
    return parts.length > 1;
  }

  private static String withDigest(String rest, String url) {
    int end = rest.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = rest.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    StringBuilder name = new StringBuilder();
    String folder = "";
    for (String part : rest.substring(0, end).split("/", -1)) {
      if (!part.isEmpty()) {
        name.append(folder);
        String safe = part.replaceAll("[^A-Za-z0-9._~-]", "_").replaceFirst("^\\.+", "_");
        String shortened = safe.substring(0, Math.min(safe.length(), LONGEST_PART));
        name.append(shortened);
        folder = LIKE_AN_OUTPUT.matcher(shortened).matches() ? "_/" : "/";
      }
    }
    return name + "-" + Sha256.hex(url, DIGEST_BYTES);
  }
}
