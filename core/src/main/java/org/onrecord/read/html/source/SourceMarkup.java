package org.onrecord.read.html.source;

import java.util.Locale;

/**
 * Where tags, comments and declarations of an HTML source end, as the HTML standard's tokenizer has
 * it.
 */
final class SourceMarkup {
  /** The last of the characters that end a name, as code points go: most are letters, beyond it. */
  private static final char LAST_END = '>';

  private final String source;
  private final int length;
  private final SilentAttributes silent = new SilentAttributes();

  SourceMarkup(String source) {
    this.source = source;
    this.length = source.length();
  }

  /** Those of the tag whose end was asked for last. */
  SilentAttributes silent() {
    return silent;
  }

  /** Where the markup that opens here ends; -1 if it is only a character. */
  int end(int open) {
    char c = source.charAt(open + 1);
    if (isLetter(c)) {
      return tagEnd(open + 2);
    }
    if (c == '/') {
      boolean name = open + 2 < source.length() && isLetter(source.charAt(open + 2));
      return name ? tagEnd(open + 3) : open + 2 < source.length() ? past(">", open + 2) : -1;
    }
    if (source.startsWith("!--", open + 1)) {
      return commentEnd(open + 4);
    }
    return c == '!' || c == '?' ? past(">", open + 2) : -1;
  }

  private int commentEnd(int at) {
    if (source.startsWith(">", at)) {
      return at + 1;
    }
    if (source.startsWith("->", at)) {
      return at + 2;
    }
    int dashes = source.indexOf("--", at);
    while (dashes >= 0) {
      if (source.startsWith(">", dashes + 2)) {
        return dashes + 3;
      }
      if (source.startsWith("!>", dashes + 2)) {
        return dashes + 4;
      }
      dashes = source.indexOf("--", dashes + 1);
    }
    return source.length();
  }

  private int past(String mark, int from) {
    int at = source.indexOf(mark, from);
    return at < 0 ? source.length() : at + mark.length();
  }

  /**
   * The end of a tag after its name and attributes; a quotation mark counts only where a value
   * begins.
   */
  private int tagEnd(int from) {
    silent.begin();
    int at = from;
    while (at < length && !endsName(source.charAt(at))) {
      at++;
    }
    while (at < length) {
      char c = source.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      // What comes first belongs to a name, whatever it is.
      at = isSpace(c) || c == '/' ? at + 1 : attributeEnd(at);
    }
    return length;
  }

  private int attributeEnd(int from) {
    int name = from + 1;
    while (name < length) {
      char c = source.charAt(name);
      if (c <= LAST_END && (c == '=' || endsName(c))) {
        break;
      }
      name++;
    }
    int at = name;
    while (at < length && isSpace(source.charAt(at))) {
      at++;
    }
    int end = at < length && source.charAt(at) == '=' ? valueEnd(at + 1) : name;
    silent.see(source, from, name, end);
    return end;
  }

  private int valueEnd(int from) {
    int at = from;
    while (at < length && isSpace(source.charAt(at))) {
      at++;
    }
    if (at == length) {
      return at;
    }
    char quote = source.charAt(at);
    if (quote == '"' || quote == '\'') {
      int close = source.indexOf(quote, at + 1);
      return close < 0 ? source.length() : close + 1;
    }
    while (at < length && !isSpace(source.charAt(at)) && source.charAt(at) != '>') {
      at++;
    }
    return at;
  }

  /**
   * The name of a tag in lower case; empty where it has other characters than letters, or is longer
   * than what is looked for.
   *
   * @param start where it starts
   */
  static String name(String source, int start, int longest) {
    int end = start;
    while (end < source.length() && end - start <= longest && isLetter(source.charAt(end))) {
      end++;
    }
    boolean whole = end < source.length() && endsName(source.charAt(end));
    return whole ? source.substring(start, end).toLowerCase(Locale.ROOT) : "";
  }

  /** Whether a stretch has a word of small letters in it, whatever its case there. */
  static boolean holds(String source, int start, int end, String word) {
    for (int at = start; at + word.length() <= end; at++) {
      int same = 0;
      while (same < word.length() && small(source.charAt(at + same)) == word.charAt(same)) {
        same++;
      }
      if (same == word.length()) {
        return true;
      }
    }
    return false;
  }

  private static int small(char c) {
    return isLetter(c) ? c | ' ' : c;
  }

  /** Whether a tag's name ends before this. */
  static boolean endsName(char c) {
    return c <= LAST_END && (isSpace(c) || c == '/' || c == '>');
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isSpace(char c) {
    return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
  }
}
