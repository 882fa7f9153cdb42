package org.onrecord.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;

/**
 * How many cells of a terminal a character fills: 0, 1 or 2.
 *
 * <p>By East Asian Width (Unicode Annex 11) and general category, from ICU: the tables of the JDK
 * differ from version to version. Terminals differ too, so an emoji of several code points may be
 * measured too wide; it is never cut in two.
 */
final class Cells {
  private static final int FIRST_COMBINING = 0x300;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Cells() {}

  /** The cells of one code point. */
  static int of(int codePoint) {
    if (codePoint < FIRST_COMBINING) {
      return 1;
    }
    if (isZeroWidth(codePoint)) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH ? 2 : 1;
  }

  /** The cells of a text. */
  static int of(CharSequence text) {
    return text.codePoints().map(Cells::of).sum();
  }

  /**
   * Whether a line may end between two code points of one word: not before a mark that belongs to
   * the character before it, nor inside an emoji of several code points.
   */
  static boolean mayPart(int before, int after) {
    return before != ZERO_WIDTH_JOINER
        && !(after >= FIRST_COMBINING
            && (isZeroWidth(after)
                || UCharacter.hasBinaryProperty(after, UProperty.EMOJI_MODIFIER)));
  }

  private static boolean isZeroWidth(int codePoint) {
    int type = UCharacter.getType(codePoint);
    return type == ECharacterCategory.NON_SPACING_MARK
        || type == ECharacterCategory.ENCLOSING_MARK
        || type == ECharacterCategory.FORMAT;
  }
}
