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
      add(words, span.in(text).toLowerCase(Locale.ROOT).replace('’', '\''));
    }
    return words;
  }

  private static void add(List<String> words, String lower) {
    int at = 0;
    while (at < lower.length()) {
      char c = lower.charAt(at);
      if (c == '?' || c == '!') {
        words.add(String.valueOf(c));
        at++;
      } else if (isLetter(c)) {
        int end = lettersFrom(lower, at);
        if (end + 1 < lower.length()
            && lower.charAt(end) == '\''
            && isLetter(lower.charAt(end + 1))) {
          end = lettersFrom(lower, end + 1);
        }
        words.add(lower.substring(at, end));
        at = end;
      } else {
        at++;
      }
    }
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

  /** Whether a word is a mark. */
  static boolean isMark(String word) {
    return word.equals("?") || word.equals("!");
  }
}
