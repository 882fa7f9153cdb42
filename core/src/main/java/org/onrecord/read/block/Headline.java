package org.onrecord.read.block;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.read.line.Byline;
import org.onrecord.read.line.DateOnlyLine;
import org.onrecord.read.line.Sentences;
import org.onrecord.text.Span;

/** Distinguishes the headline of a plain text from a first paragraph. */
final class Headline {
  private static final int LONGEST = 250;
  private static final int LONGEST_SENTENCE = 160;

  /** "NEWPORT NEWS, Va. (AP) - " */
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}[\\p{Lu}.'’ -]{2,40}(?:, \\p{L}[\\p{L}. ]{1,20})?(?: ?\\([^)]{1,30}\\))? ?[-–—]{1,2} .*",
          Pattern.DOTALL);

  private Headline() {}

  /**
   * Whether a block is the headline of the blocks after it.
   *
   * @param blocks of the article
   * @param at its index
   */
  static boolean isOne(String text, List<Block> blocks, int at) {
    Block block = blocks.get(at);
    if (at + 1 >= blocks.size()
        || block.length() > LONGEST
        || block.lines() > 3
        || block.marker() != null) {
      return false;
    }
    String words = block.span().in(text);
    if (DATELINE.matcher(words).matches() || isQuotation(words)) {
      return false;
    }
    if (!words.endsWith(".") && !words.endsWith(".\"") && !words.endsWith(".”")) {
      return Sentences.count(text, block.span(), 4) < 4;
    }
    return block.length() <= LONGEST_SENTENCE
        && Sentences.count(text, block.span(), 3) < 3
        && block.length() * 3L <= usualLength(blocks, at + 1) * 2L;
  }

  /** Whether it goes on in the line below: "Council votes again;" "Mayor stays away". */
  static boolean goesOn(String text, List<Block> blocks, int at) {
    if (at + 2 >= blocks.size() || blocks.get(at + 1).blankBefore() > 0) {
      return false;
    }
    Span below = blocks.get(at + 1).span();
    return ";,:".indexOf(text.charAt(blocks.get(at).span().end() - 1)) >= 0
        && below.length() <= LONGEST_SENTENCE
        && Byline.of(below.in(text)) == null
        && DateOnlyLine.of(below.in(text)) == null;
  }

  /** Whether it is in quotation marks from end to end. */
  private static boolean isQuotation(String words) {
    char first = words.charAt(0);
    char last = words.charAt(words.length() - 1);
    int close = "\"“«„".indexOf(first);
    return close >= 0
        && last == "\"”»“".charAt(close)
        && words.indexOf(last, 1) == words.length() - 1;
  }

  /** The upper quartile of the lengths of the paragraphs from one on. */
  private static int usualLength(List<Block> blocks, int from) {
    int[] lengths = new int[Math.min(blocks.size() - from, 1000)];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = blocks.get(from + i).length();
    }
    Arrays.sort(lengths);
    return lengths[lengths.length * 3 / 4];
  }
}
