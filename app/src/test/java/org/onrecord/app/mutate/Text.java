package org.onrecord.app.mutate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes as a string of the same length (one character a byte), so that text can be put between them
 * without decoding what may be damaged.
 */
final class Text {
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>");

  private Text() {}

  static String of(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The UTF-8 bytes of a string; those of a lone surrogate as CESU-8 has them. */
  static String utf8(String string) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    string
        .codePoints()
        .forEach(
            c -> {
              if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                out.write(0xe0 | (c >> 12));
                out.write(0x80 | ((c >> 6) & 0x3f));
                out.write(0x80 | (c & 0x3f));
              } else {
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
              }
            });
    return of(out.toByteArray());
  }

  static String insert(String text, int at, String inserted) {
    return text.substring(0, at) + inserted + text.substring(at);
  }

  static String cut(String text, int from, int to) {
    return text.substring(0, from) + text.substring(to);
  }

  /** A place between two words that stand outside of tags, as far as a glance can tell. */
  static int betweenWords(String text, Dice dice) {
    for (int tries = 0; tries < 40; tries++) {
      int at = text.indexOf(' ', dice.below(text.length()));
      if (at < 0) {
        continue;
      }
      int open = text.lastIndexOf('<', at);
      int close = text.lastIndexOf('>', at);
      boolean inScript = text.startsWith("<script", Math.max(0, open)) && open >= 0;
      if (((open < 0 || open < close) && !inScript) || tries > 30) {
        return at + 1;
      }
    }
    return dice.below(text.length() + 1);
  }

  /** Any place, a border of a tag more often than another. */
  static int anywhere(String text, Dice dice) {
    int at = dice.below(text.length() + 1);
    int tag = dice.chance(50) ? text.indexOf('<', at) : -1;
    return tag < 0 ? at : tag;
  }

  /** Where the tags stand, each as its start and end. */
  static List<int[]> tags(String text) {
    List<int[]> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(text);
    while (tag.find() && tags.size() < 20_000) {
      tags.add(new int[] {tag.start(), tag.end()});
    }
    return tags;
  }
}
