package org.onrecord.read.html.source;

import java.util.Arrays;
import java.util.Set;
import org.onrecord.page.PageLimits;

/**
 * Where the text of an HTML source stands: the runs of characters between its tags, comments and
 * declarations, in order. What scripts and styles hold is no run, nor what drawings do.
 *
 * <p>A scan as the HTML standard's tokenizer does it, without its tree: linear, and about ten times
 * as fast as a parser that notes the place of each node.
 */
public final class SourceRuns {
  /** Elements whose content is neither markup nor text. */
  private static final Set<String> RAW =
      Set.of("script", "style", "xmp", "iframe", "noembed", "noframes");

  /** Elements whose content is text without markup. */
  private static final Set<String> RAW_TEXT = Set.of("title", "textarea");

  /**
   * Elements inside which a parser may ignore the tags of such elements and parse their content.
   */
  private static final Set<String> CHOOSY = Set.of("select", "noscript");

  private static final int LONGEST_RAW = 9;

  /** A script with a longer start tag is left as it is. */
  private static final int LONGEST_TAG = 2000;

  /** The shortest script that is worth cutting out. */
  private static final int SHORTEST_SCRIPT = 64;

  /** The shortest comment that is worth cutting out, with its delimiters. */
  private static final int SHORTEST_COMMENT = 32;

  private final String source;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int count;

  /** The open one of {@link #CHOOSY}; empty if there is none. */
  private String choosy = "";

  /** From here on nothing is cut: the parser may see other elements than this scan. */
  private boolean whole;

  private int tags;
  private int restAt = -1;

  private final SourceMarkup markup;
  private final SourceCuts cuts = new SourceCuts();

  private SourceRuns(String source) {
    this.source = source;
    this.markup = new SourceMarkup(source);
  }

  public static SourceRuns of(String source) {
    SourceRuns runs = new SourceRuns(source);
    runs.scan();
    return runs;
  }

  public int count() {
    return count;
  }

  int start(int run) {
    return starts[run];
  }

  int end(int run) {
    return ends[run];
  }

  private void scan() {
    int textStart = 0;
    int at = 0;
    while (true) {
      int open = source.indexOf('<', at);
      if (open < 0 || open + 1 >= source.length()) {
        add(textStart, source.length());
        return;
      }
      int after = markup.end(open);
      if (after < 0) {
        at = open + 1;
        continue;
      }
      add(textStart, open);
      if (SourceMarkup.isLetter(source.charAt(open + 1))) {
        if (++tags > PageLimits.MAX_TAGS) {
          restAt = open;
          cuts.add(open, source.length());
          return;
        }
        cutSilent(open + 1, after);
        textStart = rawEnd(open + 1, after);
      } else {
        textStart = after;
        closeChoosy(open);
        cutComment(open, after);
      }
      at = textStart;
    }
  }

  /** Leaves a comment's ends, so that the texts around it stay apart. */
  private void cutComment(int open, int after) {
    if (after - open > SHORTEST_COMMENT
        && !whole
        && choosy.isEmpty()
        && source.startsWith("!--", open + 1)
        && source.startsWith("-->", after - 3)) {
      cuts.add(open + 4, after - 3);
    }
  }

  private void closeChoosy(int open) {
    if (!choosy.isEmpty()
        && source.startsWith("/", open + 1)
        && choosy.equals(SourceMarkup.name(source, open + 2, LONGEST_RAW))) {
      choosy = "";
    }
  }

  /** Passes the content of an element without markup, where its start tag has ended. */
  private int rawEnd(int nameStart, int after) {
    if (!maySwallow(nameStart)) {
      return after;
    }
    String name = SourceMarkup.name(source, nameStart, LONGEST_RAW);
    boolean text = RAW_TEXT.contains(name);
    if (!text && !RAW.contains(name)) {
      return otherEnd(name, after);
    }
    // In SVG, where titles and styles are elements as all others, they may close themselves.
    if (source.charAt(after - 2) == '/' && !name.equals("script")) {
      whole = true;
      return after;
    }
    int end = endTag(name, after);
    whole |= mayEndElsewhere(name, after, end);
    if (text) {
      add(after, end);
    } else if (isDead(name, nameStart, after, end)) {
      cuts.add(after, end);
    }
    return end;
  }

