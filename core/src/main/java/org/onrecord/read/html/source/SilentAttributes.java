package org.onrecord.read.html.source;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * The attributes of one tag that no stage asks for, so that the parser need not read them: one in
 * six of a page's, and nearly all of its images, scripts and links to style sheets. Names in
 * capitals are left to the parser, and so is every tag that is odd. Not thread-safe.
 */
public final class SilentAttributes {
  /** Longer tags are left alone: the parser counts attributes, and drops those beyond a limit. */
  private static final int LONGEST_TAG = 1000;

  /** The shortest attributes of an image that are worth cutting out. */
  private static final int SHORTEST_IMAGE = 16;

  private static final int LONGEST_NAME = 6;

  /** Those that say nothing, besides all of scripting ("onclick"), "data-…" and "aria-…". */
  private static final int SILENT = 1;

  /** Those with one of these beginnings that are asked for all the same. */
  private static final int ASKED = 2;

  /** Those that say something, but not in a script or a link of the page's head. */
  private static final int OF_MACHINERY = 3;

  /** With others these mark data on the page, where each attribute counts. */
  private static final int OF_DATA = 4;

  private static final AttributeNames NAMES =
      new AttributeNames(
          Map.of(
              SILENT,
              "title target width height align valign tabindex border cellpadding cellspacing bgcolor"
                  + " background alt placeholder media sizes srcset for hreflang crossorigin dir value"
                  + " maxlength size accesskey colspan rowspan scope clear method enctype autocomplete"
                  + " draggable loading",
              ASKED,
              "aria-hidden aria-level data-parent-id data-parent data-parentid data-parent-comment-id"
                  + " data-comment-parent data-reply-to data-in-reply-to data-comment-id data-commentid"
                  + " data-id data-depth data-level data-indent data-test-id data-testid",
              OF_MACHINERY,
              "href type src as async defer charset integrity language nonce fetchpriority",
              OF_DATA,
              "itemscope itemprop"));

  /** The parser opens these again where they are closed too early, and compares attributes. */
  private static final Set<String> REOPENED =
      Set.of(
          "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt",
          "u");

  /** The first letters of these. */
  private static final String REOPENED_INITIALS = "bcefinstu";

  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private boolean[] machinery = new boolean[8];
  private int count;
  private boolean odd;

  SilentAttributes() {}

  /** Forgets the tag before. */
  void begin() {
    count = 0;
    odd = false;
  }

  /**
   * Looks at an attribute of the tag: its name ends at {@code nameEnd}, its value at {@code end}.
   */
  void see(String source, int start, int nameEnd, int end) {
    int kind = NAMES.kind(source, start, nameEnd);
    if (kind == OF_DATA || source.charAt(start) == '=') {
      // what begins with "=" would become the value of the attribute before
      odd = true;
    } else if (isSilent(source, start, nameEnd, kind)) {
      add(start, end, false);
    } else if (kind == OF_MACHINERY) {
      add(start, end, true);
    }
  }

  /** Whether the parser is not shown an attribute of this name, in lower case. */
  public static boolean isSilent(String name) {
    return isSilent(name, 0, name.length(), NAMES.kind(name, 0, name.length()));
  }

  /** Whether nobody asks for the attribute with the name at a place. */
  private static boolean isSilent(String source, int start, int end, int kind) {
    char first = source.charAt(start);
    if ((first == 'd' && source.startsWith("data-", start))
        || (first == 'a' && source.startsWith("aria-", start))) {
      return kind != ASKED;
    }
    return kind == SILENT || (first == 'o' && end - start > 3 && source.charAt(start + 1) == 'n');
  }

  private void add(int start, int end, boolean ofMachinery) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      machinery = Arrays.copyOf(machinery, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    machinery[count++] = ofMachinery;
  }

  /**
   * Cuts them out.
   *
   * @param nameStart where the tag's name starts; the tag ends at {@code after}
   */
  void cut(String source, int nameStart, int after, SourceCuts cuts) {
    if (isNamed(source, nameStart, "img") || isNamed(source, nameStart, "source")) {
      cutAll(source, nameStart, after, cuts);
    } else if (count > 0 && !odd && after - nameStart <= LONGEST_TAG) {
      cutSome(source, nameStart, after, cuts);
    }
  }

  /** An image has no text, and nothing depends on its attributes. */
  private static void cutAll(String source, int nameStart, int after, SourceCuts cuts) {
    int start = nameStart;
    while (!SourceMarkup.endsName(source.charAt(start))) {
      start++;
    }
    if (after - start > SHORTEST_IMAGE) {
      cuts.add(start, after - 1);
    }
  }

  private void cutSome(String source, int nameStart, int after, SourceCuts cuts) {
    if (REOPENED_INITIALS.indexOf(source.charAt(nameStart) | ' ') >= 0
        && REOPENED.contains(SourceMarkup.name(source, nameStart, LONGEST_NAME))) {
      return;
    }
    boolean all =
        (isNamed(source, nameStart, "script")
                && !SourceMarkup.holds(source, nameStart, after, "json"))
            || (isNamed(source, nameStart, "link")
                && !SourceMarkup.holds(source, nameStart, after, "canonical"));
    int start = -1;
    int end = -1;
    for (int i = 0; i < count; i++) {
      if (!machinery[i] || all) {
        if (start >= 0 && starts[i] - end > 1) {
          cuts.add(start, end);
          start = -1;
        }
        start = start < 0 ? starts[i] : start;
        end = ends[i];
      }
    }
    if (start >= 0) {
      cuts.add(start, end);
    }
  }

  private static boolean isNamed(String source, int start, String name) {
    int end = start + name.length();
    for (int i = start; i < end; i++) {
      char c = source.charAt(i);
      if (c > 'z' || (c | ' ') != name.charAt(i - start)) {
        return false;
      }
    }
    return SourceMarkup.endsName(source.charAt(end));
  }
}
