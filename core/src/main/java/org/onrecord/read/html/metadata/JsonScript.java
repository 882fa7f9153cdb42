package org.onrecord.read.html.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The data in a script, as pages really write it: in a CDATA section or a comment, escaped for
 * HTML, with a semicolon behind it, several values one behind another. Browsers and search engines
 * read all of this; what none of them could read is kept up to the fault.
 *
 * @param values what was read, in order: maps and lists as {@link JsonTree} gives them
 * @param fault why not all of it was read; null where all was
 */
record JsonScript(List<Object> values, @Nullable String fault) {
  /** What templates put around the data, so that other readers of the page pass over it. */
  private static final String[] WRAPPERS = {
    "<![CDATA[", "<!--", "<!", "]]>", "-->", ">", "//", "/*", "*/"
  };

  /** How often escaped data may be escaped: once by the template, once by what prints the page. */
  private static final int MOST_ESCAPES = 2;

  JsonScript {
    values = List.copyOf(values);
  }

  /** Reads a script. Cost: linear in it. */
  static JsonScript of(String script) {
    List<Object> values = new ArrayList<>();
    String fault = null;
    Cutter cutter = new Cutter(unescaped(script));
    for (String json = cutter.next(); json != null; json = cutter.next()) {
      JsonTree.Read read = JsonTree.upToFault(json);
      if (read.value() != null) {
        values.add(read.value());
      }
      fault = fault == null ? read.fault() : fault;
    }
    return new JsonScript(values, fault == null && cutter.strays ? "there is text in it" : fault);
  }

  private static String unescaped(String script) {
    String text = script;
    for (int i = 0; i < MOST_ESCAPES && text.indexOf('"') < 0 && text.indexOf('&') >= 0; i++) {
      text = Parser.unescapeEntities(text, false);
    }
    return text;
  }

  /** Cuts a script into values, and mends what is wrong between the strings in each. */
  private static final class Cutter {
    private final String text;
    private final StringBuilder value = new StringBuilder();
    private int at;

    /** The last character outside strings that is no white space. */
    private char last;

    /** Whether there was something that is neither a value nor put around one. */
    private boolean strays;

    Cutter(String text) {
      this.text = text;
    }

    /** The next object or array; without its end where it has none. Null after the last. */
    @Nullable String next() {
      while (at < text.length() && text.charAt(at) != '{' && text.charAt(at) != '[') {
        int wrapper = wrapper();
        char c = text.charAt(at);
        strays |= wrapper == 0 && c != ';' && c != ',' && !isSpace(c);
        at += Math.max(1, wrapper);
      }
      if (at == text.length()) {
        return null;
      }
      value.setLength(0);
      last = 0;
      int depth = 0;
      do {
        char c = text.charAt(at);
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        take(c);
      } while (depth > 0 && at < text.length());
      return value.toString();
    }

    /** How long the wrapper here is, or the comment without data in it; 0 where there is none. */
    private int wrapper() {
      int comment = comment("/*", "*/") + comment("//", "\n");
      if (comment > 0) {
        return comment;
      }
      for (String wrapper : WRAPPERS) {
        if (text.startsWith(wrapper, at)) {
          return wrapper.length();
        }
      }
      return 0;
    }

    private int comment(String start, String end) {
      int found = text.startsWith(start, at) ? text.indexOf(end, at + 2) : -1;
      if (found < 0) {
        return 0;
      }
      String words = text.substring(at, found);
      boolean data = words.indexOf('{') >= 0 || words.indexOf('[') >= 0;
      return data ? 0 : found + end.length() - at;
    }

    private void take(char c) {
      if (c == '"') {
        takeString();
      } else if (c == '/' && text.startsWith("//", at)) {
        skipTo("\n");
      } else if (c == '/' && text.startsWith("/*", at)) {
        skipTo("*/");
      } else if (isSpace(c)) {
        value.append(' ');
        at++;
      } else {
        takeMark(c);
      }
    }

    /** Passes over a comment of JavaScript. */
    private void skipTo(String end) {
      int found = text.indexOf(end, at + 2);
      at = found < 0 ? text.length() : found + end.length();
    }

    /** Templates leave out what they do not know: {@code "section": ,} and {@code ["a", , "b"]}. */
    private void takeMark(char c) {
      boolean ends = c == ',' || c == '}' || c == ']';
      if (ends && last == ':') {
        value.append("null");
      }
      boolean twice = c == ',' && (last == ',' || last == '{' || last == '[');
      if (!twice) {
        value.append(c);
        last = c;
      }
      at++;
    }

    private void takeString() {
      int start = at++;
      while (at < text.length() && text.charAt(at) != '"') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      at = Math.min(text.length(), at + 1);
      value.append(text, start, at);
      last = '"';
    }

    /** White space, no-break spaces and byte order marks, which copied data hold. */
    private static boolean isSpace(char c) {
      return c <= ' ' || (c > '~' && (Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b'));
    }
  }
}