  /** Whether a tag may be of the elements above, by two letters: most can be ruled out by them. */
  private boolean maySwallow(int nameStart) {
    int second = nameStart + 1 < source.length() ? source.charAt(nameStart + 1) | ' ' : ' ';
    return switch (source.charAt(nameStart) | ' ') {
      case 's' -> second == 'c' || second == 't' || second == 'e' || second == 'v';
      case 'x' -> second == 'm';
      case 'i' -> second == 'f';
      case 'n' -> second == 'o';
      case 't' -> second == 'i' || second == 'e';
      case 'p' -> second == 'l';
      case 'm' -> second == 'a';
      default -> false;
    };
  }

  /** Leaves out what no stage asks of a tag: a sixth of all attributes. */
  private void cutSilent(int nameStart, int after) {
    if (!whole && choosy.isEmpty() && after < source.length()) {
      markup.silent().cut(source, nameStart, after, cuts);
    }
  }

  /** Passes what an element holds that has markup in it, if that is not to be read. */
  private int otherEnd(String name, int after) {
    if (name.equals("svg")) {
      return drawingEnd(after);
    }
    if (name.equals("plaintext")) {
      add(after, source.length());
      return source.length();
    }
    if (CHOOSY.contains(name)) {
      whole |= !choosy.isEmpty();
      choosy = name;
    }
    whole |= name.equals("math");
    return after;
  }

  /** Passes what a drawing of plain shapes holds; stays where there is more to it. */
  private int drawingEnd(int start) {
    int end = whole || source.charAt(start - 2) == '/' ? -1 : Drawing.end(source, markup, start);
    if (end < 0) {
      whole = true;
      return start;
    }
    cuts.add(start, end);
    return end;
  }

  /** A script in a comment in a script hides the next end tag. */
  private boolean mayEndElsewhere(String name, int start, int end) {
    if (whole || !choosy.isEmpty()) {
      return whole || mark("<", start, end) < end;
    }
    return name.equals("script") && mark("<script", mark("<!--", start, end), end) < end;
  }

  /**
   * Whether an element's content may be left out. Data in JSON may not, and not a script with a
   * comment in it.
   */
  private boolean isDead(String name, int nameStart, int start, int end) {
    if (whole || end - start < SHORTEST_SCRIPT || end == source.length()) {
      return false;
    }
    if (!name.equals("script")) {
      return name.equals("style");
    }
    return start - nameStart < LONGEST_TAG
        && !SourceMarkup.holds(source, nameStart, start, "json")
        && mark("<!--", start, end) == end;
  }

  /** Where a mark that begins with "&lt;" stands; the end, where another begins, if nowhere. */
  private int mark(String mark, int start, int end) {
    int at = source.indexOf('<', start);
    while (at >= 0 && at < end) {
      if (source.regionMatches(true, at, mark, 0, mark.length())) {
        return at;
      }
      at = source.indexOf('<', at + 1);
    }
    return end;
  }

  /** Where the rest stands that is not read, beyond the limit of tags; -1 if there is none. */
  public int restAt() {
    return restAt;
  }

  /** What of the source a parser need not read. */
  public SourceCuts cuts() {
    return cuts;
  }

  private int endTag(String name, int from) {
    int at = source.indexOf('<', from);
    while (at >= 0) {
      if (source.startsWith("/", at + 1)
          && source.regionMatches(true, at + 2, name, 0, name.length())
          && name.equals(SourceMarkup.name(source, at + 2, LONGEST_RAW))) {
        return at;
      }
      at = source.indexOf('<', at + 1);
    }
    return source.length();
  }

  private void add(int start, int end) {
    if (start >= end) {
      return;
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = start;
    ends[count++] = end;
  }
}
