package org.onrecord.attribution.quotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Section;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;
import org.onrecord.word.UnspacedScripts;

/**
 * Pairs the quotation marks of one section and gives the outermost pairs.
 *
 * <p>Marks are kept on a stack for each paragraph. One that is still open at the paragraph's end
 * goes on in the next where that starts with the same mark; otherwise it is dropped with a
 * diagnostic, and the pairs inside it count as outermost, so that a forgotten mark costs its own
 * quotation and nothing else. Linear, but for single marks, which look ahead at most {@value
 * SingleMarks#MAX} characters for their end.
 */
public final class QuotationFinder {
  /**
   * The most unpaired marks inside a pair that its closing mark may overrule; nobody nests deeper.
   */
  private static final int MAX_INSIDE = 4;

  private final String text;
  private final SingleMarks singles;
  private final List<Quotation> found = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Deque<Open> stack = new ArrayDeque<>();

  /** Earlier paragraphs' spans of the quotation at the bottom of the stack. */
  private List<Span> carried = new ArrayList<>();

  /**
   * The end of the open quotation in single marks, found by looking ahead; -1 where none is open.
   */
  private int singleEnd = -1;

  private QuotationFinder(String text) {
    this.text = text;
    this.singles = new SingleMarks(text);
  }

  /** The outermost quotations of a section in text order. */
  public static QuotationFinder in(String text, Section section) {
    QuotationFinder finder = new QuotationFinder(text);
    List<Span> paragraphs = section.paragraphs();
    finder.singles.findChains(paragraphs);
    for (int i = 0; i < paragraphs.size(); i++) {
      finder.paragraph(paragraphs.get(i), i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null);
    }
    return finder;
  }

