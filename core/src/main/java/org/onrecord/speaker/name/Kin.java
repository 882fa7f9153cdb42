package org.onrecord.speaker.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordSet;

/**
 * Those whom a sentence has for a subject without a name: "My father drove a bus", "Another parent,
 * who had walked, disagreed", "At the gate a young guard woke us". The next "he" is most likely
 * theirs.
 */
public final class Kin {
  /** The most words of "my late grandmother" after the first. */
  private static final int LONGEST = 3;

  private static final Set<String> INDEFINITE = Set.of("a", "an", "one", "another");

  /** What follows a noun that is not alone, or has a name: "my father and I", "one called Roe". */
  private static final Set<String> OTHERWISE = WordSet.of("'s and or called named");

  /** Before which "'s" is "is": "my son's a surveyor". */
  private static final Set<String> IS =
      WordSet.of("a an the been not now still always never very so too");

  /** Before kin only: "the widower", "the couple's daughter", "her husband". */
  private static final Set<String> OTHERS = Set.of("the", "his", "her", "their");

  private static final Set<String> ENDS = Set.of(".", "?", "!", "”", "\"", "’");

  /** What a sentence may begin with before its subject: "At the gate". */
  private static final Set<String> FRONTED =
      WordSet.of("at in on outside inside behind near across beside under");

  /** The most words of that. */
  private static final int LONGEST_PLACE = 6;

  private Kin() {}

  /** Where they are named in a paragraph, in order. Linear. */
  public static List<Span> in(ReadParagraph paragraph, NameLexicon lexicon) {
    List<Span> found = new ArrayList<>();
    List<Token> tokens = paragraph.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      boolean opens =
          isOwner(tokens.get(i))
              ? i == 0 || tokens.get(i - 1).shape() == Token.Shape.MARK
              : INDEFINITE.contains(tokens.get(i).lower()) && opensSentence(tokens, i);
      boolean ofOthers = OTHERS.contains(tokens.get(i).lower()) && opensAlone(tokens, i);
      if (opens || ofOthers) {
        int head = head(tokens, i, lexicon);
        boolean isKin = head > 0 && Introduction.isKin(tokens.get(head).lower());
        if (head > 0 && (opens || isKin) && isAlone(tokens, head + 1)) {
          found.add(tokens.get(i).span().cover(tokens.get(head).span()));
        }
      }
    }
    return found;
  }

  /** Whether a sentence begins with a word, or with where it happened and that word. */
  private static boolean opensSentence(List<Token> tokens, int i) {
    int first = i;
    while (first > 0 && i - first < LONGEST_PLACE && tokens.get(first - 1).isWord()) {
      first--;
    }
    boolean begins = first == 0 || ENDS.contains(tokens.get(first - 1).text());
    return begins && (first == i || FRONTED.contains(tokens.get(first).lower()));
  }

  private static boolean opensAlone(List<Token> tokens, int i) {
    return i == 0 || ENDS.contains(tokens.get(i - 1).text());
  }

  private static boolean isOwner(Token token) {
    return token.is("my") || token.is("our");
  }

  /** The index of the noun; 0 where there is none. */
  private static int head(List<Token> tokens, int owner, NameLexicon lexicon) {
    for (int i = owner + 1; i < tokens.size() && i <= owner + LONGEST; i++) {
      Token token = tokens.get(i);
      if (!token.lowerCase() && !token.is("'s")) {
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
    boolean is =
        token.is("'s") && next + 1 < tokens.size() && IS.contains(tokens.get(next + 1).lower());
    return !name && !token.capitalised() && (is || !OTHERWISE.contains(token.lower()));
  }
}
