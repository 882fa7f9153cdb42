package org.onrecord.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Where the text of an HTML source stands: the runs of characters between its tags, comments and
 * declarations, in order. What scripts and styles hold is no run, nor what drawings do.
 *
 * <p>A scan as the HTML standard's tokenizer does it, without its tree: linear, and about ten times
 * as fast as a parser that notes the place of each node.
 */
final class SourceRuns {
  /** Whose content has no markup, and is no text. */
  private static final Set<String> RAW =
      Set.of("script", "style", "xmp", "iframe", "noembed", "noframes");

  /** Whose content has no markup but is text. */
  private static final Set<String> RAW_TEXT = Set.of("title", "textarea");

  private static final int LONGEST_RAW = 9;

  /** A script with more attributes is left as it is. */
  private static final int LONGEST_TAG = 2000;

  /** Shorter ones are not worth a cut. */
  private static final int SHORTEST_SCRIPT = 64;

  /** The first letters of these names: most elements are done with here. */
  private static final String RAW_INITIALS = "sxintpSXINTP";

  private final String source;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int count;

  private final SourceMarkup markup;
  private final SourceCuts cuts = new SourceCuts();

  private SourceRuns(String source) {
    this.source = source;
    this.markup = new SourceMarkup(source);
  }

  static SourceRuns of(String source) {
    SourceRuns runs = new SourceRuns(source);
    runs.scan();
    return runs;
  }

  int count() {
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
      textStart = SourceMarkup.isLetter(source.charAt(open + 1)) ? rawEnd(open + 1, after) : after;
      at = textStart;
    }
  }

  /** Passes the content of an element without markup, where its start tag has ended. */
  private int rawEnd(int nameStart, int after) {
    if (RAW_INITIALS.indexOf(source.charAt(nameStart)) < 0) {
      return after;
    }
    int nameEnd = nameStart;
    while (nameEnd < after
        && nameEnd - nameStart <= LONGEST_RAW
        && SourceMarkup.isLetter(source.charAt(nameEnd))) {
      nameEnd++;
    }
    if (nameEnd - nameStart > LONGEST_RAW) {
      return after;
    }
    String name = source.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
    // In SVG, where titles and styles are elements as all others, they may close themselves.
    if (source.charAt(after - 2) == '/' && !name.equals("script")) {
      return after;
    }
    if (name.equals("svg")) {
      return drawingEnd(after);
    }
    if (name.equals("plaintext")) {
      add(after, source.length());
      return source.length();
    }
    boolean text = RAW_TEXT.contains(name);
    if (!text && !RAW.contains(name)) {
      return after;
    }
    int end = endTag(name, after);
    if (text) {
      add(after, end);
    } else if (isDead(name, nameStart, after, end)) {
      cuts.add(after, end);
    }
    return end;
  }

  /** Passes what a drawing of plain shapes holds; stays where there is more to it. */
  private int drawingEnd(int start) {
    int end = Drawing.end(source, markup, start);
    if (end < 0) {
      return start;
    }
    cuts.add(start, end);
    return end;
  }

  /**
   * Whether an element's content may be left out. Data in JSON may not, and not a script with a
   * comment in it: there, parsers may see its end elsewhere.
   */
  private boolean isDead(String name, int nameStart, int start, int end) {
    if (end - start < SHORTEST_SCRIPT || end == source.length()) {
      return false;
    }
    if (!name.equals("script")) {
      return name.equals("style");
    }
    String tag = source.substring(nameStart, Math.min(start, nameStart + LONGEST_TAG));
    return tag.length() < LONGEST_TAG
        && !tag.toLowerCase(Locale.ROOT).contains("json")
        && !holdsComment(start, end);
  }

  private boolean holdsComment(int start, int end) {
    for (int at = source.indexOf('<', start);
        at >= 0 && at < end;
        at = source.indexOf('<', at + 1)) {
      if (source.startsWith("!--", at + 1)) {
        return true;
      }
    }
    return false;
  }

  /** What of the source a parser need not read. */
  SourceCuts cuts() {
    return cuts;
  }

  private int endTag(String name, int from) {
    int at = source.indexOf('<', from);
    while (at >= 0) {
      int end = at + 2 + name.length();
      if (source.startsWith("/", at + 1)
          && source.regionMatches(true, at + 2, name, 0, name.length())
          && end < source.length()
          && (SourceMarkup.isSpace(source.charAt(end))
              || source.charAt(end) == '/'
              || source.charAt(end) == '>')) {
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
