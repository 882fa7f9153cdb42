package org.onrecord.trace.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.onrecord.trace.align.Step.Op;
import org.onrecord.trace.index.WordFrequencies;
import org.onrecord.trace.quote.Quote;

/**
 * How much an alignment says for its passage being what the quotation was made from. Each word that
 * both have counts by its rarity, less within a run, since words follow each other by habit, and
 * hardly within a phrase that everybody says; each difference takes away what the freedom to have
 * it there gives to chance, the more the further two places are apart that were made one.
 */
public final class Evidence {
  /** The share of its rarity that a word counts behind another that both have. */
  private static final double IN_RUN = 0.6;

  private static final double EDIT = 4;
  private static final double FURTHER = 1;
  private static final double SPLICE = 4;
  private static final double OMISSION = 8;
  private static final double BRACKET = 4;

  private Evidence() {}

  /**
   * What an alignment says, in bits; may be negative.
   *
   * @param frequencies of the words of all sources
   */
  public static double bits(Alignment alignment, WordFrequencies frequencies) {
    return parts(alignment, frequencies).stream().mapToDouble(part -> part.bits - part.cost).sum();
  }

  /**
   * Whether enough of the quotation's words stand where chance alone would not have put them: of
   * two places that it makes one without a mark, the weaker must say more than that one may look
   * for it anywhere.
   *
   * @param share of the quotation's words
   */
  public static boolean holds(Alignment alignment, WordFrequencies frequencies, double share) {
    List<Part> parts = parts(alignment, frequencies);
    if (parts.size() == 1) {
      return true;
    }
    Part best = Collections.max(parts, Comparator.comparingDouble(part -> part.bits));
    int same = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean isBehindBest = i > parts.indexOf(best);
      double cost = isBehindBest ? part.cost : i + 1 < parts.size() ? parts.get(i + 1).cost : 0;
      same += part == best || part.bits > cost ? part.same : 0;
    }
    return same >= share * alignment.quote().words();
  }

  /** What lies between two splices. */
  private static final class Part {
    private double bits;

    /** Words that both have. */
    private int same;

    /** What the splice before it takes away. */
    private final double cost;

    Part(double cost) {
      this.cost = cost;
    }
  }

  private static List<Part> parts(Alignment alignment, WordFrequencies frequencies) {
    List<Part> parts = new ArrayList<>();
    Part part = new Part(0);
    parts.add(part);
    Op before = Op.INSERT;
    for (Step step : alignment.steps()) {
      if (step.op() == Op.SPLICE) {
        part = new Part(SPLICE + Math.log(Math.max(2, step.to() - step.from())) / Math.log(2));
        parts.add(part);
      }
      part.same += step.op() == Op.MATCH ? step.items() : 0;
      part.bits +=
          switch (step.op()) {
            case MATCH -> matched(alignment.quote(), step, frequencies, before);
            case SUBSTITUTE, INSERT, DELETE -> step.op() == before ? -FURTHER : -EDIT;
            case OMIT -> step.to() > step.from() ? -OMISSION : 0;
            case BRACKET -> -BRACKET;
            case PASS, SPLICE -> 0;
          };
      before = step.op() == Op.PASS ? before : step.op();
    }
    return parts;
  }

  private static double matched(Quote quote, Step step, WordFrequencies frequencies, Op before) {
    List<Quote.Item> items = quote.items().subList(step.item(), step.item() + step.items());
    int run = before == Op.MATCH ? wordsBefore(quote, step.item()) : 0;
    double bits = 0;
    for (int i = 0; i < items.size(); i++) {
      int at = step.item() + i;
      long word = hash(quote, at);
      double alone = frequencies.bits(word);
      bits +=
          switch (run + i) {
            case 0 -> alone;
            case 1 -> frequencies.bitsBehind(hash(quote, at - 1), word, IN_RUN * alone);
            default ->
                frequencies.bitsBehind(
                    hash(quote, at - 2), hash(quote, at - 1), word, IN_RUN * alone);
          };
    }
    return bits;
  }

  /** How many words, at most two, stand in the quotation right before an item. */
  private static int wordsBefore(Quote quote, int item) {
    int words = 0;
    while (words < 2 && item > words && quote.items().get(item - words - 1) instanceof Quote.Word) {
      words++;
    }
    return words;
  }

  private static long hash(Quote quote, int item) {
    return ((Quote.Word) quote.items().get(item)).hash();
  }
}
