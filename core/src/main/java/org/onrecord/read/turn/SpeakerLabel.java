package org.onrecord.read.turn;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.word.WordFile;

/**
 * What a turn of a transcript begins with: the speaker's name and a colon ("SENATOR OKAFOR:",
 * "Maria Keller (laughing):", "INTERVIEWER:"), a name in capitals and a stop, as in the records of
 * parliaments ("Mr. OKAFOR. Madam Chair, …"), or "Q" or "A" and a colon or stop.
 *
 * @param span the name as it stands, without brackets and colon
 * @param name the same words
 * @param wordsAt UTF-16 offset of what is said, white space before it skipped; the line's end where
 *     nothing stands after the label
 */
public record SpeakerLabel(Span span, String name, int wordsAt) {
  private static final WordFile WORDS = WordFile.of(SpeakerLabel.class, "labels.txt");

  /** The longest label, in UTF-16 units. */
  private static final int LONGEST = 120;

  private static final String NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}.'’\\-]*";
  private static final String NAME =
      NAME_WORD + "(?:[ \\t]{1,2}(?:of|de|van|von|the|" + NAME_WORD + ")){0,5}(?: \\d{1,2})?";

  /** "Mr. OKAFOR", "The CHAIR", "Mrs. ROE of Ohio": its last name is in capitals. */
  private static final String IN_CAPITALS =
      "(?:(?:Mr|MR|Mrs|MRS|Ms|MS|Miss|MISS|Dr|DR|Sen|SEN|Rep|REP|Senator|SENATOR|The|THE)\\.?"
          + "[ \\t]{1,2})?\\p{Lu}[\\p{Lu}'’\\-]{2,30}(?:[ \\t]\\p{Lu}[\\p{Lu}'’\\-]{1,30}){0,3}"
          + "(?: of \\p{Lu}\\p{Ll}{1,30}(?: \\p{Lu}\\p{Ll}{1,30})?)?";

  private static final String LETTER =
      "[ \\t>*]{0,8}(?:(?<letter>[QA])(?:[.:](?=\\s|$)|(?<=Q)(?=\\p{Lu}\\p{Ll}))";

  private static final String WITH_STOP =
      "|(?<capitals>"
          + IN_CAPITALS
          + ")(?:[ \\t]{0,2}[(\\[][^()\\[\\]\\r\\n]{1,60}[)\\]])?\\.(?=[ \\t]{1,2}[\\p{Lu}“\"'‘])";

  private static final String BRACKETS = "(?:[ \\t]{0,2}[(\\[][^()\\[\\]\\r\\n]{1,40}[)\\]])";

  /** "The Minister for Roads (Ada Roe):", "The CHAIR (Senator Roe):": who holds the office. */
  private static final String OFFICE =
      "|The (?:\\p{L}[\\p{L}\\p{M}'’,\\-]{0,30}[ \\t]){2,14}\\((?<holder>"
          + NAME_WORD
          + "(?:[ \\t]"
          + NAME_WORD
          + "){1,4})\\)"
          + BRACKETS
          + "?[ \\t]{0,2}:(?=\\s|$)";

  /** "Ada Roe (North Harran) (Lab):", "Hon Ada Roe (Harran) to the Minister of Roads:". */
  private static final String WITH_COLON =
      "|(?<name>"
          + NAME
          + ")(?:"
          + BRACKETS
          + "{1,3}(?: to the \\p{Lu}[^:.?!\\r\\n]{2,60})?)?"
          + "(?:,(?: [\\p{Lu}.&'’\\-]{2,}){1,5})?[ \\t]{0,2}:(?=\\s|$))";

  static final Pattern LABEL = Pattern.compile(LETTER + WITH_STOP + OFFICE + WITH_COLON);

  /** The same where no name with a stop can stand, which is slow to rule out. */
  private static final Pattern LABEL_WITHOUT_STOP = Pattern.compile(LETTER + OFFICE + WITH_COLON);

  private static final Pattern BARE = Pattern.compile(NAME);

  /** What lists, recipes, tables and pages for help put before a colon. */
  private static final Set<String> NO_SPEAKERS = WORDS.words("no-speakers");

  /**
   * The label that a line begins with.
   *
   * @param line within one line of the text
   * @return null where it begins with none
   */
  public static @Nullable SpeakerLabel at(String text, Span line) {
    int end = Math.min(line.end(), line.start() + LONGEST);
    if (line.isEmpty() || !mayBegin(text, line.start(), end)) {
      return null;
    }
    boolean stop = mayHaveStop(text, line.start(), end);
    Matcher matcher = (stop ? LABEL : LABEL_WITHOUT_STOP).matcher(text).region(line.start(), end);
    if (!matcher.lookingAt()) {
      return null;
    }
    String group =
        matcher.group("letter") != null
            ? "letter"
            : stop && matcher.group("capitals") != null
                ? "capitals"
                : matcher.group("holder") != null ? "holder" : "name";
    String name = matcher.group(group);
    return isSpeaker(name)
        ? new SpeakerLabel(
            new Span(matcher.start(group), matcher.end(group)),
            name,
            words(text, matcher.end(), line.end()))
        : null;
  }

  /**
   * The label that marked words at the start of a line are, such as a name in bold.
   *
   * @param marked the marked words, colon included where they have one
   * @return null where they are no name
   */
  public static @Nullable SpeakerLabel marked(String text, Span marked, Span line) {
    int end = marked.end();
    while (end > marked.start() && " :.\u00a0–—-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    Span name = new Span(marked.start(), end);
    if (name.isEmpty() || name.length() > LONGEST / 2) {
      return null;
    }
    String words = name.in(text);
    boolean letter = words.equals("Q") || words.equals("A");
    boolean fits = letter || (BARE.matcher(words).matches() && isSpeaker(words));
    return fits ? new SpeakerLabel(name, words, words(text, marked.end(), line.end())) : null;
  }

  /** What labels of one speaker have in common: the last word, since the first is often dropped. */
  public String key() {
    int of = name.indexOf(" of ");
    String called = of > 0 && of > name.length() / 3 ? name.substring(0, of) : name;
    String last = called.substring(called.lastIndexOf(' ') + 1);
    boolean numbered = !last.isEmpty() && Character.isDigit(last.charAt(0));
    return (numbered ? name : last).toLowerCase(Locale.ROOT);
  }

  /** As {@link #key}, with the word before it where there is one: of two with one surname. */
  public String longKey() {
    String[] words = name.toLowerCase(Locale.ROOT).split("\\s+", -1);
    int from = Math.max(0, words.length - 2);
    return words.length > 1 && !words[from].endsWith(".") ? words[from] + " " + key() : key();
  }

  private static boolean mayBegin(String text, int start, int end) {
    int looked = start; // up to here no two capitals stand together
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ':'
          || (i == start && c == 'Q')
          || ((c == 'Q' || c == 'A') && text.startsWith(".", i + 1))) {
        return true;
      }
      if (c == '.') {
        if (hasCapitals(text, looked, i)) {
          return true;
        }
        looked = i;
      }
    }
    return false;
  }

  /** Not where a colon comes before any stop, unless it may be in brackets. */
  static boolean mayHaveStop(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '.' || c == '(' || c == '[') {
        return c != ':';
      }
    }
    return true;
  }

  /** Whether two capital letters stand together. */
  private static boolean hasCapitals(String text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (isCapital(text.charAt(i)) && isCapital(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCapital(char c) {
    return c < 'a' ? c >= 'A' && c <= 'Z' : c > 'z' && Character.isUpperCase(c);
  }

  private static boolean isSpeaker(String name) {
    String first = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    boolean listed = NO_SPEAKERS.contains(name.toLowerCase(Locale.ROOT)) || first.equals("dear");
    return !listed && !(name.indexOf(' ') > 0 && isOpening(first));
  }

  /** "How To Apply", "What You Need": a heading. */
  private static boolean isOpening(String word) {
    return word.equals("how") || word.equals("what") || word.equals("where") || word.equals("why");
  }

  private static int words(String text, int from, int end) {
    int at = from;
    while (at < end && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ':')) {
      at++;
    }
    return at;
  }
}
