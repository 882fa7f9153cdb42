package org.onrecord.trace.quote;

import java.util.List;
import org.onrecord.text.Span;

/**
 * A quotation as comparisons see it: words, and the marks that say something was left out or put
 * in.
 *
 * @param items in order
 * @param words how many items are words
 */
public record Quote(List<Item> items, int words) {

  public Quote {
    items = List.copyOf(items);
  }

  /** A word or a mark. */
  public sealed interface Item {
    /** Where it stands in the draft. */
    Span span();
  }

  /**
   * A word of the quotation.
   *
   * @param span in the draft
   * @param hash of the folded word
   * @param folded its characters
   * @param joint whether a hyphen or bracket alone parts it from the word before
   * @param letters whether some of its letters stand in brackets, as in "[t]he"
   */
  public record Word(Span span, long hash, String folded, boolean joint, boolean letters)
      implements Item {}

  /**
   * Something may have been left out here.
   *
   * @param span of the ellipsis, or of what stands between two quoted runs
   */
  public record Omission(Span span) implements Item {}

  /**
   * Words in square brackets.
   *
   * @param span brackets included
   * @param words their hashes
   */
  public record Bracket(Span span, List<Long> words) implements Item {
    public Bracket {
      words = List.copyOf(words);
    }
  }

  public boolean isWord(int item) {
    return items.get(item) instanceof Word;
  }

  public Word word(int item) {
    return (Word) items.get(item);
  }

  /** Words from an item on that follow each other without a mark. */
  public int run(int item) {
    int end = item;
    while (end < items.size() && isWord(end)) {
      end++;
    }
    return end - item;
  }

  public boolean marked() {
    return words < items.size();
  }
}
