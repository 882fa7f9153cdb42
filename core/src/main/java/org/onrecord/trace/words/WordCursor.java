package org.onrecord.trace.words;

/**
 * Goes through the words of a text, as comparisons see them: a run of letters and digits, with what
 * joins its pieces (an apostrophe inside, the stops of "U.S.", the comma of "1,000", a hyphen at a
 * line's end) and without what surrounds it. A character of a script that puts no spaces between
 * words, such as Han or Thai, is a word. Linear; not thread-safe.
 */
public final class WordCursor {
  /** The longest word; longer runs are cut, so that a single word cannot cost more than a page. */
  static final int MAX_LENGTH = 256;

  private final String text;
  private final int limit;
  private int start;
  private int end;
  private long hash;

  /** Creates a cursor that stands before the first word of a stretch of text. */
  public WordCursor(String text, int from, int to) {
    this.text = text;
    this.limit = to;
    this.start = from;
    this.end = from;
  }

  /** First UTF-16 unit of the word. */
  public int start() {
    return start;
  }

  /** UTF-16 unit after the word. */
  public int end() {
    return end;
  }

  /** The hash of the folded word, as {@link Fold#hash(String)} gives it. */
  public long hash() {
    return hash;
  }

  /** Moves to the next word; false when there is none. */
  public boolean next() {
    int at = end;
    while (at < limit && !startsWord(at)) {
      at++;
    }
    start = at;
    if (at >= limit) {
      end = limit;
      return false;
    }
    scan();
    return true;
  }

  private boolean startsWord(int at) {
    byte kind = kindAt(at);
    return kind == CharClass.LETTER || kind == CharClass.DIGIT || kind == CharClass.ALONE;
  }

  private void scan() {
    if (text.charAt(start) >= 0x80 && kindAt(start) == CharClass.ALONE) {
      scanAlone();
      return;
    }
    int at = start;
    int pieceStart = start;
    boolean plain = true;
    boolean initials = true;
    boolean digits = true;
    long h = Fold.begin();
    int stop = Math.min(limit, start + MAX_LENGTH);
    while (at < stop) {
      char c = text.charAt(at);
      if (c < 0x80 && CharClass.ofUnit(c) != CharClass.OTHER && c != '\'') {
        h = Fold.step(h, c >= 'A' && c <= 'Z' ? c + 32 : c);
        digits &= c <= '9';
        at++;
        continue;
      }
      int width = joined(at, pieceStart, initials, digits);
      if (width == 0) {
        break;
      }
      plain &= c < 0x80;
      if (!wordUnit(c)) {
        initials &= c == '.';
        pieceStart = at + width;
      } else {
        digits = false;
      }
      at += width;
    }
    end = at;
    hash = plain ? Fold.finish(h) : Fold.hash(Fold.word(text.substring(start, end)));
  }

  /** A character that is a word, with the marks upon it. */
  private void scanAlone() {
    int at = start + Character.charCount(text.codePointAt(start));
    int stop = Math.min(limit, start + MAX_LENGTH);
    while (at < stop && CharClass.ofUnit(text.charAt(at)) == CharClass.EXTENDS) {
      at++;
    }
    end = Math.min(at, limit);
    hash = Fold.hash(Fold.word(text.substring(start, end)));
  }

  private byte kindAt(int at) {
    char c = text.charAt(at);
    return Character.isHighSurrogate(c) ? CharClass.of(text.codePointAt(at)) : CharClass.ofUnit(c);
  }

  private static boolean wordUnit(char c) {
    return Character.isSurrogate(c)
        || CharClass.ofUnit(c) == CharClass.LETTER
        || CharClass.ofUnit(c) == CharClass.DIGIT
        || CharClass.ofUnit(c) == CharClass.EXTENDS;
  }

  /** How many units at a place go on with the word; 0 where it ends. */
  private int joined(int at, int pieceStart, boolean initials, boolean digits) {
    char c = text.charAt(at);
    if (c == ' ') {
      return 0; // most words end so
    }
    if (Character.isHighSurrogate(c)) {
      byte kind = CharClass.of(text.codePointAt(at));
      return kind == CharClass.OTHER || kind == CharClass.APOSTROPHE || kind == CharClass.ALONE
          ? 0
          : 2;
    }
    byte kind = CharClass.ofUnit(c);
    if (kind == CharClass.APOSTROPHE) {
      return wordAt(at + 1) ? 1 : 0;
    }
    if (kind == CharClass.ALONE) {
      return 0;
    }
    if (kind != CharClass.OTHER) {
      return 1;
    }
    if (c == '.') {
      boolean initial = initials && at - pieceStart == 1 && !digits;
      return initial && letterAt(at + 1) && !wordAt(at + 2) ? 1 : 0;
    }
    if (c == ',' || c == '\u00A0' || c == '\u202F' || c == '\u2009') {
      return digits && thousands(at, pieceStart) ? 1 : 0;
    }
    return Gap.isHyphen(c) ? lineEnd(at) : 0;
  }

  private boolean thousands(int at, int pieceStart) {
    int before = at - pieceStart;
    boolean grouped = pieceStart == start ? before <= 3 : before == 3;
    return grouped && digitAt(at + 1) && digitAt(at + 2) && digitAt(at + 3) && !wordAt(at + 4);
  }

  /**
   * A hyphen, one line's end with spaces around it, and a small letter: length up to the letter.
   */
  private int lineEnd(int at) {
    if (!letterAt(at - 1)) {
      return 0;
    }
    int i = at + 1;
    int lines = 0;
    while (i < limit && " \t\r\n".indexOf(text.charAt(i)) >= 0) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
      i++;
    }
    boolean goesOn = lines == 1 && letterAt(i) && Character.isLowerCase(text.charAt(i));
    return goesOn && i - at < MAX_LENGTH / 4 ? i - at : 0;
  }

  private boolean letterAt(int at) {
    return at >= start && at < limit && CharClass.ofUnit(text.charAt(at)) == CharClass.LETTER;
  }

  private boolean digitAt(int at) {
    return at < limit && CharClass.ofUnit(text.charAt(at)) == CharClass.DIGIT;
  }

  private boolean wordAt(int at) {
    return at < limit && startsWord(at);
  }
}
