package org.onrecord.read.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The charset an HTML or XML page declares in its first bytes: the prescan of the HTML standard
 * (section 13.2.3.2), over four times as many bytes since many pages put scripts first.
 */
public final class DeclaredCharset {
  private static final int PRESCAN = 4096;

  private final String start;
  private int at;

  private DeclaredCharset(String start) {
    this.start = start;
  }

  /** The label as it stands there; null if there is none. */
  public static @Nullable String in(byte[] bytes) {
    int length = Math.min(bytes.length, PRESCAN);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return new DeclaredCharset(start.toLowerCase(Locale.ROOT)).scan();
  }

  private @Nullable String scan() {
    String xml = xmlEncoding();
    if (xml != null) {
      return xml;
    }
    for (at = start.indexOf('<'); at >= 0; at = start.indexOf('<', at)) {
      if (start.startsWith("<!--", at)) {
        int close = start.indexOf("-->", at + 2);
        at = close < 0 ? start.length() : close + 3;
      } else if (start.startsWith("<meta", at) && endsName(at + 5)) {
        at += 5;
        String label = meta();
        if (label != null) {
          return label;
        }
      } else if (at + 1 < start.length() && isTagStart(start.charAt(at + 1))) {
        skipTag();
      } else {
        at++;
      }
    }
    return null;
  }

  private @Nullable String xmlEncoding() {
    if (!start.startsWith("<?xml")) {
      return null;
    }
    int close = start.indexOf('>');
    int name = start.indexOf("encoding");
    if (name < 0 || close < name) {
      return null;
    }
    at = name;
    Attribute attribute = attribute();
    return attribute == null ? null : attribute.value();
  }

  /** Reads the attributes of a meta element. */
  private @Nullable String meta() {
    boolean contentType = false;
    String inContent = null;
    for (Attribute next = attribute(); next != null; next = attribute()) {
      switch (next.name()) {
        case "charset" -> {
          return next.value();
        }
        case "http-equiv" -> contentType = next.value().equals("content-type");
        case "content" -> inContent = charsetIn(next.value());
        default -> {}
      }
    }
    return contentType ? inContent : null;
  }

  private static @Nullable String charsetIn(String content) {
    int at = content.indexOf("charset");
    int equals = at < 0 ? -1 : content.indexOf('=', at);
    if (equals < 0) {
      return null;
    }
    String value = content.substring(equals + 1).strip();
    int end = 0;
    while (end < value.length() && value.charAt(end) != ';' && value.charAt(end) > ' ') {
      end++;
    }
    return value.substring(0, end).replace("\"", "").replace("'", "");
  }

  private void skipTag() {
    at++;
    while (at < start.length() && start.charAt(at) > ' ' && start.charAt(at) != '>') {
      at++;
    }
    while (attribute() != null) {
      // Only its end matters: a '>' inside a quoted value does not close the tag.
    }
  }

  private record Attribute(String name, String value) {}

  /** The next attribute, in lower case; null at the end of the tag, which is passed. */
  private @Nullable Attribute attribute() {
    while (at < start.length() && (start.charAt(at) <= ' ' || start.charAt(at) == '/')) {
      at++;
    }
    if (at >= start.length() || start.charAt(at) == '>') {
      at = Math.min(start.length(), at + 1);
      return null;
    }
    int nameStart = at;
    do {
      at++;
    } while (at < start.length() && "=> /\t\r\n\f".indexOf(start.charAt(at)) < 0);
    String name = start.substring(nameStart, at);
    skipSpace();
    if (at >= start.length() || start.charAt(at) != '=') {
      return new Attribute(name, "");
    }
    at++;
    skipSpace();
    return new Attribute(name, value());
  }

  private String value() {
    if (at >= start.length()) {
      return "";
    }
    char quote = start.charAt(at);
    if (quote == '"' || quote == '\'') {
      int close = start.indexOf(quote, at + 1);
      int end = close < 0 ? start.length() : close;
      String value = start.substring(at + 1, end);
      at = Math.min(start.length(), end + 1);
      return value;
    }
    int valueStart = at;
    while (at < start.length() && start.charAt(at) > ' ' && start.charAt(at) != '>') {
      at++;
    }
    return start.substring(valueStart, at);
  }

  private void skipSpace() {
    while (at < start.length() && start.charAt(at) <= ' ') {
      at++;
    }
  }

  private boolean endsName(int index) {
    return index < start.length() && (start.charAt(index) <= ' ' || start.charAt(index) == '/');
  }

  private static boolean isTagStart(char c) {
    return (c >= 'a' && c <= 'z') || c == '/' || c == '!' || c == '?';
  }
}
