package org.onrecord.page;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.SourceText;

/**
 * Makes one line of well-formed text of a value that a page or an archive gives: data may hold
 * anything, such as escape sequences for a terminal or line breaks that fake another entry. A value
 * that already is such a line stays as it is.
 */
public final class PlainValue {
  private static final int DELETE = 0x7f;

  /** Fillers of Hangul and Khmer, the empty Braille pattern, and marks that are never drawn. */
  private static final String BLANK =
      "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u2800\u3164\uffa0"
          + "\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07"
          + "\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f";

  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

  private PlainValue() {}

  /**
   * The value with a space for each run of control characters and line breaks, and U+FFFD for each
   * lone surrogate; null where nothing is left that can be seen.
   */
  static @Nullable String line(@Nullable String value) {
    if (value == null || !isVisible(value)) {
      return null;
    }
    String wellFormed = SourceText.of(value).string();
    if (wellFormed.chars().noneMatch(PlainValue::isControl)) {
      return wellFormed;
    }
    StringBuilder plain = new StringBuilder(wellFormed);
    for (int i = 0; i < plain.length(); i++) {
      if (isControl(plain.charAt(i))) {
        plain.setCharAt(i, ' ');
      }
    }
    return SPACES.matcher(plain).replaceAll(" ").strip();
  }

  /**
   * Whether a reader would see anything of a value: more than spaces of any kind, control
   * characters, format characters such as U+200B or U+2060, and letters that are blank.
   */
  public static boolean isVisible(String value) {
    for (int i = 0; i < value.length(); ) {
      int point = value.codePointAt(i);
      if (isVisible(point)) {
        return true;
      }
      i += Character.charCount(point);
    }
    return false;
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> BLANK.indexOf(codePoint) < 0;
    };
  }

  /**
   * An address as browsers take it (URL Standard of the WHATWG): tabs and line breaks are removed,
   * other control characters are percent-encoded.
   */
  static @Nullable String address(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String wellFormed = SourceText.of(value).string();
    if (wellFormed.chars().noneMatch(PlainValue::isControl)) {
      return wellFormed;
    }
    StringBuilder address = new StringBuilder();
    for (int i = 0; i < wellFormed.length(); i++) {
      char c = wellFormed.charAt(i);
      if (!isControl(c)) {
        address.append(c);
      } else if (c < ' ' || c == DELETE) {
        address.append(c == '\t' || c == '\n' || c == '\r' ? "" : percent(c));
      }
    }
    return address.length() == 0 ? null : address.toString();
  }

  private static String percent(char c) {
    return String.format(Locale.ROOT, "%%%02X", (int) c);
  }

  /** Whether a code point is a control character or a Unicode line separator. */
  private static boolean isControl(int c) {
    return Character.getType(c) == Character.CONTROL || c == '\u2028' || c == '\u2029';
  }

  /** As {@link #line}, but empty where nothing is left. */
  public static String kept(String value) {
    return Objects.requireNonNullElse(line(value), "");
  }
}
