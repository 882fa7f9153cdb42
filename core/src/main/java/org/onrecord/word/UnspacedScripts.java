package org.onrecord.word;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.Set;

/**
 * The scripts that put no spaces between words, by ICU's tables, which do not change with the JDK.
 */
public final class UnspacedScripts {
  private static final Set<Integer> SCRIPTS =
      Set.of(
          UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.BOPOMOFO,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR);

  /** All characters before this one belong to scripts with spaces, or to none. */
  private static final int FIRST = 0xE00;

  private UnspacedScripts() {}

  /** Whether a code point is a letter of such a script. */
  public static boolean hold(int c) {
    return c >= FIRST && UCharacter.isLetter(c) && isWritten(c);
  }

  /** By the scripts that use a character, since the long mark of kana has none of its own. */
  private static boolean isWritten(int c) {
    int script = UScript.getScript(c);
    return script == UScript.COMMON
        ? SCRIPTS.stream().anyMatch(each -> UScript.hasScript(c, each))
        : SCRIPTS.contains(script);
  }
}
