package org.onrecord.read.plain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.read.block.Block;
import org.onrecord.read.line.DateOnlyLine;
import org.onrecord.read.line.Leftover;
import org.onrecord.read.line.Spaces;

/** The lines above a comment that name its author and its time. */
public final class CommentHead {
  private static final int LONGEST_NAME = 40;

  /** Stops stand in "Ada R." and "Dr. Roe" only. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?!On \\S{1,12} \\d|On \\d)((?:[^.!?:\"“”]|(?<=(?:^|\\s)(?:\\p{Lu}|Dr|Mr|Mrs|Ms|St|Jr|Sr|Prof|Rev))\\.){1,60})"
              + " (?:says|said|wrote|writes|commented):");

  /** Over a date stops tell nothing: "Prof. em. Roe says:", "joiner (ret.) says:". */
  private static final Pattern DATED_SIGNATURE =
      Pattern.compile("([^!?:\"“”]{1,40}) (?:says|said|wrote|writes|commented):");

  /** What somebody adds to their name: "Roe (plot 9)". */
  private static final Pattern ADDED = Pattern.compile("\\s*\\([^()]*\\)$");

  /** A name may end with one: "Ada R." */
  private static final Pattern INITIAL = Pattern.compile("\\p{L} \\p{Lu}\\.$");

  private CommentHead() {}

  /** The author in "Jane Roe says:"; null if a line is not of that form. */
  public static @Nullable String signature(String words) {
    if (words.length() > LONGEST_NAME + 15 || !words.endsWith(":")) {
      return null;
    }
    Matcher matcher = SIGNATURE.matcher(Spaces.folded(words));
    return matcher.matches() && matcher.group(1).length() <= LONGEST_NAME ? matcher.group(1) : null;
  }

  /** The author whom a block names at the head of a comment; null if it names none. */
  static @Nullable String author(String text, List<Block> blocks, int at) {
    String words = blocks.get(at).content().in(text);
    String signature = signature(words);
    if (signature != null || !isDated(text, blocks, at + 1)) {
      return signature;
    }
    String folded = Spaces.folded(words);
    Matcher dated = DATED_SIGNATURE.matcher(folded);
    if (dated.matches()) {
      return dated.group(1);
    }
    return mayBeName(words) ? folded : null;
  }

  /** Whether a block may be the bare name of a commenter: short, and no sentence. */
  static boolean mayBeName(String words) {
    return words.length() <= LONGEST_NAME
        && ADDED.matcher(words).replaceFirst("").split("\\s+", 6).length <= 5
        && (".!?:,;\"”’".indexOf(words.charAt(words.length() - 1)) < 0
            || INITIAL.matcher(words).find())
        && Leftover.of(words) == Leftover.NONE
        && !Leftover.isField(words)
        && DateOnlyLine.of(words) == null;
  }

  /** Whether a signed comment starts at a block: "Jane Roe says:", then a date. */
  static boolean isSigned(String text, List<Block> blocks, int at) {
    String words = Spaces.folded(blocks.get(at).content().in(text));
    return isDated(text, blocks, at + 1)
        && (signature(words) != null || DATED_SIGNATURE.matcher(words).matches());
  }

  /** Whether a block is a date. */
  static boolean isDated(String text, List<Block> blocks, int at) {
    return at < blocks.size() && DateOnlyLine.of(blocks.get(at).content().in(text)) != null;
  }
}
