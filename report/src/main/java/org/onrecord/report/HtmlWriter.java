package org.onrecord.report;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML whose text and attributes cannot become markup: all that is given is escaped, and
 * elements close in the order in which they were opened. Not thread-safe.
 *
 * <p>NUL and lone surrogates, which HTML cannot hold, become U+FFFD; a carriage return is written
 * as a reference, for a parser would turn it into a line feed. Every other character comes back out
 * of a parser as it went in.
 */
public final class HtmlWriter {
  private final StringBuilder out;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;

  private HtmlWriter(String beginning) {
    out = new StringBuilder(beginning);
  }

  /** Writes a whole document. */
  public static HtmlWriter ofDocument() {
    return new HtmlWriter("<!DOCTYPE html>\n");
  }

  /** Writes elements that will stand in another's document. */
  public static HtmlWriter ofPart() {
    return new HtmlWriter("");
  }

  /** Opens an element. Attributes follow at once. */
  public HtmlWriter start(String name) {
    finishTag();
    out.append('<').append(name);
    open.push(name);
    inTag = true;
    return this;
  }

  /** Adds an attribute to the element just opened; none where the value is null. */
  public HtmlWriter attr(String name, @Nullable String value) {
    if (!inTag) {
      throw new IllegalStateException("attribute " + name + " after the tag");
    }
    if (value != null) {
      out.append(' ').append(name).append("=\"");
      escape(value);
      out.append('"');
    }
    return this;
  }

  /** Adds text to the innermost open element. */
  public HtmlWriter text(String text) {
    finishTag();
    escape(text);
    return this;
  }

  /** Adds the content of a style or script element, which comes from this program's own files. */
  public HtmlWriter raw(String own) {
    finishTag();
    out.append(own);
    return this;
  }

  /** Closes the innermost open element. */
  public HtmlWriter end() {
    finishTag();
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends an element that has no content, such as meta. */
  public HtmlWriter endVoid() {
    finishTag();
    open.pop();
    return this;
  }

  /** Puts a line feed where it does not show. */
  public HtmlWriter newLine() {
    finishTag();
    out.append('\n');
    return this;
  }

  /** An element with text and nothing else. */
  public HtmlWriter element(String name, @Nullable String className, String text) {
    return start(name).attr("class", className).text(text).end();
  }

  /** All that was written. */
  public String finish() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.append('\n').toString();
  }

  private void finishTag() {
    if (inTag) {
      out.append('>');
      inTag = false;
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\r' -> out.append("&#13;");
        case '\0' -> out.append('\uFFFD');
        default -> {
          if (!Character.isSurrogate(c)) {
            out.append(c);
          } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
            out.append(c).append(text.charAt(++i));
          } else {
            out.append('\uFFFD');
          }
        }
      }
    }
  }
}
