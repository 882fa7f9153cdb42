package org.onrecord.sources.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Locator;
import org.onrecord.page.PartRole;
import org.onrecord.sources.document.MappedText;
import org.onrecord.text.Span;

/**
 * Joins lines to paragraphs, across columns and pages, and hyphenated words to whole ones.
 * Footnotes wait until the paragraph ends. Linear.
 */
final class Paragraphs {
  /** What a transcript begins a turn with: "MR. ROE:", "THE COURT:", "Q.", "A". */
  private static final Pattern TURN =
      Pattern.compile(
          "(?:[QA](?:[.:]|\\s{1,3})\\s?\\p{Lu}|(?:\\p{Lu}[\\p{Lu}.'’-]+ ?){1,5}:\\s).*|BY (?:MR|MS|MRS)\\..*");

  private static final String ENDS = ".!?:…\"”’)";

  private final MappedText text = new MappedText("");
  private final List<Locator> locators = new ArrayList<>();
  private final List<Placed> notes = new ArrayList<>();
  private final Hyphens hyphens;
  private final float usualSize;
  private float leading;
  private @Nullable Placed before;

  /** A line with the page that it stands on. */
  record Placed(Line line, int number, String label) {}

  Paragraphs(Hyphens hyphens, float usualSize) {
    this.hyphens = hyphens;
    this.usualSize = usualSize;
  }

  /** Adds the lines of a page. */
  void page(int number, String label, List<Line> lines, List<Line> footnotes) {
    leading = leading(lines);
    for (Line line : lines) {
      add(new Placed(line, number, label));
    }
    footnotes.forEach(line -> notes.add(new Placed(line, number, label)));
  }

  /** Ends the last paragraph; the text is whole then. */
  MappedText end() {
    endParagraph();
    return text;
  }

  /** Where each line stands. */
  List<Locator> locators() {
    return locators;
  }

  /** The number of characters so far. */
  int length() {
    return text.length();
  }

  /** Adds lines that belong to no paragraph, such as those written along the margin. */
  void apart(int number, String label, List<Line> lines) {
    lines.forEach(line -> notes.add(new Placed(line, number, label)));
  }

  private void add(Placed placed) {
    Placed last = before;
    if (last != null && begins(last, placed)) {
      endParagraph();
    }
    append(placed);
  }

  private void endParagraph() {
    text.endParagraph(role());
    before = null;
    for (Placed note : notes) {
      Placed last = before;
      if (last != null && Character.isDigit(note.line().text().charAt(0))) {
        text.endParagraph(PartRole.OTHER);
        before = null;
      }
      append(note);
    }
    text.endParagraph(PartRole.OTHER);
    notes.clear();
    before = null;
  }

  /** A line of large type on top of the first page is the title. */
  private PartRole role() {
    Placed last = before;
    boolean title =
        last != null
            && text.parts().isEmpty()
            && last.number() == 1
            && last.line().words().size() > 1.25f * usualSize
            && text.paragraphLength() < 250;
    return title ? PartRole.HEADLINE : PartRole.BODY;
  }

  private void append(Placed placed) {
    String words = placed.line().text();
    Placed last = before;
    int from = text.length();
    boolean cut = last != null && Hyphens.isCut(last.line().text(), words);
    if (cut && last != null && hyphens.isSoft(last.line().text(), words)) {
      text.dropLast();
      shorten();
      from = text.length();
    } else if (!cut) {
      text.space();
    }
    text.add(words);
    before = placed;
    Span span = text.since(from);
    if (!span.isEmpty()) {
      locators.add(new Locator.Sheet(span, placed.number(), placed.label(), box(placed.line())));
    }
  }

  /** The last line has lost its hyphen. */
  private void shorten() {
    Locator.Sheet last = (Locator.Sheet) locators.remove(locators.size() - 1);
    Span span = new Span(last.span().start(), last.span().end() - 1);
    if (!span.isEmpty()) {
      locators.add(new Locator.Sheet(span, last.number(), last.label(), last.box()));
    }
  }

  private static Locator.Box box(Line line) {
    Piece words = line.words();
    int left = Math.max(0, Math.round(words.left()));
    int top = Math.max(0, Math.round(words.baseline() - words.size()));
    return new Locator.Box(
        left,
        top,
        Math.max(1, Math.round(words.width())),
        Math.max(1, Math.round(words.size() * 1.2f)));
  }

  private boolean begins(Placed last, Placed next) {
    Line above = last.line();
    Line line = next.line();
    boolean ended = ENDS.indexOf(above.text().charAt(above.text().length() - 1)) >= 0;
    if (TURN.matcher(line.text()).matches()) {
      return true;
    }
    float sizes = line.words().size() / above.words().size();
    if (sizes > 1.15f || sizes < 0.87f) {
      return true;
    }
    boolean follows = last.number() == next.number() && above.sharesColumn(line);
    float down = line.words().baseline() - above.words().baseline();
    if (follows && down > 0) {
      return down > 1.35f * leading + 1 || indented(above, line) || (ended && above.isShort());
    }
    // the first line of another column or page
    return ended && (above.isShort() || line.indent() > 0.8f * line.words().size());
  }

  private static boolean indented(Line above, Line line) {
    float em = line.words().size();
    boolean further = line.indent() - above.indent() > 0.8f * em && line.indent() < 8 * em;
    char first = line.text().charAt(0);
    return further && (Character.isLetterOrDigit(first) || "“\"‘'([—–•".indexOf(first) >= 0);
  }

  /** The usual distance between the lines of a page. */
  private static float leading(List<Line> lines) {
    List<Float> distances = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      float down = lines.get(i).words().baseline() - lines.get(i - 1).words().baseline();
      if (down > 0 && lines.get(i).sharesColumn(lines.get(i - 1))) {
        distances.add(down);
      }
    }
    distances.sort(Float::compare);
    return distances.isEmpty() ? 12 : distances.get(distances.size() / 2);
  }
}
