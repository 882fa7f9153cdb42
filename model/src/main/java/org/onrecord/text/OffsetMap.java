package org.onrecord.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Maps a text back to the source it was taken from: runs of the same characters, ascending in both.
 *
 * <p>All offsets are UTF-16 units. A look-up costs O(log n) in the number of runs.
 */
public final class OffsetMap {
  private static final OffsetMap EMPTY = new OffsetMap(new int[0], new int[0], new int[0]);

  private final int[] textStarts;
  private final int[] sourceStarts;
  private final int[] lengths;

  private OffsetMap(int[] textStarts, int[] sourceStarts, int[] lengths) {
    this.textStarts = textStarts;
    this.sourceStarts = sourceStarts;
    this.lengths = lengths;
  }

  /** A map without runs. */
  public static OffsetMap empty() {
    return EMPTY;
  }

  /** Collects runs in ascending order. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Where the character at {@code textOffset} stands in the source; empty if the reader of the page
   * inserted it.
   *
   * @param textOffset UTF-16 offset in the text
   */
  public OptionalInt toSource(int textOffset) {
    return follow(textOffset, textStarts, sourceStarts);
  }

  /**
   * Where the source's character at {@code sourceOffset} stands in the text; empty if the text does
   * not hold it.
   *
   * @param sourceOffset UTF-16 offset in the decoded source
   */
  public OptionalInt toText(int sourceOffset) {
    return follow(sourceOffset, sourceStarts, textStarts);
  }

  private OptionalInt follow(int offset, int[] from, int[] to) {
    int at = Arrays.binarySearch(from, offset);
    int run = at < 0 ? -at - 2 : at;
    if (run < 0 || offset - from[run] >= lengths[run]) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(to[run] + offset - from[run]);
  }

  /** The runs, ascending. */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>(lengths.length);
    for (int i = 0; i < lengths.length; i++) {
      runs.add(new Run(textStarts[i], sourceStarts[i], lengths[i]));
    }
    return List.copyOf(runs);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OffsetMap that
        && Arrays.equals(textStarts, that.textStarts)
        && Arrays.equals(sourceStarts, that.sourceStarts)
        && Arrays.equals(lengths, that.lengths);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(textStarts) * 31 + Arrays.hashCode(sourceStarts);
  }

  /**
   * One stretch that is the same in text and source.
   *
   * @param textStart UTF-16 offset in the text
   * @param sourceStart UTF-16 offset in the decoded source
   * @param length UTF-16 units
   */
  public record Run(int textStart, int sourceStart, int length) {}

  /** Collects runs; neighbouring ones that continue each other become one. */
  public static final class Builder {
    private int[] textStarts = new int[16];
    private int[] sourceStarts = new int[16];
    private int[] lengths = new int[16];
    private int count;

    private Builder() {}

    /**
     * Adds a run. An empty one is ignored.
     *
     * @throws IllegalArgumentException if it does not lie after the last one, in text and in source
     */
    public Builder add(int textStart, int sourceStart, int length) {
      if (length == 0) {
        return this;
      }
      if (count > 0) {
        int last = count - 1;
        int textEnd = textStarts[last] + lengths[last];
        int sourceEnd = sourceStarts[last] + lengths[last];
        if (textStart < textEnd || sourceStart < sourceEnd) {
          throw new IllegalArgumentException(
              "run (" + textStart + ", " + sourceStart + ") is not after the last one");
        }
        if (textStart == textEnd && sourceStart == sourceEnd) {
          lengths[last] += length;
          return this;
        }
      }
      if (length < 0 || textStart < 0 || sourceStart < 0) {
        throw new IllegalArgumentException("negative run");
      }
      if (count == lengths.length) {
        textStarts = Arrays.copyOf(textStarts, count * 2);
        sourceStarts = Arrays.copyOf(sourceStarts, count * 2);
        lengths = Arrays.copyOf(lengths, count * 2);
      }
      textStarts[count] = textStart;
      sourceStarts[count] = sourceStart;
      lengths[count++] = length;
      return this;
    }

    /** The map of what was added. */
    public OffsetMap build() {
      return new OffsetMap(
          Arrays.copyOf(textStarts, count),
          Arrays.copyOf(sourceStarts, count),
          Arrays.copyOf(lengths, count));
    }
  }
}
