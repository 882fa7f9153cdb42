package org.onrecord.trace.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Span;
import org.onrecord.word.WordFile;

/**
 * Finds "she said" between the words of one speaker: between a closing and an opening quotation
 * mark of one paragraph, or between two commas.
 */
final class InterruptingCues {
  private static final WordFile WORDS = WordFile.of(InterruptingCues.class, "cues.txt");

  private static final Set<String> SAYING = WORDS.words("saying");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’-]+");

  static final Pattern BETWEEN_MARKS =
      Pattern.compile(
          "(?<=[”\"»“]|’’|'')[ ,]{0,2}(?<cue>[^”\"“»«„.!?;\\n"
              + "]{2,80}(?:[.,;:]|(?= ?[“\"«„»])))\\s?(?=[“\"«„»]|``|'')");

  static final Pattern BETWEEN_COMMAS =
      Pattern.compile(
          ", (?:(?:he|she|they|we|it|I|who|(?:the|The) \\p{Ll}{3,20}|(?:(?:Mr|Mrs|Ms|Dr)\\."
              + " )?\\p{Lu}[\\p{L}'’-]{1,30}(?: \\p{Lu}[\\p{L}'’.-]{0,30}){0,2}) (?:said|says|told"
              + " \\p{L}{2,12}|recalled|noted|insisted|argued)|(?:said|says) (?:he|she|they|(?:the)"
              + " \\p{Ll}{3,20}|(?:(?:Mr|Mrs|Ms|Dr)\\. )?\\p{Lu}[\\p{L}'’-]{1,30}(?:"
              + " \\p{Lu}[\\p{L}'’.-]{0,30}){0,2})),");

  /** What {@link #BETWEEN_MARKS} has no cue go beyond. */
  private static final String NO_CUE = "”\"“»«„.!?;\n";

  /** The most that may stand between its two marks, and some. */
  private static final int LONGEST = 88;

  /** The most UTF-16 units from one comma to the other, and some. */
  private static final int LONGEST_BETWEEN_COMMAS = 240;

  private static final String[] LAST_BETWEEN_COMMAS = {
    "said", "says", "recalled", "noted", "insisted", "argued"
  };

  private InterruptingCues() {}

  static List<Span> in(String text, Signs signs) {
    List<Span> found = new ArrayList<>();
    Matches marks = betweenMarks(text, signs);
    for (Matcher each = marks.next(); each != null; each = marks.next()) {
      if (isSaying(each.group("cue"))) {
        found.add(new Span(each.start("cue"), each.end("cue")));
      }
    }
    Matches commas = betweenCommas(text, signs);
    for (Matcher each = commas.next(); each != null; each = commas.next()) {
      found.add(new Span(each.start() + 1, each.end() - 1));
    }
    return found;
  }

  static Matches betweenMarks(String text, Signs signs) {
    Offsets marks = signs.marks();
    Offsets mayBegin = new Offsets();
    for (int i = 0; i < marks.size(); i++) {
      int behind = marks.get(i) + 1;
      if (goesOnToMark(text, behind)) {
        mayBegin.add(behind);
      }
    }
    return new Matches(BETWEEN_MARKS, text, mayBegin, text.length());
  }

  static Matches betweenCommas(String text, Signs signs) {
    Offsets commas = signs.commas();
    Offsets mayBegin = new Offsets();
    for (int i = 0; i + 1 < commas.size(); i++) {
      if (mayHoldCue(text, commas.get(i), commas.get(i + 1))) {
        mayBegin.add(commas.get(i));
      }
    }
    return new Matches(BETWEEN_COMMAS, text, mayBegin, text.length());
  }

  /**
   * Whether a word of {@link #BETWEEN_COMMAS} stands where it has them: at the end, second to last
   * ("told him"), or first. Nearly all commas are ruled out by it.
   */
  private static boolean mayHoldCue(String text, int comma, int next) {
    if (next - comma > LONGEST_BETWEEN_COMMAS || !text.startsWith(" ", comma + 1)) {
      return false;
    }
    for (String said : LAST_BETWEEN_COMMAS) {
      if (text.startsWith(said, next - said.length())) {
        return true;
      }
    }
    return text.startsWith("sa", comma + 2)
        || text.startsWith("told", text.lastIndexOf(' ', next) - "told".length());
  }

  /**
   * Whether a quotation may open again soon enough: within two characters of the first that no cue
   * holds, or in the cue itself where the mark is made of two.
   */
  private static boolean goesOnToMark(String text, int at) {
    int end = Math.min(text.length(), at + LONGEST);
    int stop = at;
    while (stop < end && NO_CUE.indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    int last = Math.min(text.length() - 1, stop + 2);
    for (int i = at; i <= last; i++) {
      char c = text.charAt(i);
      boolean twice = i < text.length() - 1 && text.charAt(i + 1) == c;
      if ("“\"«„»".indexOf(c) >= 0 || (twice && (c == '`' || c == '\''))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSaying(String cue) {
    Matcher words = WORD.matcher(cue);
    while (words.find()) {
      if (SAYING.contains(words.group().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
