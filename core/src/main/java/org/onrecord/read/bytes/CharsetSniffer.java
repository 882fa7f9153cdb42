package org.onrecord.read.bytes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Diagnostic;

/**
 * Finds how a page is encoded. In order: byte order mark; UTF-16 and UTF-32 by where their NUL
 * bytes stand; the declared charset, unless the bytes contradict it; UTF-8, if the bytes are
 * well-formed; a guess.
 */
public final class CharsetSniffer {
  /** Bytes looked at for NULs. */
  private static final int SAMPLE = 4096;

  private final byte[] bytes;
  private final List<Notice> notices = new ArrayList<>();

  private CharsetSniffer(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Finds the encoding of a page.
   *
   * @param bytes the page
   * @param declared the label the page declares; null if none
   */
  public static Encoding sniff(byte[] bytes, @Nullable String declared) {
    Encoding marked = byMark(bytes);
    return marked != null ? marked : new CharsetSniffer(bytes).sniffUnmarked(declared);
  }

  private static @Nullable Encoding byMark(byte[] bytes) {
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      return Encoding.marked(StandardCharsets.UTF_8, 3);
    }
    if (starts(bytes, 0xff, 0xfe, 0, 0)) {
      return Encoding.marked(Charset.forName("UTF-32LE"), 4);
    }
    if (starts(bytes, 0, 0, 0xfe, 0xff)) {
      return Encoding.marked(Charset.forName("UTF-32BE"), 4);
    }
    if (starts(bytes, 0xff, 0xfe)) {
      return Encoding.marked(StandardCharsets.UTF_16LE, 2);
    }
    if (starts(bytes, 0xfe, 0xff)) {
      return Encoding.marked(StandardCharsets.UTF_16BE, 2);
    }
    return null;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private Encoding sniffUnmarked(@Nullable String declared) {
    Charset wide = byNulls();
    if (wide != null) {
      notice(
          Diagnostic.Code.GUESSED_CHARSET,
          "no byte order mark and no declared charset; read as " + wide.name());
      return new Encoding(wide, 0, notices, null);
    }
    Utf8 utf8 = Utf8.of(bytes, 0);
    Charset charset = declared == null ? null : byDeclaration(declared, utf8);
    if (charset == null) {
      charset = byContent(utf8);
    }
    return new Encoding(charset, 0, notices, utf8);
  }

  /** The declared charset if it is known and the bytes do not contradict it. */
  private @Nullable Charset byDeclaration(String declared, Utf8 utf8) {
    Charset charset = CharsetLabels.charset(declared);
    String label = declared.length() > 40 ? declared.substring(0, 40) + "…" : declared;
    if (charset == null) {
      notice(Diagnostic.Code.WRONG_CHARSET, "declared charset \"" + label + "\" is unknown");
      return null;
    }
    if (charset.equals(StandardCharsets.UTF_8)) {
      if (utf8.malformed() <= utf8.multiByte()) {
        return charset;
      }
      Charset guess = LegacyCharset.guess(bytes);
      notice(
          Diagnostic.Code.WRONG_CHARSET,
          "declared \"" + label + "\", but the bytes are not UTF-8; read as " + guess.name());
      return guess;
    }
    if (utf8.isValid() && utf8.multiByte() > 0) {
      notice(
          Diagnostic.Code.WRONG_CHARSET,
          "declared \"" + label + "\", but the bytes are UTF-8; read as UTF-8");
      return StandardCharsets.UTF_8;
    }
    return charset;
  }

  private Charset byContent(Utf8 utf8) {
    // A stray byte or two in a page full of good sequences: it is UTF-8, damaged.
    if (utf8.isValid() || utf8.malformed() < utf8.multiByte()) {
      return StandardCharsets.UTF_8;
    }
    Charset guess = LegacyCharset.guess(bytes);
    notice(
        Diagnostic.Code.GUESSED_CHARSET,
        "no charset is declared and the bytes are not UTF-8; read as " + guess.name());
    return guess;
  }

  /**
   * Recognises UTF-16 and UTF-32, in which ASCII letters, spaces and line breaks have NUL bytes
   * always on the same side.
   */
  private @Nullable Charset byNulls() {
    int length = Math.min(bytes.length, SAMPLE) & ~3;
    int[] nulls = new int[4];
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        nulls[i & 3]++;
      }
    }
    int quarter = length / 4;
    if (quarter == 0) {
      return null;
    }
    if (nulls[0] == quarter && nulls[1] == quarter && nulls[3] == 0) {
      return Charset.forName("UTF-32BE");
    }
    if (nulls[2] == quarter && nulls[3] == quarter && nulls[0] == 0) {
      return Charset.forName("UTF-32LE");
    }
    int high = nulls[0] + nulls[2];
    int low = nulls[1] + nulls[3];
    // In a script without ASCII letters one character in eight or so is a space; in a few words
    // that means nothing yet.
    int units = length / 2;
    int enough = units < 40 ? (units + 1) / 2 : units / 12;
    if (high >= enough && low == 0) {
      return StandardCharsets.UTF_16BE;
    }
    return low >= enough && high == 0 ? StandardCharsets.UTF_16LE : null;
  }

  private void notice(Diagnostic.Code code, String message) {
    notices.add(new Notice(code, 0, message));
  }
}
