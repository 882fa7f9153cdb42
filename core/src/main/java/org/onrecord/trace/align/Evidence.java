package org.onrecord.trace.align;

import java.util.List;
import java.util.function.LongToDoubleFunction;
import org.onrecord.trace.align.Step.Op;
import org.onrecord.trace.quote.Quote;

/**
 * How much an alignment says for its passage being what the quotation was made from. Each word that
 * both have counts by its rarity, less within a run, since words follow each other by habit; each
 * difference takes away what the freedom to have it there gives to chance.
 */
public final class Evidence {
  /** The share of its rarity that a word counts behind another that both have. */
  private static final double IN_RUN = 0.6;

  private static final double EDIT = 4;
  private static final double FURTHER = 1;
  private static final double SPLICE = 8;
  private static final double OMISSION = 8;
  private static final double BRACKET = 4;

  private Evidence() {}

  /**
   * What an alignment says, in bits; may be negative.
   *
   * @param rarity of a word by its hash, in bits
   */
  public static double bits(Alignment alignment, LongToDoubleFunction rarity) {
    double bits = 0;
    Op before = Op.INSERT;
    for (Step step : alignment.steps()) {
      bits +=
          switch (step.op()) {
            case MATCH -> matched(alignment.quote(), step, rarity, before);
            case SUBSTITUTE, INSERT, DELETE -> step.op() == before ? -FURTHER : -EDIT;
            case SPLICE -> -SPLICE;
            case OMIT -> step.to() > step.from() ? -OMISSION : 0;
            case BRACKET -> -BRACKET;
            case PASS -> 0;
          };
      before = step.op() == Op.PASS ? before : step.op();
    }
    return bits;
  }

  private static double matched(Quote quote, Step step, LongToDoubleFunction rarity, Op before) {
    List<Quote.Item> items = quote.items().subList(step.item(), step.item() + step.items());
    double bits = 0;
    boolean inRun = before == Op.MATCH;
    for (Quote.Item item : items) {
      bits += (inRun ? IN_RUN : 1) * rarity.applyAsDouble(((Quote.Word) item).hash());
      inRun = true;
    }
    return bits;
  }
}
