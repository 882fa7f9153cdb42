package org.onrecord.speaker.name;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.Span;
import org.onrecord.word.Token;

/**
 * Those whom somebody who tells of themselves has for a subject without a name: "My father drove a
 * bus." The next "he" is most likely theirs.
 */
public final class Kin {
  /** The most words of "my late grandmother" after the first. */
  private static final int LONGEST = 3;

  private Kin() {}

  /** Where they are named in a paragraph, in order. Linear. */
  public static List<Span> in(ReadParagraph paragraph, NameLexicon lexicon) {
    List<Span> found = new ArrayList<>();
    List<Token> tokens = paragraph.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (isOwner(tokens.get(i)) && (i == 0 || tokens.get(i - 1).shape() == Token.Shape.MARK)) {
        int head = head(tokens, i, lexicon);
        if (head > 0 && isAlone(tokens, head + 1)) {
          found.add(tokens.get(i).span().cover(tokens.get(head).span()));
        }
      }
    }
    return found;
  }

  private static boolean isOwner(Token token) {
    return token.is("my") || token.is("our");
  }

  /** The index of the noun; 0 where there is none. */
  private static int head(List<Token> tokens, int owner, NameLexicon lexicon) {
    for (int i = owner + 1; i < tokens.size() && i <= owner + LONGEST; i++) {
      Token token = tokens.get(i);
      if (!token.lowerCase()) {
        return 0;
      }
      if (lexicon.isRole(token.lower())) {
        return i;
      }
    }
    return 0;
  }

  /** Whether neither a name nor another noun follows: "my sister Ada", "my father and I". */
  private static boolean isAlone(List<Token> tokens, int next) {
    if (next >= tokens.size()) {
      return false;
    }
    Token token = tokens.get(next);
    boolean name = token.is(",") && next + 1 < tokens.size() && tokens.get(next + 1).capitalised();
    return !name && !token.capitalised() && !token.is("'s") && !token.is("and") && !token.is("or");
  }
}
