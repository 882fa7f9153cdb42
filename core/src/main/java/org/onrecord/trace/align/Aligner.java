package org.onrecord.trace.align;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.trace.align.Step.Op;
import org.onrecord.trace.index.DocumentWords;
import org.onrecord.trace.quote.Quote;

/** Aligns a quotation with the source around a run of words that both have. Not thread-safe. */
public final class Aligner {
  /** Items aligned at once; longer quotations are aligned piece by piece. */
  private static final int PIECE = 400;

  /** Items at the end of a piece that are aligned again with the next. */
  private static final int OVERLAP = 100;

  /** Words that a passage may have beyond one and a half times those of its quotation. */
  private static final int SLACK = 60;

  private final Quote quote;
  private final int further;

  public Aligner(Quote quote) {
    this(quote, Costs.FURTHER);
  }

  private Aligner(Quote quote, int further) {
    this.quote = quote;
    this.further = further;
  }

  /**
   * One that looks for each word of the quotation: where no words stand in a row it would else be
   * cheaper to take most of them as put in.
   */
  public static Aligner ofScattered(Quote quote) {
    return new Aligner(quote, Costs.EDIT);
  }

  /**
   * A run of words that the quotation and a source share, extended as far as possible.
   *
   * @param document the source
   * @param item first item of the quotation
   * @param word first word of the document
   * @param length in words
   */
  public record Run(DocumentWords document, int item, int word, int length) {
    /** Whether it starts at the same item and word. */
    public boolean same(DocumentWords otherDocument, int otherItem, int otherWord) {
      return document == otherDocument && item == otherItem && word == otherWord;
    }
  }

  /**
   * The stretch of source that a quotation may lie on around a run.
   *
   * @param least a word of the document that omissions may reach back to
   * @param most the same forward
   */
  public Region region(Run run, int least, int most) {
    int after = run.item() + run.length();
    int wordAfter = run.word() + run.length();
    int from = Math.max(0, Math.min(least, run.word() - reach(0, run.item())));
    int to =
        Math.min(
            run.document().size(), Math.max(most, wordAfter + reach(after, quote.items().size())));
    return new Region(run.document(), from, to);
  }

  /** The cheapest alignment within a region that passes through a run. */
  public Alignment align(Run run, Region region) {
    int from = region.from();
    int after = run.item() + run.length();
    int wordAfter = run.word() + run.length();
    List<Step> steps = new ArrayList<>();
    int cost = left(region, run.item(), run.word() - from, steps);
    for (int i = 0; i < run.length(); i++) {
      int word = run.word() - from + i;
      steps.add(new Step(Op.MATCH, run.item() + i, 1, word, word + 1));
    }
    cost += right(region, after, wordAfter - from, steps);
    return new Alignment(quote, region, steps, cost);
  }

  private int left(Region region, int items, int words, List<Step> steps) {
    int item = items;
    int word = words;
    int cost = 0;
    while (item > 0) {
      int piece = Math.min(item, PIECE);
      Extension extension =
          new Extension(new Course(quote, region, item - 1, word - 1, -1, further), piece);
      List<Step> found = extension.steps();
      if (piece == item) {
        cost += extension.cost();
        steps.addAll(0, found);
        return cost;
      }
      int kept = 0;
      while (kept < found.size() && found.get(kept).item() < item - piece + OVERLAP) {
        kept++;
      }
      List<Step> keep = found.subList(kept, found.size());
      steps.addAll(0, keep);
      cost += unmarked(keep);
      item = keep.get(0).item();
      word = keep.get(0).from();
    }
    return cost;
  }

  private int right(Region region, int after, int wordAfter, List<Step> steps) {
    int item = after;
    int word = wordAfter;
    int cost = 0;
    int end = quote.items().size();
    while (item < end) {
      int piece = Math.min(end - item, PIECE);
      Extension extension = new Extension(new Course(quote, region, item, word, 1, further), piece);
      List<Step> found = extension.steps();
      if (piece == end - item) {
        steps.addAll(found);
        return cost + extension.cost();
      }
      int kept = 0;
      while (kept < found.size() && found.get(kept).item() < item + piece - OVERLAP) {
        kept++;
      }
      List<Step> keep = found.subList(0, kept);
      steps.addAll(keep);
      cost += unmarked(keep);
      Step last = keep.get(kept - 1);
      item = last.item() + last.items();
      word = last.to();
    }
    return cost;
  }

  /** What the unmarked changes of a piece cost, which decides between verdicts. */
  private static int unmarked(List<Step> steps) {
    int cost = 0;
    Op before = Op.MATCH;
    for (Step step : steps) {
      boolean further = step.op() == before;
      cost +=
          switch (step.op()) {
            case SUBSTITUTE -> Costs.EDIT;
            case SPLICE -> Costs.SPLICE;
            case INSERT, DELETE -> further ? Costs.FURTHER : Costs.EDIT;
            default -> 0;
          };
      before = step.op();
    }
    return cost;
  }

  /** How many words of a source some items may lie on. */
  private int reach(int from, int to) {
    if (from == to) {
      return 0;
    }
    int words = SLACK;
    for (int i = from; i < to; i++) {
      Quote.Item item = quote.items().get(i);
      if (item instanceof Quote.Omission) {
        words += Costs.OMISSION;
      } else if (item instanceof Quote.Bracket) {
        words += Costs.MAX_REPLACED;
      }
    }
    return words + (to - from) + (to - from) / 2;
  }
}
