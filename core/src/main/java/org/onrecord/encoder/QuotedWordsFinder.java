package org.onrecord.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs double quotation marks as the training did: never nested.
 *
 * <p>A straight mark opens where none is open and no white space follows it, else it closes. One
 * that is open at the end of its paragraph goes on where the next starts with an opening mark, and
 * is stray otherwise; so are marks that open while one is open, and marks that close nothing.
 * Linear.
 */
final class QuotedWordsFinder {
  private static final String OPENING = "“„«";
  private static final String CLOSING = "”»";
  private static final String EITHER = "\"";

  private final String text;
  private final List<Word> words;
  private final List<QuotedWords> pairs = new ArrayList<>();
  private final List<Integer> stray = new ArrayList<>();

  /** Word that opened the quotation at hand, in this paragraph; -1 for none. */
  private int opened = -1;

  /** Word that opened it in an earlier paragraph; -1 for none. */
  private int carried = -1;

  private QuotedWordsFinder(String text, List<Word> words) {
    this.text = text;
    this.words = words;
  }

  static QuotedWordsFinder in(String text, List<Word> words) {
    QuotedWordsFinder finder = new QuotedWordsFinder(text, words);
    for (int i = 0; i < words.size(); i++) {
      finder.word(i);
    }
    if (finder.opened >= 0) {
      finder.endUnclosed(words.size() - 1);
    }
    return finder;
  }

  /** In order. */
  List<QuotedWords> pairs() {
    return pairs;
  }

  /** Numbers of the marks that pair with none. */
  List<Integer> stray() {
    return stray;
  }

  /** Whether a word is a double quotation mark. */
  static boolean isMark(Word word) {
    return word.form().length() == 1
        && (OPENING + CLOSING + EITHER).indexOf(word.form().charAt(0)) >= 0;
  }

  /** Whether a word is one that can close a quotation. */
  static boolean canClose(Word word) {
    return word.form().length() == 1 && (CLOSING + EITHER).indexOf(word.form().charAt(0)) >= 0;
  }

  private void word(int i) {
    Word word = words.get(i);
    if (word.isBreak()) {
      endParagraph(i);
    } else if (isMark(word)) {
      mark(i);
    }
  }

  private void mark(int i) {
    if (opened < 0) {
      if (opens(i)) {
        opened = i;
      } else {
        stray.add(i);
      }
    } else if (canClose(words.get(i))) {
      pairs.add(new QuotedWords(carried >= 0 ? carried : opened, i));
      opened = -1;
      carried = -1;
    } else {
      stray.add(i);
    }
  }

  private boolean opens(int i) {
    Word word = words.get(i);
    if (OPENING.contains(word.form())) {
      return true;
    }
    int end = word.span().end();
    return word.form().equals(EITHER) && end < text.length() && !isSpace(text.charAt(end));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private void endParagraph(int lineBreak) {
    if (opened < 0) {
      return;
    }
    int next = lineBreak + 1;
    boolean goesOn = next < words.size() && isMark(words.get(next)) && opens(next);
    if (!goesOn) {
      endUnclosed(lineBreak - 1);
    } else if (carried < 0) {
      carried = opened;
    }
    opened = -1;
  }

  private void endUnclosed(int last) {
    if (carried >= 0) {
      pairs.add(new QuotedWords(carried, last));
    } else {
      stray.add(opened);
    }
    carried = -1;
  }
}
