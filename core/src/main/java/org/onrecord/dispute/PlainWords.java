package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.text.Span;

/**
 * Words as the weights of this room were learned on: runs of the letters a to z in lower case, with
 * an apostrophe inside, and question and exclamation marks. {@code training/disputes.py} does the
 * same.
 */
final class PlainWords {
  private static final String[] ENDINGS = {"ing", "ed", "es", "s", "ly"};
  private static final int LEAST_STEM = 4;

  private PlainWords() {}

  /** The words of some spans, in order. Linear. */
  static List<String> of(String text, List<Span> spans) {
    List<String> words = new ArrayList<>();
    for (Span span : spans) {
      String lower = span.in(text).toLowerCase(Locale.ROOT).replace('’', '\'');
      for (Span word : words(lower)) {
        words.add(word.in(lower));
      }
    }
    return words;
  }

  /** A word and where it stands. */
  record Word(String word, Span span) {}

  /** The words of a span with their places in the text. Linear. */
  static List<Word> at(String text, Span span) {
    char[] chars = span.in(text).toCharArray();
    for (int i = 0; i < chars.length; i++) { // one by one, which keeps every place
      chars[i] = chars[i] == '’' ? '\'' : Character.toLowerCase(chars[i]);
    }
    String lower = new String(chars);
    return words(lower).stream()
        .map(
            word ->
                new Word(
                    word.in(lower),
                    new Span(span.start() + word.start(), span.start() + word.end())))
        .toList();
  }

  private static List<Span> words(String lower) {
    List<Span> words = new ArrayList<>();
    int at = 0;
    while (at < lower.length()) {
      char c = lower.charAt(at);
      int end = at + 1;
      if (c == '?' || c == '!') {
        words.add(new Span(at, end));
      } else if (isLetter(c)) {
        end = lettersFrom(lower, at);
        if (end + 1 < lower.length()
            && lower.charAt(end) == '\''
            && isLetter(lower.charAt(end + 1))) {
          end = lettersFrom(lower, end + 1);
        }
        words.add(new Span(at, end));
      }
      at = end;
    }
    return words;
  }

  private static int lettersFrom(String text, int start) {
    int end = start;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** A word without its commonest endings. */
  static String stem(String word) {
    String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    for (String ending : ENDINGS) {
      if (bare.endsWith(ending) && bare.length() - ending.length() >= LEAST_STEM) {
        return bare.substring(0, bare.length() - ending.length());
      }
    }
    return bare;
  }

  /** A word up to its apostrophe: "he" of "he's". */
  static String shortened(String word) {
    int mark = word.indexOf('\'');
    return mark < 0 ? word : word.substring(0, mark);
  }

  /** Some words without those that are marks. */
  static List<String> withoutMarks(List<String> words) {
    return words.stream().filter(word -> !isMark(word)).toList();
  }

  /** Whether a word is a mark. */
  static boolean isMark(String word) {
    return word.equals("?") || word.equals("!");
  }
}
