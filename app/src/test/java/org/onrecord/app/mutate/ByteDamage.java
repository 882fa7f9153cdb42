package org.onrecord.app.mutate;

import java.util.Arrays;

/** Damage that knows nothing of what the bytes mean. */
final class ByteDamage {
  private ByteDamage() {}

  /** Changes bits and bytes, few or many. */
  static byte[] flip(byte[] bytes, Dice dice) {
    byte[] flipped = bytes.clone();
    int changes = dice.magnitude(Math.max(1, Math.min(2000, bytes.length / 4)));
    for (int i = 0; i < changes && bytes.length > 0; i++) {
      int at = dice.below(bytes.length);
      flipped[at] = dice.chance(50) ? dice.oneByte() : (byte) (flipped[at] ^ (1 << dice.below(8)));
    }
    return flipped;
  }

  /** Takes pieces out, says some twice, or breaks off. */
  static byte[] cut(byte[] bytes, Dice dice) {
    String text = Text.of(bytes);
    for (int i = dice.magnitude(12); i > 0 && text.length() > 2; i--) {
      int from = Text.anywhere(text, dice);
      int to = Math.min(text.length(), from + dice.magnitude(1 + text.length() / 2));
      text =
          switch (dice.below(5)) {
            case 0 -> Text.insert(text, Text.anywhere(text, dice), text.substring(from, to));
            case 1 -> dice.chance(20) ? text.substring(from) : text;
            case 2 -> dice.chance(30) ? text.substring(0, from) : text;
            default -> Text.cut(text, from, to);
          };
    }
    return Text.bytes(text);
  }

  /** Puts pieces of two pages together. */
  static byte[] splice(byte[] bytes, byte[] other, Dice dice) {
    String one = Text.of(bytes);
    String two = Text.of(other);
    if (dice.chance(40)) {
      return Text.bytes(
          one.substring(0, Text.anywhere(one, dice)) + two.substring(Text.anywhere(two, dice)));
    }
    for (int i = dice.between(1, 6); i > 0; i--) {
      int from = Text.anywhere(two, dice);
      int to = Math.min(two.length(), from + dice.magnitude(1 + two.length()));
      one = Text.insert(one, Text.anywhere(one, dice), two.substring(from, to));
    }
    return Text.bytes(one);
  }

  /** Gzipped, then damaged, or said to be longer than it is, or with something behind it. */
  static byte[] gzip(byte[] bytes, byte[] other, Dice dice) {
    byte[] packed = Packing.gzip(bytes);
    switch (dice.below(7)) {
      case 0 -> {
        return Arrays.copyOf(packed, dice.below(packed.length) + 1);
      }
      case 1 -> {
        return Packing.join(packed, Packing.gzip(other));
      }
      case 2 -> {
        return Packing.join(packed, flip(other, dice));
      }
      case 3 -> packed[dice.below(Math.min(12, packed.length))] ^= (byte) (1 << dice.below(8));
      case 4 -> packed[packed.length - 1 - dice.below(8)] ^= (byte) (1 << dice.below(8));
      case 5 -> {
        return Packing.gzip(Packing.gzip(bytes));
      }
      default -> {
        return flip(packed, dice);
      }
    }
    return packed;
  }
}
