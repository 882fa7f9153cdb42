package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;
import org.onrecord.word.WordSet;

/**
 * Repairs a cue of which the network took the adverb alone: "then" of "then urged the board to".
 */
final class CutCue {
  private static final Set<String> ADVERBS =
      WordSet.of("then also later first once again further repeatedly now even still finally");

  /** The most words that were lost between the adverb and the content. */
  private static final int MOST_LOST = 2;

  private CutCue() {}

  /**
   * The cue, up to the content that follows it.
   *
   * @param cue in text order
   * @param content in text order, not empty
   */
  static List<Span> mended(String text, List<Span> cue, List<Span> content) {
    if (cue.size() != 1 || !ADVERBS.contains(cue.get(0).in(text))) {
      return cue;
    }
    Span adverb = cue.get(0);
    int next =
        content.stream().mapToInt(Span::start).filter(at -> at > adverb.end()).min().orElse(-1);
    if (next < 0) {
      return cue;
    }
    List<Token> lost = Tokenizer.tokens(text, new Span(adverb.end(), next));
    boolean isLost =
        !lost.isEmpty() && lost.size() <= MOST_LOST && lost.stream().allMatch(Token::lowerCase);
    return isLost ? new ArrayList<>(List.of(adverb.cover(lost.get(lost.size() - 1).span()))) : cue;
  }
}
