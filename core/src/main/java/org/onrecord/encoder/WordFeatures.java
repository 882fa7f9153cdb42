package org.onrecord.encoder;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Encodes what an uncased encoder cannot see as one number a word: {@code quote + 5 · (capitals + 5
 * · start)}.
 */
final class WordFeatures {
  private static final int QUOTES = 5;
  private static final int CAPITALS = 5;

  private static final int OPENS = 1;
  private static final int INSIDE = 2;
  private static final int CLOSES = 3;
  private static final int STRAY = 4;

  private static final int NO_LETTER = 0;
  private static final int LOWER = 1;
  private static final int CAPITAL = 2;
  private static final int ALL_CAPITALS = 3;
  private static final int MIXED = 4;

  private static final int WITHIN = 0;
  private static final int SENTENCE = 1;
  private static final int PARAGRAPH = 2;

  /** Marks that may stand between the end of a sentence and the start of the next. */
  private static final String BETWEEN = "“„«”»\"’‘'()[]";

  /** A full stop after one of these, or after a single letter, ends no sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("mr mrs ms dr sen sens gov govs rep reps gen lt col maj capt sgt cpl cmdr adm prof rev"
                  + " hon pres atty supt insp det st mt ft no vs messrs mme mlle sr jr")
              .split(" "));

  private WordFeatures() {}

  /** The number of each word. */
  static int[] of(String text, List<Word> words, QuotedWordsFinder quotations) {
    int[] numbers = quotes(words, quotations);
    int state = PARAGRAPH;
    String before = "";
    for (int i = 0; i < numbers.length; i++) {
      Word word = words.get(i);
      boolean abbreviates = word.form().equals(".") && isAbbreviation(before);
      before = word.form();
      int start = WITHIN;
      if (word.isBreak()) {
        state = PARAGRAPH;
      } else if (hasLetterOrNumber(word.form())) {
        start = state;
        state = WITHIN;
      } else if (".!?".contains(word.form())) {
        state = abbreviates ? state : Math.max(state, SENTENCE);
      } else if (state == SENTENCE && !BETWEEN.contains(word.form())) {
        state = WITHIN;
      }
      numbers[i] += QUOTES * (capitals(word.span().in(text)) + CAPITALS * start);
    }
    return numbers;
  }

  private static int[] quotes(List<Word> words, QuotedWordsFinder quotations) {
    int[] numbers = new int[words.size()];
    for (QuotedWords pair : quotations.pairs()) {
      Arrays.fill(numbers, pair.first(), pair.last() + 1, INSIDE);
      numbers[pair.first()] = OPENS;
      if (QuotedWordsFinder.canClose(words.get(pair.last()))) {
        numbers[pair.last()] = CLOSES;
      }
    }
    quotations.stray().forEach(i -> numbers[i] = STRAY);
    return numbers;
  }

  /** Whether no sentence ends at the full stop after a word. */
  private static boolean isAbbreviation(String form) {
    boolean isLetter =
        form.codePointCount(0, form.length()) == 1 && Character.isLetter(form.codePointAt(0));
    return isLetter || ABBREVIATIONS.contains(form);
  }

  private static boolean hasLetterOrNumber(String form) {
    return form.codePoints()
        .anyMatch(
            c ->
                Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.LETTER_NUMBER
                    || Character.getType(c) == Character.OTHER_NUMBER);
  }

  private static int capitals(String raw) {
    int letters = 0;
    int capitals = 0;
    boolean first = false;
    for (int i = 0; i < raw.length(); ) {
      int c = raw.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        boolean capital = Character.isUpperCase(c);
        first = letters == 0 ? capital : first;
        letters++;
        capitals += capital ? 1 : 0;
      }
    }
    if (letters == 0) {
      return NO_LETTER;
    }
    if (capitals == 0) {
      return LOWER;
    }
    if (capitals == letters && letters > 1) {
      return ALL_CAPITALS;
    }
    return first && capitals == 1 ? CAPITAL : MIXED;
  }
}
