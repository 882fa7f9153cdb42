package org.onrecord.app.evaluate;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.onrecord.text.Span;

/**
 * The words of a text as the figures count them: runs of letters, digits and underscores, with one
 * apostrophe inside, and each $ and %. Everything else, quotation marks included, is no word, so
 * that the edges of a span do not count.
 *
 * <p>Making one costs a pass over the text. Letters and digits are ICU's, which are the same on
 * every JDK.
 */
final class TextWords {
  private static final int NONE = -1;

  private final String text;
  private final List<Span> words = new ArrayList<>();
  private final int[] wordAt;

  TextWords(String text) {
    this.text = text;
    this.wordAt = new int[text.length()];
    Arrays.fill(wordAt, NONE);
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(at);
      if (end > at) {
        Arrays.fill(wordAt, at, end, words.size());
        words.add(new Span(at, end));
        at = end;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
  }

  /** The words of which some character lies in one of the spans. */
  WordNumbers in(List<Span> spans) {
    BitSet numbers = new BitSet();
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        if (wordAt[i] != NONE) {
          numbers.set(wordAt[i]);
        }
      }
    }
    return WordNumbers.of(numbers);
  }

  /** The words of a set with a space between each two. */
  String joined(WordNumbers set) {
    return set.numbers()
        .mapToObj(number -> words.get(number).in(text))
        .collect(Collectors.joining(" "));
  }

  /** Where the words of a set stand; words that follow each other as one span. */
  List<Span> spans(WordNumbers set) {
    List<Span> spans = new ArrayList<>();
    int last = NONE;
    for (int number : set.numbers().toArray()) {
      Span word = words.get(number);
      if (last != NONE && number == last + 1) {
        spans.add(spans.remove(spans.size() - 1).cover(word));
      } else {
        spans.add(word);
      }
      last = number;
    }
    return spans;
  }

  private int wordEnd(int start) {
    char c = text.charAt(start);
    if (c == '$' || c == '%') {
      return start + 1;
    }
    int end = runEnd(start, TextWords::isWord);
    boolean apostrophe =
        end > start && end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '’');
    if (!apostrophe) {
      return end;
    }
    int tail = runEnd(end + 1, TextWords::isWord);
    return tail > end + 1 ? tail : end;
  }

  private int runEnd(int start, IntPredicate isPart) {
    int at = start;
    while (at < text.length() && isPart.test(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  static boolean isWord(int codePoint) {
    int type = UCharacter.getType(codePoint);
    return codePoint == '_'
        || UCharacter.isLetter(codePoint)
        || type == ECharacterCategory.DECIMAL_DIGIT_NUMBER
        || type == ECharacterCategory.LETTER_NUMBER
        || type == ECharacterCategory.OTHER_NUMBER;
  }
}
