package org.onrecord.trace.align;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.trace.align.Step.Op;
import org.onrecord.trace.quote.Quote;
import org.onrecord.verdict.Verdict;

/**
 * How a quotation lies on a passage.
 *
 * @param quote the quotation
 * @param region the stretch of source whose words the steps count
 * @param steps in the order of the quotation
 * @param cost of all steps, as {@link Costs} has it
 */
public record Alignment(Quote quote, Region region, List<Step> steps, int cost) {
  /** The share of the quotation's words that must be the same. */
  public static final double CLOSE = 0.6;

  /** The share of the passage's words that must be: a writer leaves out more than is put in. */
  private static final double LEAST_OF_SOURCE = 0.4;

  /** The same where no four words in a row are. */
  public static final double CLOSER = 0.65;

  public Alignment {
    steps = List.copyOf(steps);
  }

  /** First word of the passage in its document. */
  public int from() {
    for (Step step : steps) {
      if (step.to() > step.from() && step.op() != Op.OMIT) {
        return region.from() + step.from();
      }
    }
    throw new IllegalStateException("an alignment has a word");
  }

  /** After the last word of the passage in its document. */
  public int to() {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i).to() > steps.get(i).from() && steps.get(i).op() != Op.OMIT) {
        return region.from() + steps.get(i).to();
      }
    }
    throw new IllegalStateException("an alignment has a word");
  }

  /**
   * Words of the document, in a row.
   *
   * @param from the first
   * @param to after the last
   */
  public record Stretch(int from, int to) {}

  /** The words that the quotation has words for, without those that it leaves out in between. */
  public List<Stretch> kept() {
    List<Stretch> kept = new ArrayList<>();
    for (Step step : steps) {
      boolean isLeftOut =
          switch (step.op()) {
            case MATCH, SUBSTITUTE, INSERT, BRACKET -> false;
            case DELETE, SPLICE, PASS, OMIT -> true;
          };
      if (!isLeftOut && step.to() > step.from()) {
        kept.add(new Stretch(region.from() + step.from(), region.from() + step.to()));
      }
    }
    return kept;
  }

  /** Whether nothing was changed without a mark. */
  public boolean faithful() {
    return cost < Costs.EDIT;
  }

  /**
   * Whether the passage is what the quotation was made from, rather than a like one.
   *
   * @param share of the words of the quotation that must be the same
   */
  public boolean close(double share) {
    if (faithful()) {
      return true;
    }
    int same = 0;
    int source = 0;
    for (Step step : steps) {
      same += step.op() == Op.MATCH ? step.items() : 0;
      boolean between = step.op() == Op.OMIT || step.op() == Op.PASS || step.op() == Op.SPLICE;
      source += between ? 0 : step.to() - step.from();
    }
    return same >= share * quote.words() && same >= LEAST_OF_SOURCE * source;
  }

  /** What the alignment shows. */
  public Verdict verdict() {
    if (!faithful()) {
      return Verdict.ALTERED;
    }
    Verdict verdict = Verdict.VERBATIM;
    for (Step step : steps) {
      if (step.op() == Op.SUBSTITUTE || (step.op() == Op.BRACKET && !isExact(step))) {
        return Verdict.BRACKETED;
      }
      if (step.op() == Op.OMIT && step.to() > step.from()) {
        verdict = Verdict.ELIDED;
      }
    }
    return verdict;
  }

  /** Whether a bracket holds the very words it stands for, since the source has them too. */
  boolean isExact(Step step) {
    List<Long> words = ((Quote.Bracket) quote.items().get(step.item())).words();
    return words.size() == step.to() - step.from()
        && region.same(words, step.from(), step.to() - 1);
  }

  /** Whether the alignment matches an item with a word of the document. */
  public boolean matches(int item, int word) {
    for (Step step : steps) {
      if (step.item() == item && step.op() == Op.MATCH) {
        return region.from() + step.from() == word;
      }
    }
    return false;
  }
}
