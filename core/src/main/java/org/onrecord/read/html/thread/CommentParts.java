package org.onrecord.read.html.thread;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.Trait;
import org.onrecord.read.line.DateTail;
import org.onrecord.read.line.DateText;
import org.onrecord.read.line.IsoDate;

/** What is in a comment's element: its text, its author, its time, and what stands beside these. */
public final class CommentParts {
  private static final int LONGEST_NAME = 80;

  /** The most UTF-16 units of a line that are examined: a name with what stands around it. */
  private static final int LONGEST_LINE = 1000;

  private static final Pattern SAYS =
      Pattern.compile(
          "(?iu)\\s*(?:says|said|wrote|sagt|sagte|schreibt|schrieb|meint|dit|a dit|dice|disse|diz|zegt)?\\s*(?:\\b(?:am|on) .*)?:?\\s*$");

  private static final Pattern POSTED_BY =
      Pattern.compile(
          "(?iu)(?:posted|submitted|written|added|comment(?:ed)?|reply|geschrieben|verfasst|publié|escrito)"
              + "(?:(?! (?:by|von|par|por) ).){0,80}? (?:by|von|par|por)[: ]+(.+)");

  /** What a list of members says behind a name: "(subscriber, #1201) [Link]". */
  private static final Pattern BEHIND = Pattern.compile("(?u)\\s+[(\\[].*$");

  private final HtmlTree tree;
  private final CommentNames names;
  private final DateText.Order order;

  CommentParts(HtmlTree tree, CommentNames names, DateText.Order order) {
    this.order = order;
    this.tree = tree;
    this.names = names;
  }

  /** The innermost element named as text that holds most of the comment's own words. */
  int text(int item, int end) {
    int own = chars(item, end);
    int best = item;
    for (int i = item + 1; i < end; i++) {
      if (!tree.isText(i)
          && names.isText(tree.element(i))
          && !names.isAuthor(tree.element(i))
          && tree.isIn(i, best)
          && chars(i, Math.min(end, tree.end(i))) * 2 >= own) {
        best = i;
        own = chars(i, Math.min(end, tree.end(i)));
      }
    }
    if (best != item) {
      return best;
    }
    int paragraph = paragraph(item, end);
    if (paragraph != item) {
      return paragraph;
    }
    for (int i = item + 1; i < end; i++) {
      if (!tree.isText(i)
          && names.isText(tree.element(i))
          && !names.isMeta(tree.element(i))
          && tree.chars(i) > 0
          && tree.end(i) <= end) {
        return i;
      }
    }
    return item;
  }

  /**
   * The paragraph that is named as a comment inside a larger one, or that stands in the element
   * named for the author and names none itself; the comment where there is no such.
   */
  private int paragraph(int item, int end) {
    for (int i = item + 1; i < end; i++) {
      if (!tree.isText(i)
          && tree.chars(i) > 1
          && tree.has(i, Trait.PROSE)
          && tree.end(i) <= end
          && (names.isComment(tree.element(i)) || isBuried(item, i))) {
        return i;
      }
    }
    return item;
  }

  private boolean isBuried(int item, int paragraph) {
    for (int i = paragraph + 1; i < tree.end(paragraph); i++) {
      if (!tree.isText(i) && names.isAuthor(tree.element(i))) {
        return false;
      }
    }
    int around = tree.parent(paragraph);
    while (around > item && !isBeside(tree, names, around)) {
      around = tree.parent(around);
    }
    return around > item && names.isAuthor(tree.element(around));
  }

  private int chars(int from, int end) {
    int chars = 0;
    for (int i = from; i < end; i++) {
      if (tree.isText(i)) {
        chars += tree.chars(i);
      } else if (tree.has(i, Trait.NEVER | Trait.FORM)) {
        i = tree.end(i) - 1;
      }
    }
    return chars;
  }

  /** The name its author goes by; null where none is given. */
  @Nullable String author(int item, int end) {
    String best = null;
    for (int i = item; i < end; i++) {
      if (!tree.isText(i)
          && tree.end(i) <= end
          && tree.chars(i) > 0
          && i > item
          && names.isAuthor(tree.element(i))) {
        String line = tree.line(i);
        String start = line.substring(0, Math.min(line.length(), LONGEST_LINE));
        String name = name(start);
        if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
          best = best == null || best.contains(name) ? name : best;
        }
      }
    }
    return best;
  }

  /** "Posted May 4, 2021 by Jane (guest) [Link]", "Jane says:", "Jane · May 4, 2021": the name. */
  private static String name(String line) {
    Matcher posted = POSTED_BY.matcher(line);
    String rest = posted.matches() ? BEHIND.matcher(posted.group(1)).replaceFirst("") : line;
    return DateTail.cut(SAYS.matcher(rest).replaceFirst("")).strip();
  }

  /** When it was posted, ISO 8601; null where that is not given. */
  @Nullable String posted(int item, int end) {
    for (int i = item; i < end; i++) {
      if (!tree.isText(i)) {
        String date = tree.element(i).attr("datetime");
        String iso = date.isEmpty() ? null : IsoDate.of(date, order);
        if (iso != null) {
          return iso;
        }
      }
    }
    for (int i = item; i < end; i++) {
      if (tree.isText(i) && tree.chars(i) >= 6 && tree.chars(i) <= 60) {
        String date = DateText.find(tree.words(i), order);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  /** What of a comment's element is not its text: its author, date, buttons, forms. */
  public static boolean isBeside(HtmlTree tree, CommentNames names, int element) {
    return tree.has(element, Trait.NEVER | Trait.FORM)
        || (tree.chars(element) <= 160 && names.isMeta(tree.element(element)));
  }
}
