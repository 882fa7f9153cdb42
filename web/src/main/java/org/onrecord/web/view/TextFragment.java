package org.onrecord.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The address of words on a page of the web, as browsers find them: {@code #:~:text=first,last}.
 * Long words are named by their beginning and their end.
 */
final class TextFragment {
  private static final int SHORT = 60;
  private static final int EDGE = 4;

  private TextFragment() {}

  /**
   * The address.
   *
   * @param page its address; a fragment of its own is left out
   * @param words as they stand there; where an ellipsis stands, something was left out
   */
  static String of(String page, String words) {
    int fragment = page.indexOf('#');
    String bare = fragment < 0 ? page : page.substring(0, fragment);
    String[] all = words.strip().split("\\s+", -1);
    String whole = String.join(" ", all);
    if (whole.length() <= SHORT && !whole.contains("…")) {
      return bare + "#:~:text=" + encoded(whole);
    }
    int edge = Math.min(EDGE, Math.max(1, all.length / 2));
    return bare
        + "#:~:text="
        + encoded(String.join(" ", Arrays.copyOfRange(all, 0, edge)))
        + ","
        + encoded(String.join(" ", Arrays.copyOfRange(all, all.length - edge, all.length)));
  }

  /** Hyphens and commas have a meaning there. */
  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20").replace("-", "%2D");
  }
}
