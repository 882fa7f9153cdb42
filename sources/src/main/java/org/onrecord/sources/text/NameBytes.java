package org.onrecord.sources.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One file name as the bytes it is on Linux, and the escapes for those that are not UTF-8: {@code
 * %FF} for such a byte and {@code %25} for the percent sign. The rest of the name stays readable.
 */
final class NameBytes {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private NameBytes() {}

  /** The text of a name in UTF-8; null where it is not. */
  static @Nullable String utf8(byte[] name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** A name that is not UTF-8, with escapes. */
  static String escaped(byte[] name) {
    StringBuilder text = new StringBuilder();
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(name);
    CharBuffer out = CharBuffer.allocate(name.length);
    while (in.hasRemaining()) {
      CoderResult result = decoder.decode(in, out, true);
      text.append(out.flip().toString().replace("%", "%25"));
      out.clear();
      for (int i = 0; result.isError() && i < result.length(); i++) {
        text.append('%').append(HEX.toHexDigits(in.get()));
      }
      decoder.reset();
    }
    return text.toString();
  }

  /** The bytes of a name that {@link #escaped} wrote; null where it did not write this. */
  static byte @Nullable [] unescaped(String text) {
    byte[] name;
    try {
      name = percentDecoded(text);
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return null;
    }
    return utf8(name) == null && isName(name) && escaped(name).equals(text) ? name : null;
  }

  private static boolean isName(byte[] name) {
    for (byte b : name) {
      if (b == 0 || b == '/') {
        return false;
      }
    }
    return true;
  }

  /** A name in UTF-8; null where it has a lone surrogate. */
  static byte @Nullable [] encoded(String name) {
    try {
      return bytes(name);
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static byte[] bytes(String text) throws CharacterCodingException {
    ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }

  /**
   * The bytes of a text with percent escapes.
   *
   * @throws CharacterCodingException if it has a lone surrogate
   * @throws IllegalArgumentException if a percent sign is followed by anything but two digits
   */
  static byte[] percentDecoded(String text) throws CharacterCodingException {
    ByteBuffer encoded = ByteBuffer.wrap(bytes(text));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (encoded.hasRemaining()) {
      byte b = encoded.get();
      if (b == '%') {
        if (encoded.remaining() < 2) {
          throw new IllegalArgumentException("an escape is cut off");
        }
        b = (byte) (digit(encoded.get()) << 4 | digit(encoded.get()));
      }
      bytes.write(b);
    }
    return bytes.toByteArray();
  }

  private static int digit(byte b) {
    return HexFormat.fromHexDigit(b);
  }

  /** All of its bytes as percent escapes, for a URI. */
  static String percentEncoded(byte[] name) {
    return HEX.withPrefix("%").formatHex(name);
  }
}
