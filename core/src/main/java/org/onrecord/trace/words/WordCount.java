package org.onrecord.trace.words;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import org.onrecord.word.UnspacedScripts;

/**
 * How many words a person would count. Comparisons count each character of a script without spaces;
 * here ICU's dictionaries say where its words are.
 */
public final class WordCount {
  private WordCount() {}

  /** The words from one UTF-16 offset to another. Linear. */
  public static int of(String text, int start, int end) {
    return isUnspaced(text, start, end)
        ? byDictionary(text.substring(start, end))
        : plain(text, start, end);
  }

  private static boolean isUnspaced(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (UnspacedScripts.hold(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int plain(String text, int start, int end) {
    WordCursor cursor = new WordCursor(text, start, end);
    int words = 0;
    while (cursor.next()) {
      words++;
    }
    return words;
  }

  private static int byDictionary(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(text);
    int words = 0;
    while (breaks.next() != BreakIterator.DONE) {
      words += breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT ? 1 : 0;
    }
    return words;
  }
}
