package org.onrecord.encoder;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;

/**
 * What a code point does when text is split into words.
 *
 * <p>By ICU's properties and not the JDK's, which change with the JDK.
 */
enum CharacterClass {
  /** Separates words. */
  SPACE,
  /** Left out; separates nothing. */
  DROPPED,
  /** A word of its own. */
  SINGLE,
  /** Part of a word. */
  LETTER;

  private static final CharacterClass[] LATIN = new CharacterClass[0x250];

  static {
    for (int i = 0; i < LATIN.length; i++) {
      LATIN[i] = byProperties(i);
    }
  }

  static CharacterClass of(int codePoint) {
    return codePoint < LATIN.length ? LATIN[codePoint] : byProperties(codePoint);
  }

  private static CharacterClass byProperties(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return SPACE;
    }
    if (c == 0 || c == 0xFFFD) {
      return DROPPED;
    }
    return switch (UCharacter.getType(c)) {
      case ECharacterCategory.SPACE_SEPARATOR,
          ECharacterCategory.LINE_SEPARATOR,
          ECharacterCategory.PARAGRAPH_SEPARATOR ->
          SPACE;
      case ECharacterCategory.CONTROL, ECharacterCategory.FORMAT -> DROPPED;
      case ECharacterCategory.DASH_PUNCTUATION,
          ECharacterCategory.START_PUNCTUATION,
          ECharacterCategory.END_PUNCTUATION,
          ECharacterCategory.CONNECTOR_PUNCTUATION,
          ECharacterCategory.OTHER_PUNCTUATION,
          ECharacterCategory.INITIAL_PUNCTUATION,
          ECharacterCategory.FINAL_PUNCTUATION ->
          SINGLE;
      default -> isAsciiSymbol(c) || isHan(c) ? SINGLE : LETTER;
    };
  }

  private static boolean isAsciiSymbol(int c) {
    return (c >= 33 && c <= 47)
        || (c >= 58 && c <= 64)
        || (c >= 91 && c <= 96)
        || (c >= 123 && c <= 126);
  }

  /**
   * Whether a character is in a block that BERT splits into single characters: not all of Han, and
   * no kana.
   */
  private static boolean isHan(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2B73F)
        || (c >= 0x2B740 && c <= 0x2B81F)
        || (c >= 0x2B820 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
