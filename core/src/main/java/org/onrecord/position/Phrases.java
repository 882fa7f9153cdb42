package org.onrecord.position;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.word.Token;
import org.onrecord.word.WordFile;
import org.onrecord.word.WordSet;

/**
 * Noun phrases of one sentence, as far as small words and capitals tell them. Each look is linear
 * in the phrase.
 */
final class Phrases {
  private static final WordFile WORDS = WordFile.of(Phrases.class, "sentences.txt");

  private static final Set<String> PRONOUNS =
      WordSet.of(
          """
          i we he she it they you me us him them nobody everyone everybody someone somebody
          one who some many most others all none both another anyone anybody
          """);

  private static final Set<String> DETERMINERS =
      WordSet.of(
          """
          the a an this that these those his her its their our your my no any every each
          such neither
          """);

  /** Words that no noun phrase holds. */
  private static final Set<String> BORDERS = WORDS.words("borders");

  /** Verbs that often stand between two phrases, before "to" and another verb. */
  private static final Set<String> VERBS = WORDS.words("verbs");

  /** Lower-case words that may stand before a name. */
  private static final Set<String> BEFORE_NAMES = WORDS.words("before-names");

  private static final int LONGEST = 16;

  private final List<Token> tokens;

  Phrases(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * Tokens of a phrase.
   *
   * @param first its first token
   * @param last its last one
   */
  record Phrase(int first, int last) {}

  /** The phrase that ends with a token; null where none does. */
  @Nullable Phrase endingAt(int last) {
    int at = last;
    while (at >= 0 && isReflexive(tokens.get(at))) {
      at--;
    }
    if (at < 0 || !holds(at)) {
      return null;
    }
    if (PRONOUNS.contains(tokens.get(at).lower())) {
      boolean longer = at > 0 && tokens.get(at - 1).is("no") && tokens.get(at).is("one");
      return new Phrase(longer ? at - 1 : at, at);
    }
    int first = at;
    while (first > 0 && at - first < LONGEST && joins(first - 1) && !isVerbBefore(first)) {
      first--;
      if (DETERMINERS.contains(tokens.get(first).lower()) && !isOf(first - 1)) {
        break;
      }
    }
    while (first < at && isOf(first)) {
      first++;
    }
    if (first < at && tokens.get(first).is("that")) {
      first++;
    }
    return new Phrase(first, at);
  }

  /** Whether the word before a token is hardly part of a phrase with it. */
  private boolean isVerbBefore(int token) {
    Token before = tokens.get(token - 1);
    return tokens.get(token).capitalised()
        && before.lowerCase()
        && !before.is("'s")
        && !DETERMINERS.contains(before.lower())
        && !BEFORE_NAMES.contains(before.lower());
  }

  /** The phrase that starts with a token; null where none does. */
  @Nullable Phrase startingAt(int first) {
    if (first >= tokens.size() || !(holds(first) || tokens.get(first).is("that"))) {
      return null;
    }
    if (PRONOUNS.contains(tokens.get(first).lower())) {
      return new Phrase(first, first);
    }
    int last = first;
    while (last + 1 < tokens.size() && last - first < LONGEST) {
      if (joins(last + 1)) {
        last++;
      } else if (tokens.get(last + 1).is("and") && (named(last + 2) || isOf(last + 3))) {
        last += 2;
      } else {
        break;
      }
    }
    while (last > first && (isOf(last) || isEmpty(last))) {
      last--;
    }
    return new Phrase(first, last);
  }

  /**
   * The phrase that starts with a token, where words that are no part of it may follow at once:
   * behind a name only names and plurals are.
   */
  @Nullable Phrase agentAt(int first) {
    Phrase phrase = startingAt(first);
    if (phrase == null || !tokens.get(first).capitalised()) {
      return phrase;
    }
    int last = first;
    while (last < phrase.last() && (isNamed(last + 1) || isPlural(last + 1))) {
      last++;
    }
    return new Phrase(first, last);
  }

  private boolean isNamed(int token) {
    Token found = tokens.get(token);
    return found.capitalised() || found.is("and") || found.is("of") || found.is("the");
  }

  private boolean isPlural(int token) {
    return tokens.get(token).lower().endsWith("s") && tokens.get(token - 1).capitalised();
  }

  /** Whether a phrase cannot end with a token. */
  private boolean isEmpty(int token) {
    return tokens.get(token).is("'s") || DETERMINERS.contains(tokens.get(token).lower());
  }

  private boolean named(int token) {
    return token < tokens.size()
        && (tokens.get(token).capitalised() || DETERMINERS.contains(tokens.get(token).lower()))
        && tokens.get(token - 2).isWord();
  }

  private boolean joins(int token) {
    Token found = tokens.get(token);
    if (found.shape() == Token.Shape.MARK) {
      return found.is("-");
    }
    boolean noun = token > 0 && DETERMINERS.contains(tokens.get(token - 1).lower());
    return (noun || !BORDERS.contains(found.lower()))
        && (noun || !VERBS.contains(found.lower()))
        && !(PRONOUNS.contains(found.lower()) && !isOf(token + 1) && !isOf(token - 1))
        && !found.lower().endsWith("n't");
  }

  private boolean holds(int token) {
    Token found = tokens.get(token);
    return found.shape() != Token.Shape.MARK
        && !BORDERS.contains(found.lower())
        && !found.lower().endsWith("n't")
        && !(found.lower().endsWith("ly") && found.lowerCase());
  }

  private boolean isOf(int token) {
    return token >= 0 && token < tokens.size() && tokens.get(token).is("of");
  }

  private static boolean isReflexive(Token token) {
    return token.lower().endsWith("self") || token.lower().endsWith("selves");
  }
}
