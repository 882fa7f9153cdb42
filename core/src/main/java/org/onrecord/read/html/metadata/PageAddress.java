package org.onrecord.read.html.metadata;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address that a page calls its own. Pages tell all sorts of things in its place: a part of an
 * address, which means nothing without the page's own; one with a port that there cannot be; half
 * of the markup, where a quotation mark is missing. Only what a browser would go to is taken.
 */
final class PageAddress {
  private static final int LONGEST = 2000;
  private static final int LAST_PORT = 65_535;

  /** Scheme, who logs in, host, port, the rest. Hosts may be written in any alphabet. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)https?://(?:[^/?#\\\\@]*@)?"
              + "(?:[\\p{L}\\p{M}\\p{N}._~!$&'()*+,;=-]+|\\[[0-9a-f:.]+])"
              + "(?::(\\d{0,5}))?(?:[/?#].*)?");

  /** No address holds these: where one does, an attribute did not end where it should. */
  private static final Pattern MARKUP = Pattern.compile("[<>\"]");

  /** What browsers remove from an address, wherever it stands (URL Standard of the WHATWG). */
  private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\n\\r]");

  private PageAddress() {}

  /** The address as browsers take it, spaces in it encoded; null where it is none. */
  static @Nullable String of(@Nullable String told) {
    if (told == null || told.length() > LONGEST || MARKUP.matcher(told).find()) {
      return null;
    }
    String address = LINE_BREAKS.matcher(told).replaceAll("").strip();
    Matcher whole = WHOLE.matcher(encoded(address));
    boolean known = whole.matches() && (whole.group(1) == null || isPort(whole.group(1)));
    return known ? whole.group() : null;
  }

  private static boolean isPort(String digits) {
    return digits.isEmpty() || Integer.parseInt(digits) <= LAST_PORT;
  }

  /** With every space, control and format character percent-encoded. */
  private static String encoded(String address) {
    StringBuilder encoded = new StringBuilder(address.length());
    address.codePoints().forEach(c -> append(c, encoded));
    return encoded.toString();
  }

  private static void append(int codePoint, StringBuilder to) {
    switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE -> {
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
          to.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
      }
      default -> to.appendCodePoint(codePoint);
    }
  }
}
