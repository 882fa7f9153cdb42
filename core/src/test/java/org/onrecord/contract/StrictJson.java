package org.onrecord.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON as RFC 8259 has it and nothing beyond: no name twice in an object, no bare control
 * character, no lone surrogate whether escaped or not, nothing behind the value. Objects become
 * maps, arrays lists, numbers {@link BigDecimal}; null is null.
 */
public final class StrictJson {
  private static final int MAX_DEPTH = 64;
  private static final String NUMBER = "-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?";

  private final String json;
  private int at;

  private StrictJson(String json) {
    this.json = json;
  }

  /** Says where something is no JSON. */
  public static final class NotJsonException extends RuntimeException {
    NotJsonException(String message) {
      super(message);
    }
  }

  /**
   * Reads one value.
   *
   * @throws NotJsonException with the place, if it is not JSON
   */
  public static Object read(String json) {
    StrictJson reader = new StrictJson(json);
    reader.space();
    Object value = reader.value(0);
    reader.space();
    if (reader.at < json.length()) {
      throw reader.wrong("something behind the value");
    }
    return value;
  }

  private Object value(int depth) {
    if (depth > MAX_DEPTH) {
      throw wrong("nested too deeply");
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    expect('{');
    space();
    if (take('}')) {
      return object;
    }
    do {
      space();
      String name = string();
      if (object.containsKey(name)) {
        throw wrong("a second \"" + name + "\"");
      }
      space();
      expect(':');
      space();
      object.put(name, value(depth + 1));
      space();
    } while (take(','));
    expect('}');
    return object;
  }

  private List<Object> array(int depth) {
    List<Object> array = new ArrayList<>();
    expect('[');
    space();
    if (take(']')) {
      return array;
    }
    do {
      space();
      array.add(value(depth + 1));
      space();
    } while (take(','));
    expect(']');
    return array;
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    while (peek() != '"') {
      char c = json.charAt(at++);
      if (c < ' ') {
        throw wrong("a bare control character");
      }
      string.append(c == '\\' ? escaped() : c);
    }
    at++;
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < string.length()
              && Character.isLowSurrogate(string.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw wrong("a lone surrogate in the string before");
      }
    }
    return string.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex();
      default -> throw wrong("an unknown escape");
    };
  }

  private char hex() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      char c = peek();
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw wrong("a broken escape");
      }
      value = value * 16 + digit;
      at++;
    }
    return (char) value;
  }

  private BigDecimal number() {
    int start = at;
    while (at < json.length() && "+-.eE0123456789".indexOf(json.charAt(at)) >= 0) {
      at++;
    }
    String number = json.substring(start, at);
    if (!number.matches(NUMBER)) {
      throw wrong("no value");
    }
    return new BigDecimal(number);
  }

  private Object word(String word, Object value) {
    if (!json.startsWith(word, at)) {
      throw wrong("no value");
    }
    at += word.length();
    return value;
  }

  private void space() {
    while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= json.length()) {
      throw wrong("cut short");
    }
    return json.charAt(at);
  }

  private boolean take(char c) {
    boolean is = at < json.length() && json.charAt(at) == c;
    at += is ? 1 : 0;
    return is;
  }

  private void expect(char c) {
    if (!take(c)) {
      throw wrong("no " + c);
    }
  }

  private NotJsonException wrong(String what) {
    return new NotJsonException(what + " at character " + at);
  }
}
