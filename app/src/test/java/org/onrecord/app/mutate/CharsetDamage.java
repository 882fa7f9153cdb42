package org.onrecord.app.mutate;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Says another charset than the page has, or gives it another than it says. */
final class CharsetDamage {
  private static final String LABELS =
      "utf-8 UTF8 utf-16 utf-16le utf-16be utf-32 utf-7 iso-8859-1 iso-8859-8-i windows-1252"
          + " windows-1251 koi8-r shift_jis euc-jp iso-2022-jp iso-2022-kr gb2312 gbk gb18030 big5"
          + " big5-hkscs euc-kr euc-tw macintosh x-user-defined replacement us-ascii ibm437 cp037"
          + " hz-gb-2312 tis-620 nosuch x  ' \" cesu-8 x-mac-cyrillic ibm1047";
  private static final String REAL =
      "UTF-16LE UTF-16BE UTF-16 UTF-32LE UTF-32BE ISO-8859-1 windows-1252 windows-1251 Shift_JIS"
          + " EUC-JP ISO-2022-JP ISO-2022-KR GB18030 Big5 EUC-KR IBM037 x-MacRoman US-ASCII"
          + " ISO-8859-7 windows-1255 x-windows-874 CESU-8";
  private static final byte[][] MARKS = {
    {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
    {(byte) 0xff, (byte) 0xfe},
    {(byte) 0xfe, (byte) 0xff},
    {(byte) 0xff, (byte) 0xfe, 0, 0},
    {0, 0, (byte) 0xfe, (byte) 0xff},
    {0x2b, 0x2f, 0x76, 0x38}
  };

  private CharsetDamage() {}

  static byte[] declare(byte[] bytes, Dice dice) {
    String label = dice.word(LABELS);
    String declared =
        switch (dice.below(4)) {
          case 0 -> "<meta charset=\"" + label + "\">";
          case 1 -> "<meta http-equiv=content-type content='text/html; charset=" + label + "'>";
          case 2 -> "<?xml version=\"1.0\" encoding=\"" + label + "\"?>";
          default -> "";
        };
    String text = Text.of(bytes);
    if (declared.isEmpty()) {
      text = text.replaceFirst("(?i)charset=[\"']?[a-z0-9-]+", "charset=\"" + label);
    } else {
      text =
          dice.chance(60)
              ? declared + text
              : Text.insert(text, dice.below(3000) % text.length(), declared);
    }
    byte[] changed = Text.bytes(text);
    return dice.chance(25) ? Packing.join(dice.pick(MARKS), changed) : changed;
  }

  static byte[] encode(byte[] bytes, Dice dice) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    byte[] encoded = encoded(text, Charset.forName(dice.word(REAL)));
    if (dice.chance(15)) { // encoded twice, as mojibake is
      encoded = new String(encoded, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
    }
    if (dice.chance(30)) {
      encoded = Packing.join(dice.pick(MARKS), encoded);
    }
    return dice.chance(25) ? ByteDamage.flip(encoded, dice) : encoded;
  }

  private static byte[] encoded(String text, Charset charset) {
    try {
      ByteBuffer out =
          charset
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[out.remaining()];
      out.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("replaced", e);
    }
  }
}
