package org.onrecord.ledger.query;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.trace.words.Fold;
import org.onrecord.trace.words.WordCursor;

/**
 * Words as they are typed into a search box: all of them must be there; a phrase stands in
 * quotation marks; {@code prefix*}; {@code -not}; OR between two lets either do. Everything else is
 * a word or nothing: there is no other syntax, so no input can be more than it looks like.
 *
 * @param wanted all must be there
 * @param unwanted none may be there
 */
public record Words(List<Term> wanted, List<Term> unwanted) {
  private static final int LONGEST = 4000;
  private static final int MOST = 60;
  private static final int SHORTEST_PREFIX = 2;
  private static final String MARKS = "\"“”„‟«»";
  private static final String DASHES = "-‐−";
  private static final Words NONE = new Words(List.of(), List.of());

  /** Copies the lists. */
  public Words {
    wanted = List.copyOf(wanted);
    unwanted = List.copyOf(unwanted);
  }

  /** No words: everything has them. */
  public static Words none() {
    return NONE;
  }

  /** Whether nothing is asked. */
  public boolean isEmpty() {
    return wanted.isEmpty() && unwanted.isEmpty();
  }

  /**
   * Reads what was typed.
   *
   * @throws QueryException if it is too long, has too many words or a prefix that is too short
   */
  public static Words parse(String typed) {
    if (typed.length() > LONGEST) {
      throw new QueryException(
          "the words to look for are "
              + typed.length()
              + " characters long; at most "
              + LONGEST
              + " can be looked for");
    }
    return new Parser(typed).parse();
  }

  /** A name has no more words than may be looked for at once. */
  static void refuseLongName(String name) {
    if (name.length() > LONGEST || folded(name).size() > MOST) {
      throw new QueryException(
          "a name to look for has at most " + MOST + " words and " + LONGEST + " characters");
    }
  }

  private static final class Parser {
    private final String typed;
    private final List<Term> wanted = new ArrayList<>();
    private final List<Term> unwanted = new ArrayList<>();
    private int at;
    private int count;

    private Parser(String typed) {
      this.typed = typed;
    }

    private Words parse() {
      boolean either = false;
      while (skipSpace()) {
        boolean not = DASHES.indexOf(typed.charAt(at)) >= 0;
        at += not ? 1 : 0;
        if (!not && isOr()) {
          at += 2;
          either = !wanted.isEmpty();
          continue;
        }
        List<Term> terms = term();
        if (not) {
          unwanted.addAll(terms);
        } else if (either && !terms.isEmpty()) {
          Term before = wanted.remove(wanted.size() - 1);
          List<Term> any =
              new ArrayList<>(before instanceof Term.Any a ? a.terms() : List.of(before));
          any.add(terms.get(0));
          wanted.add(new Term.Any(any));
          wanted.addAll(terms.subList(1, terms.size()));
        } else {
          wanted.addAll(terms);
        }
        either = false;
      }
      if (count > MOST) {
        throw new QueryException(
            "there are " + count + " words to look for; at most " + MOST + " can be looked for");
      }
      return new Words(wanted, unwanted);
    }

    private boolean skipSpace() {
      while (at < typed.length() && isSpace(typed.charAt(at))) {
        at++;
      }
      return at < typed.length();
    }

    private static boolean isSpace(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private boolean isOr() {
      return typed.startsWith("OR", at)
          && (at + 2 == typed.length() || isSpace(typed.charAt(at + 2)));
    }

    private List<Term> term() {
      if (at < typed.length() && MARKS.indexOf(typed.charAt(at)) >= 0) {
        return phrase();
      }
      int from = at;
      while (at < typed.length()
          && !isSpace(typed.charAt(at))
          && MARKS.indexOf(typed.charAt(at)) < 0) {
        at++;
      }
      String piece = typed.substring(from, at);
      List<String> words = folded(piece);
      List<Term> terms = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        boolean prefix = i == words.size() - 1 && piece.endsWith("*");
        terms.add(prefix ? prefix(words.get(i)) : new Term.Word(words.get(i)));
      }
      return terms;
    }

    private static Term prefix(String word) {
      if (word.length() < SHORTEST_PREFIX) {
        throw new QueryException(
            word + "* would find nearly all; give two letters or more before the *");
      }
      return new Term.Prefix(word);
    }

    /** Up to the next mark or, where one was forgotten, to the end. */
    private List<Term> phrase() {
      int from = ++at;
      while (at < typed.length() && MARKS.indexOf(typed.charAt(at)) < 0) {
        at++;
      }
      List<String> words = folded(typed.substring(from, at));
      at++;
      if (words.isEmpty()) {
        return List.of();
      }
      return List.of(words.size() == 1 ? new Term.Word(words.get(0)) : new Term.Phrase(words));
    }

    private List<String> folded(String text) {
      List<String> words = Words.folded(text);
      count += words.size();
      return words;
    }
  }

  /** The words of a text, folded as comparisons of quotations fold them. */
  public static List<String> folded(String text) {
    List<String> words = new ArrayList<>();
    WordCursor cursor = new WordCursor(text, 0, text.length());
    while (cursor.next()) {
      String word = Fold.word(text.substring(cursor.start(), cursor.end()));
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
