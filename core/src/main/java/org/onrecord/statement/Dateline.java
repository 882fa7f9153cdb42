package org.onrecord.statement;

import java.util.Locale;
import org.onrecord.text.Token;

/** The place and agency before the first sentence of a wire story: "HARRAN (Northern Wire) — ". */
final class Dateline {
  private static final int MAX_TOKENS = 14;

  private Dateline() {}

  /** Number of tokens the dateline of a sentence takes, its dash included; 0 where it has none. */
  static int end(Sentence sentence) {
    Token first = sentence.token(0);
    boolean shouted =
        first.text().length() > 1 && first.text().equals(first.text().toUpperCase(Locale.ROOT));
    if (!sentence.first() || !first.isWord() || !shouted) {
      return 0;
    }
    for (int i = 1; i < Math.min(sentence.size(), MAX_TOKENS); i++) {
      String text = sentence.token(i).text();
      if (text.equals("—") || text.equals("–") || text.equals("-")) {
        return i + 1;
      }
    }
    return 0;
  }
}
