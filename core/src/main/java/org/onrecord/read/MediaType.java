package org.onrecord.read;

import java.util.Locale;
import java.util.regex.Pattern;

/** The formats of pages. */
enum MediaType {
  PLAIN("text/plain"),
  HTML("text/html");

  private static final int START = 4096;

  /** Nearly all pages say within so many characters that they are HTML. */
  private static final int GLANCE = 256;

  /** Elements that nothing but a whole HTML page starts with. */
  private static final Pattern PAGE =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body)[\\s>/]");

  /** Elements that a piece of HTML starts with. */
  private static final Pattern PIECE =
      Pattern.compile(
          "<(?:p|div|article|section|main|header|h[1-6]|meta|title|link|script|style|table|ul|ol"
              + "|span|a|b|i|em|strong|figure|img|nav|blockquote|center|font)[\\s>/]");

  private final String name;

  MediaType(String name) {
    this.name = name;
  }

  /** The name in records. */
  String mediaType() {
    return name;
  }

  /**
   * Recognises the format of a page.
   *
   * @param text the page, or at least its start
   * @param source its name, whose ending decides where the text leaves it open
   */
  static MediaType of(String text, String source) {
    return of(text, source, GLANCE);
  }

  /** The same with another first look; 0 for none. */
  static MediaType of(String text, String source, int glance) {
    String ending = ending(source);
    boolean named = ending.equals("html") || ending.equals("htm") || ending.equals("xhtml");
    if (text.substring(0, Math.min(text.length(), START)).indexOf('<') < 0) {
      return named ? HTML : PLAIN;
    }
    if (PAGE.matcher(afterProlog(start(text, glance))).lookingAt()) {
      return HTML;
    }
    String start = start(text, START);
    String first = afterProlog(start);
    if (PAGE.matcher(first).lookingAt()) {
      return HTML;
    }
    if (first.startsWith("<") && PIECE.matcher(first).lookingAt()) {
      return ending.equals("txt") ? PLAIN : HTML;
    }
    boolean marked =
        named || (!ending.equals("txt") && start.contains("<body") && PAGE.matcher(start).find());
    return marked ? HTML : PLAIN;
  }

  private static String start(String text, int length) {
    return text.substring(0, Math.min(text.length(), length)).toLowerCase(Locale.ROOT);
  }

  /** What follows white space, an XML declaration, comments and a doctype of another kind. */
  private static String afterProlog(String start) {
    String rest = start.stripLeading();
    while (true) {
      String close;
      if (rest.startsWith("<!--")) {
        close = "-->";
      } else if (rest.startsWith("<?xml")) {
        close = "?>";
      } else {
        return rest;
      }
      int end = rest.indexOf(close);
      if (end < 0) {
        return rest;
      }
      rest = rest.substring(end + close.length()).stripLeading();
    }
  }

  private static String ending(String source) {
    String name = source.toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")) {
      name = name.substring(0, name.length() - 3);
    }
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
