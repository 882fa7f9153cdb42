package org.onrecord.trace.words;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.util.Arrays;
import org.onrecord.word.UnspacedScripts;

/** What a character does in a word. By ICU's tables, which do not change with the JDK. */
final class CharClass {
  /** Separates words. */
  static final byte OTHER = 0;

  /** Belongs to a word. */
  static final byte LETTER = 1;

  /** Belongs to a word, and is a decimal digit. */
  static final byte DIGIT = 2;

  /** Belongs to the word it follows: combining marks, soft hyphens, joiners. */
  static final byte EXTENDS = 3;

  /** Belongs to a word where a letter or digit stands on both sides. */
  static final byte APOSTROPHE = 4;

  /**
   * A word of its own: a character of a script that writes no spaces between words, such as Han,
   * kana or Thai. Where its words begin is a guess that differs with what stands around, so that
   * two texts which share a passage are compared by character.
   */
  static final byte ALONE = 5;

  /** Not asked for yet. */
  private static final byte UNKNOWN = -1;

  /**
   * The classes of the characters that were asked for: few of a text's are different, and to look
   * up all of them would take longer than to index a small text. Threads may write the same twice.
   */
  private static final byte[] BASIC_PLANE = new byte[0x10000];

  static {
    Arrays.fill(BASIC_PLANE, UNKNOWN);
  }

  private CharClass() {}

  /** The class of a code point. */
  static byte of(int c) {
    return c < BASIC_PLANE.length ? ofUnit((char) c) : compute(c);
  }

  /** The class of a UTF-16 unit; a surrogate counts as a letter, since most pairs are. */
  static byte ofUnit(char c) {
    byte known = BASIC_PLANE[c];
    return known == UNKNOWN ? lookUp(c) : known;
  }

  private static byte lookUp(char c) {
    byte found = compute(c);
    BASIC_PLANE[c] = found;
    return found;
  }

  private static byte compute(int c) {
    if (c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '＇') {
      return APOSTROPHE;
    }
    if (UCharacter.isDigit(c)) {
      return DIGIT;
    }
    int type = UCharacter.getType(c);
    if (UnspacedScripts.hold(c)) {
      return ALONE;
    }
    if (UCharacter.isLetter(c)
        || type == UCharacterCategory.LETTER_NUMBER
        || type == UCharacterCategory.OTHER_NUMBER) {
      return LETTER;
    }
    boolean extend =
        type == UCharacterCategory.NON_SPACING_MARK
            || type == UCharacterCategory.COMBINING_SPACING_MARK
            || type == UCharacterCategory.ENCLOSING_MARK
            || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    return extend ? EXTENDS : OTHER;
  }
}
