package org.onrecord.trace.words;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
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

  private static final byte[] BASIC_PLANE = basicPlane();

  private CharClass() {}

  /** The class of a code point. */
  static byte of(int c) {
    return c < BASIC_PLANE.length ? BASIC_PLANE[c] : compute(c);
  }

  /** The class of a UTF-16 unit; a surrogate counts as a letter, since most pairs are. */
  static byte ofUnit(char c) {
    return BASIC_PLANE[c];
  }

  private static byte[] basicPlane() {
    byte[] classes = new byte[0x10000];
    for (int c = 0; c < classes.length; c++) {
      classes[c] = compute(c);
    }
    return classes;
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
