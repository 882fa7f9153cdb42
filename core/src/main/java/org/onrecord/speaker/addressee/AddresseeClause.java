package org.onrecord.speaker.addressee;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordSet;

/**
 * A clause set off by a comma that says to whom somebody speaks: "Speaking to <em>reporters</em>
 * after the game, Roe said", "Roe, in an email sent to <em>staff</em>, said".
 *
 * @param tokens of a paragraph, in text order; not copied
 */
record AddresseeClause(List<Token> tokens) {
  private static final Set<String> SPEAKING =
      WordSet.of("speaking talking writing testifying appearing");
  private static final Set<String> ADDRESSING = Set.of("addressing", "telling");
  private static final Set<String> TOWARDS = Set.of("to", "before", "with");
  private static final Set<String> SENT =
      WordSet.of(
          "sent addressed written posted issued released delivered given on today yesterday");

  /** The most words of "in an open letter". */
  private static final int LONGEST_MEDIUM = 6;

  /** The most words between the medium and "to". */
  private static final int FAR = 3;

  /**
   * Whom a stretch names as spoken to; null where it is no such clause. It may begin with a comma,
   * and must end with one.
   *
   * @param from index of its first token
   * @param to index behind its last token
   */
  @Nullable Span in(int from, int to) {
    int start = is(from, ",") ? from + 1 : from;
    if (to - start < 2 || !is(to - 1, ",")) {
      return null;
    }
    int at = start;
    if (ADDRESSING.contains(lower(at))) {
      return noun(at + 1, to);
    }
    if (SPEAKING.contains(lower(at))) {
      int next = at + 1 < to && lower(at + 1).endsWith("er") ? at + 2 : at + 1; // "later"
      return next < to && TOWARDS.contains(lower(next)) ? noun(next + 1, to) : null;
    }
    return lower(at).equals("in") ? medium(at + 1, to) : null;
  }

  private @Nullable Span medium(int from, int to) {
    for (int i = from; i < Math.min(to, from + LONGEST_MEDIUM); i++) {
      if (AddresseeVerbs.isMedium(lower(i))) {
        int link = i + 1;
        while (link < Math.min(to, i + FAR) && SENT.contains(lower(link))) {
          link++;
        }
        return link < to && TOWARDS.contains(lower(link)) ? noun(link + 1, to) : null;
      }
      if (tokens.get(i).shape() == Token.Shape.MARK) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Span noun(int start, int to) {
    Span noun = new AddresseeNoun(tokens).at(start);
    return noun == null || noun.end() > tokens.get(to - 1).span().start() ? null : noun;
  }

  private String lower(int i) {
    return tokens.get(i).lower();
  }

  private boolean is(int i, String word) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
  }
}