  public List<Quotation> quotations() {
    return found;
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private void paragraph(Span paragraph, @Nullable Span next) {
    List<Closed> closed = new ArrayList<>();
    int at = paragraph.start();
    if (!stack.isEmpty()) {
      Open carriedOpen = stack.pop();
      stack.push(new Open(carriedOpen.style, at, 0));
      at += carriedOpen.style.openLength();
    }
    while (at < paragraph.end()) {
      at = step(at, paragraph, closed);
    }
    singleEnd = -1;
    singles.forget();
    endParagraph(paragraph, next, closed);
    singles.forget(); // the last search reached into the next paragraph
  }

  /** Handles the mark at a place, if there is one, and gives the place after it. */
  private int step(int at, Span paragraph, List<Closed> closed) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || c == ' ') {
      return at + 1;
    }
    dropOpenInsideClosing(at, paragraph);
    Open top = stack.peek();
    if (top != null) {
      int length = closingLength(top.style, at, paragraph);
      if (length > 0) {
        stack.pop();
        closed.add(new Closed(top.style, top.start, at + length, stack.size()));
        return at + length;
      }
    }
    QuotationStyle style = opening(at, paragraph);
    if (style == null) {
      return at + 1;
    }
    stack.push(new Open(style, at, closed.size()));
    return at + style.openLength();
  }

  /**
   * Drops marks that are still open inside a pair when its closing mark comes: they were
   * apostrophes, or their closing marks were cut off.
   */
  private void dropOpenInsideClosing(int at, Span paragraph) {
    Open top = stack.peek();
    if (top == null || stack.size() < 2 || closingLength(top.style, at, paragraph) > 0) {
      return;
    }
    int inside = 0;
    for (Open open : stack) {
      if (inside > MAX_INSIDE) {
        return;
      }
      boolean closes =
          !open.style.closesLikeApostrophe() && closingLength(open.style, at, paragraph) > 0;
      if (closes) {
        for (int i = 0; i < inside; i++) {
          stack.pop();
        }
        return;
      }
      inside++;
    }
  }

  private int closingLength(QuotationStyle style, int at, Span paragraph) {
    int length = style.closeLength(text, at);
    if (length == 0) {
      return 0;
    }
    if (style.closesLikeApostrophe()) {
      return at == singleEnd ? length : 0;
    }
    boolean spaceBefore = at == paragraph.start() || Character.isWhitespace(text.charAt(at - 1));
    boolean spaceAfter =
        at + length >= paragraph.end() || !Character.isLetterOrDigit(text.charAt(at + length));
    boolean canOpen = style.opens(text, at) && spaceBefore && !spaceAfter;
    return canOpen ? 0 : length;
  }

  private @Nullable QuotationStyle opening(int at, Span paragraph) {
    for (QuotationStyle style : QuotationStyle.values()) {
      if (style.opens(text, at)) {
        return canOpen(style, at, paragraph) ? style : null;
      }
    }
    // A closing curly mark typed where a quotation starts.
    boolean mistyped =
        text.charAt(at) == '”'
            && (at == paragraph.start() || Character.isWhitespace(text.charAt(at - 1)))
            && at + 1 < paragraph.end()
            && Character.isLetter(text.charAt(at + 1));
    return mistyped ? QuotationStyle.CURLY_DOUBLE : null;
  }

  private boolean canOpen(QuotationStyle style, int at, Span paragraph) {
    int inner = at + style.openLength();
    if (inner >= paragraph.end()) {
      return false;
    }
    if (isWordBefore(style, at, paragraph)
        || (Character.isWhitespace(text.charAt(inner))
            && !style.spaced()
            && !isSpaced(style, at, paragraph))) {
      return false;
    }
    if (!style.closesLikeApostrophe()) {
      return true;
    }
    if (singleEnd >= at || singles.isElision(inner, paragraph)) {
      return false;
    }
    int end = singles.end(style, at, paragraph);
    if (end < 0) {
      return false;
    }
    singleEnd = end;
    return true;
  }

  /**
   * Whether a mark stands inside a word; a script without spaces has marks right behind letters.
   */
  private boolean isWordBefore(QuotationStyle style, int at, Span paragraph) {
    return at > paragraph.start()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && !(style.isPaired() && UnspacedScripts.hold(text.charAt(at - 1)));
  }

  /**
   * Whether a double mark with a space after it opens, as in text that was cut into words: the next
   * mark has a space before it, and another or the end after it.
   */
  private boolean isSpaced(QuotationStyle style, int at, Span paragraph) {
    boolean isDouble =
        style == QuotationStyle.CURLY_DOUBLE || style == QuotationStyle.STRAIGHT_DOUBLE;
    if (!isDouble || (at > paragraph.start() && !Character.isWhitespace(text.charAt(at - 1)))) {
      return false;
    }
    int limit = Math.min(paragraph.end(), at + SingleMarks.MAX);
    for (int i = at + 1; i < limit; i++) {
      if (style.closeLength(text, i) > 0) {
        return Character.isWhitespace(text.charAt(i - 1))
            && (i + 1 >= paragraph.end() || Character.isWhitespace(text.charAt(i + 1)));
      }
    }
    return false;
  }

  private void endParagraph(Span paragraph, @Nullable Span next, List<Closed> closed) {
    Open bottom = stack.peekLast();
    boolean goesOn =
        bottom != null
            && next != null
            && bottom.style.opens(text, next.start())
            && canOpen(bottom.style, next.start(), next);
    int from = 0;
    int depth = 0;
    List<Open> opens = new ArrayList<>(stack);
    stack.clear();
    for (int i = opens.size() - 1; i >= 0; i--) {
      Open open = opens.get(i);
      keepUpTo(closed, from, open.closedBefore, depth);
      from = open.closedBefore;
      depth++;
      if (i == opens.size() - 1 && goesOn) {
        carried.add(new Span(open.start, paragraph.end()));
        stack.push(open);
        return;
      }
      unclosed(open, paragraph, closed.size() == open.closedBefore);
    }
    keepUpTo(closed, from, closed.size(), depth);
    carried = new ArrayList<>();
  }

  /** Keeps the closed pairs [from, to) with {@code depth} marks open around them. */
  private void keepUpTo(List<Closed> closed, int from, int to, int depth) {
    for (Closed pair : closed.subList(from, to)) {
      if (pair.depth == depth) {
        carried.add(new Span(pair.start, pair.end));
        found.add(new Quotation(pair.style, carried));
        carried = new ArrayList<>();
      }
    }
  }

  /**
   * Reports a mark never closed. After a colon or comma, or where the quotation runs on from the
   * paragraph before, it is taken to end with its paragraph, provided that no other pair stands in
   * between.
   */
  private void unclosed(Open open, Span paragraph, boolean last) {
    boolean introduced =
        !carried.isEmpty()
            || (open.start - 2 >= paragraph.start()
                && ":,".indexOf(text.charAt(open.start - 2)) >= 0
                && text.charAt(open.start - 1) == ' ');
    int start = carried.isEmpty() ? open.start : carried.get(0).start();
    if (introduced && last) {
      carried.add(new Span(open.start, paragraph.end()));
      found.add(new Quotation(open.style, carried));
    }
    carried = new ArrayList<>();
    diagnostics.add(
        new Diagnostic(
            Diagnostic.Code.UNCLOSED_QUOTATION,
            new Span(start, start + open.style.openLength()),
            introduced && last
                ? "this quotation mark is never closed; its quotation was taken to end with the"
                    + " paragraph"
                : "this quotation mark is never closed; it was not taken for the start of a"
                    + " quotation"));
  }

  /** A mark opened; {@code closedBefore} pairs of its paragraph were closed before it. */
  private record Open(QuotationStyle style, int start, int closedBefore) {}

  /** A pair of marks with {@code depth} marks open around it. */
  private record Closed(QuotationStyle style, int start, int end, int depth) {}
}
