package org.onrecord.trace.align;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.read.line.Spaces;
import org.onrecord.text.Span;
import org.onrecord.trace.align.Step.Op;
import org.onrecord.trace.index.DocumentWords;
import org.onrecord.trace.quote.Quote;
import org.onrecord.trace.words.Gap;
import org.onrecord.trace.words.Myers;
import org.onrecord.trace.words.SpokenForms;
import org.onrecord.verdict.Edit;

/** Turns an alignment into edits as a person would describe them. Not thread-safe. */
public final class EditReader {
  /** Longer words may differ in more letters and be the same word misspelt. */
  private static final int LETTERS_A_SLIP = 4;

  private final Alignment alignment;
  private final Quote quote;
  private final Region region;
  private final DocumentWords.PlacedText placed;

  /** First word of the passage, and after its last, in the document. */
  private final int first;

  private final int end;
  private final List<Edit> edits = new ArrayList<>();

  private EditReader(Alignment alignment, DocumentWords.PlacedText placed) {
    this.alignment = alignment;
    this.quote = alignment.quote();
    this.region = alignment.region();
    this.placed = placed;
    this.first = alignment.from();
    this.end = alignment.to();
  }

  /**
   * The edits in the order of the quotation.
   *
   * @param placed the words of the passage at least
   */
  public static List<Edit> read(Alignment alignment, DocumentWords.PlacedText placed) {
    EditReader reader = new EditReader(alignment, placed);
    List<Step> steps = alignment.steps();
    int at = 0;
    while (at < steps.size()) {
      int end = at;
      while (end < steps.size() && reader.isUnmarked(steps.get(end))) {
        end++;
      }
      if (end > at) {
        steps.subList(at, end).forEach(reader::furniture);
        reader.group(steps.subList(at, end));
      } else if (steps.get(at).op() == Op.PASS) {
        end = reader.endOfAside(steps, at);
        reader.aside(steps.subList(at, end));
      } else {
        reader.furniture(steps.get(at));
        reader.alone(steps.get(at));
        end = at + 1;
      }
      at = end;
    }
    return reader.edits;
  }

  /** Adds an edit for each mark of the medium before a word of a step, if it is in the passage. */
  private void furniture(Step step) {
    if (step.op() != Op.MATCH && step.op() != Op.SUBSTITUTE) {
      return;
    }
    for (int i = step.from(); i < step.to(); i++) {
      int word = region.from() + i;
      if (word > first && (region.document().gapBefore(word) & Gap.FURNITURE) != 0) {
        Span gap = new Span(placed.end(word - 1), placed.start(word));
        medium(before(step), gap);
      }
    }
  }

  private int endOfAside(List<Step> steps, int start) {
    int end = start;
    while (end < steps.size() && steps.get(end).op() == Op.PASS) {
      end++;
    }
    return end;
  }

  private void aside(List<Step> steps) {
    Step start = steps.get(0);
    medium(before(start), source(start.from(), steps.get(steps.size() - 1).to()));
  }

  private void medium(Span place, Span from) {
    Span words =
        Spaces.trimmed(
            placed.text(placed.start(), placed.end()),
            from.start() - placed.start(),
            from.end() - placed.start());
    if (words != null) {
      Span span = new Span(words.start() + placed.start(), words.end() + placed.start());
      edits.add(new Edit(Edit.Op.MEDIUM, Edit.Kind.MEDIUM, place, span, false));
    }
  }

  private boolean isUnmarked(Step step) {
    return switch (step.op()) {
      case INSERT, DELETE -> true;
      case SUBSTITUTE -> !isLetters(step);
      default -> false;
    };
  }

  private boolean isLetters(Step step) {
    return region.substitution(quote.word(step.item()), step.from()) < Costs.EDIT;
  }

  private void alone(Step step) {
    Span from = source(step.from(), step.to());
    if (step.op() == Op.SPLICE) {
      edits.add(new Edit(Edit.Op.DELETE, Edit.Kind.SPLICE, before(step), from, false));
    } else if (step.op() == Op.OMIT && step.to() > step.from()) {
      Span span = quote.items().get(step.item()).span();
      edits.add(new Edit(Edit.Op.DELETE, Edit.Kind.OMISSION, span, from, true));
    } else if (step.op() == Op.BRACKET && !alignment.isExact(step)) {
      Edit.Op op = step.to() > step.from() ? Edit.Op.SUBSTITUTE : Edit.Op.INSERT;
      Span span = quote.items().get(step.item()).span();
      edits.add(new Edit(op, Edit.Kind.BRACKET, span, from, true));
    } else if (step.op() == Op.SUBSTITUTE) {
      Span span = quote.items().get(step.item()).span();
      edits.add(new Edit(Edit.Op.SUBSTITUTE, Edit.Kind.BRACKET, span, from, true));
    }
  }

