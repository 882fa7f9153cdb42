package org.onrecord.read.html;

import java.util.regex.Pattern;
import org.onrecord.text.Span;

/**
 * Finds the block quotations in comments that repeat what stands above them: these are the words of
 * the comment that is answered, not of the one who answers.
 *
 * <p>Cost: each block is looked for in a bounded stretch above it.
 */
final class ParentQuotes {
  /** UTF-16 units above a block in which its words are looked for. */
  private static final int WINDOW = 20_000;

  /** UTF-16 units of a block that must be found. */
  private static final int PROOF = 120;

  private static final int SHORTEST = 12;

  /** The most searches on one page. */
  private static final int MOST = 2000;

  private static final Pattern HEAD =
      Pattern.compile(
          "(?iu)(?:zitat(?: von .{1,60})?|quote|citation|cita|.{1,60} (?:wrote|said|schrieb|hat geschrieben"
              + "|a écrit|escribió|escreveu|ha scritto|schreef)) ?:?");

  private final String text;
  private int searched;
  private int place = -1;

  ParentQuotes(String text) {
    this.text = text;
  }

  /** Whether a quoted block is the words of somebody above, or names that somebody. */
  boolean isParents(Span block) {
    place = -1;
    if (block.length() <= PROOF && HEAD.matcher(block.in(text)).matches()) {
      return true;
    }
    if (block.length() < SHORTEST || searched++ >= MOST) {
      return false;
    }
    String words = text.substring(block.start(), Math.min(block.end(), block.start() + PROOF));
    int from = Math.max(0, block.start() - WINDOW);
    place = text.substring(from, block.start()).indexOf(words);
    place = place < 0 ? -1 : from + place;
    return place >= 0;
  }

  /** Where the words of the last block asked for stand above it; -1 if it only names somebody. */
  int place() {
    return place;
  }
}