  /** Adds edits for neighbouring changes, as one edit where a person would see one change. */
  private void group(List<Step> steps) {
    Step start = steps.get(0);
    Step last = steps.get(steps.size() - 1);
    int from = start.from();
    int to = last.to();
    int item = start.item();
    int items = steps.stream().mapToInt(Step::items).sum();
    if (items > 0) {
      item = steps.stream().filter(s -> s.items() > 0).findFirst().orElse(start).item();
    }
    Edit.Kind kind = items > 0 && to > from ? kind(item, items, from, to) : Edit.Kind.WORD;
    if (kind != Edit.Kind.WORD) {
      edits.add(new Edit(Edit.Op.SUBSTITUTE, kind, quote(item, items), source(from, to), false));
      return;
    }
    int at = 0;
    while (at < steps.size()) {
      int end = at + 1;
      while (end < steps.size() && steps.get(end).op() == steps.get(at).op()) {
        end++;
      }
      same(steps.subList(at, end));
      at = end;
    }
  }

  private Edit.Kind kind(int item, int items, int from, int to) {
    List<String> quoted = new ArrayList<>();
    for (int i = item; i < item + items; i++) {
      quoted.add(quote.word(i).folded());
    }
    List<String> said = words(from, to);
    if (SpokenForms.sameNumber(quoted, said)) {
      return Edit.Kind.NUMBER;
    }
    return SpokenForms.sameContracted(quoted, said) ? Edit.Kind.CONTRACTION : Edit.Kind.WORD;
  }

  private List<String> words(int from, int to) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      words.add(region.document().folded(region.from() + i));
    }
    return words;
  }

  /** Steps of one sort. */
  private void same(List<Step> steps) {
    Step start = steps.get(0);
    int to = steps.get(steps.size() - 1).to();
    switch (start.op()) {
      case DELETE -> {
        Edit.Kind kind = isDisfluent(start.from(), to) ? Edit.Kind.DISFLUENCY : Edit.Kind.WORD;
        Span place = before(start);
        edits.add(new Edit(Edit.Op.DELETE, kind, place, source(start.from(), to), false));
      }
      case INSERT ->
          edits.add(
              new Edit(
                  Edit.Op.INSERT,
                  Edit.Kind.WORD,
                  quote(start.item(), steps.size()),
                  source(start.from(), start.from()),
                  false));
      default -> {
        for (Step step : steps) {
          Span span = quote.items().get(step.item()).span();
          Span from = source(step.from(), step.to());
          edits.add(new Edit(Edit.Op.SUBSTITUTE, slip(step), span, from, false));
        }
      }
    }
  }

  private Edit.Kind slip(Step step) {
    String quoted = quote.word(step.item()).folded();
    String said = region.document().folded(region.from() + step.from());
    int longer = Math.max(quoted.length(), said.length());
    boolean like = Myers.distance(quoted, said) <= longer / LETTERS_A_SLIP;
    return like ? Edit.Kind.SPELLING : Edit.Kind.WORD;
  }

  /** Fillers, or words that are said again next to where they were left out. */
  private boolean isDisfluent(int from, int to) {
    List<String> left = words(from, to);
    if (left.stream().allMatch(SpokenForms::isFiller)) {
      return true;
    }
    left.removeIf(SpokenForms::isFiller);
    int length = left.size();
    boolean before = from - length >= 0 && words(from - length, from).equals(left);
    return before || (to + length <= region.size() && words(to, to + length).equals(left));
  }

  private Span quote(int item, int items) {
    return quote.items().get(item).span().cover(quote.items().get(item + items - 1).span());
  }

  /** Where in the draft words before an item are missing: after the item before. */
  private Span before(Step deleted) {
    int item = Math.min(deleted.item(), quote.items().size());
    int place =
        item > 0
            ? quote.items().get(item - 1).span().end()
            : quote.items().get(item).span().start();
    return new Span(place, place);
  }

  private Span source(int from, int to) {
    int word = region.from() + from;
    if (to > from) {
      return new Span(placed.start(Math.max(first, word)), placed.end(region.from() + to - 1));
    }
    int before = Math.min(word, end) - 1;
    int place = before >= first ? placed.end(before) : placed.start(first);
    return new Span(place, place);
  }
}
