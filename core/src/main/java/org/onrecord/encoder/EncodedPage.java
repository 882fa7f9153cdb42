package org.onrecord.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * What the encoder made of a page's words: a vector for each piece of a word, from the middle of
 * the network, in text order; of a page that is kept whole another one from further below. Each
 * number is kept in a byte, so that a page of 10,000 words takes about 10 MB. Immutable.
 */
public final class EncodedPage {
  /** Numbers of a vector. */
  public static final int WIDTH = 384;

  /** A page of which nothing is known. */
  public static final EncodedPage NONE = new Builder(Heads.NONE).build();

  private final Heads heads;
  private final Rows rows;

  private EncodedPage(Heads heads, Rows rows) {
    this.heads = heads;
    this.rows = rows;
  }

  /** What learned on top of the vectors. */
  public Heads heads() {
    return heads;
  }

  /** Number of pieces; 0 where nothing is known of the page. */
  public int size() {
    return rows.size;
  }

  /** The first piece that ends behind a place of the text; {@link #size} where none does. */
  public int from(int offset) {
    int low = 0;
    int high = rows.size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.ends[middle] > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Where the word of a piece stands. */
  public Span word(int piece) {
    return new Span(rows.starts[piece], rows.ends[piece]);
  }

  /**
   * The numbers of the pieces of some words.
   *
   * @param words in text order
   * @param most so many are given at most, the first ones
   */
  public int[] pieces(List<Span> words, int most) {
    int[] found = new int[16];
    int count = 0;
    for (Span span : words) {
      int piece = from(span.start());
      while (count < most && piece < rows.size && rows.starts[piece] < span.end()) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = piece++;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Writes the vector of a piece into an array, from a place on. */
  public void vector(int piece, float[] into, int at) {
    rows.middle.copy(piece, into, at);
  }

  /** Whether the vectors from further below are kept as well. */
  public boolean hasLower() {
    return rows.lower != null;
  }

  /**
   * Writes both vectors of a piece into an array, from a place on: the lower one, then the other.
   *
   * @throws IllegalStateException unless the page {@link #hasLower}
   */
  public void bothVectors(int piece, float[] into, int at) {
    Vectors lower = rows.lower;
    if (lower == null) {
      throw new IllegalStateException("the lower vectors were not kept");
    }
    lower.copy(piece, into, at);
    rows.middle.copy(piece, into, at + WIDTH);
  }

  /** Takes up vectors passage by passage, window by window. Not thread-safe. */
  public static final class Builder {
    /** The most pieces of a page that are kept (200 MB); beyond that nothing is known. */
    private static final int MOST = 1 << 18;

    private final Heads heads;
    private final @Nullable Stretches only;
    private final boolean wantsLower;
    private final List<Rows> passages = new ArrayList<>();
    private Rows rows;
    private @Nullable Window before;
    private WindowVectors vectors = WindowVectors.NONE;
    private int done;
    private int size;

    /** For a page whose vectors these heads read. */
    public Builder(Heads heads) {
      this(heads, null, heads.readLower());
    }

    /**
     * For some stretches of a page.
     *
     * @param only in text order, without overlap; nothing is kept of other words
     */
    public Builder(Heads heads, List<Span> only) {
      this(heads, new Stretches(only), false);
    }

    private Builder(Heads heads, @Nullable Stretches only, boolean wantsLower) {
      this.heads = heads;
      this.only = only;
      this.wantsLower = wantsLower;
      this.rows = new Rows(wantsLower);
    }

    /** Whether it takes the vectors from further below, too. */
    boolean wantsLower() {
      return wantsLower;
    }

    /** What will read the vectors. */
    public Heads heads() {
      return heads;
    }

    /** Whether anything of a window is kept. */
    boolean wants(Window window, Passage passage) {
      if (only == null) {
        return true;
      }
      Span first = passage.words().get(window.first()).span();
      Span last = passage.words().get(window.last() - 1).span();
      return only.touch(first.start(), last.end());
    }

    /**
     * Takes a window's vectors; of words that two windows hold each has its half.
     *
     * @param found for each of its pieces; none where it is not {@linkplain #wants wanted}
     */
    void add(Window window, Passage passage, WindowVectors found) {
      Window last = before;
      if (last != null) {
        int middle = (last.last() + window.first() + 1) / 2;
        take(last, passage, middle);
      }
      before = window;
      vectors = found;
      this.passage = passage;
    }

    private @Nullable Passage passage;

    /** Ends a passage. */
    void close() {
      if (before != null && passage != null) {
        take(before, passage, before.last());
        passages.add(rows);
      }
      before = null;
      passage = null;
      rows = new Rows(wantsLower);
      done = 0;
    }

    private void take(Window window, Passage of, int end) {
      int[] heads = window.heads();
      for (int word = Math.max(done, window.first()); word < end; word++) {
        Span span = of.words().get(word).span();
        int i = word - window.first();
        int to = i + 1 < heads.length ? heads[i + 1] : window.pieces().length - 1;
        for (int piece = heads[i]; piece < to && size < MOST; piece++) {
          if (!of.words().get(word).isBreak() && keeps(span)) {
            rows.add(span, vectors, piece);
            size++;
          }
        }
      }
      done = end;
    }

    private boolean keeps(Span word) {
      return only == null || only.touch(word.start(), word.end());
    }

    /** The page, as far as its vectors were taken up. */
    public EncodedPage build() {
      if (size >= MOST) {
        return new EncodedPage(heads, new Rows(false));
      }
      passages.sort(Comparator.comparing(passage -> passage.size == 0 ? 0 : passage.starts[0]));
      Rows all = new Rows(wantsLower && passages.stream().allMatch(each -> each.lower != null));
      passages.forEach(all::addAll);
      return new EncodedPage(heads, all);
    }
  }

  /** Stretches of a text, in its order. */
  private static final class Stretches {
    private final int[] starts;
    private final int[] ends;

    Stretches(List<Span> spans) {
      starts = spans.stream().mapToInt(Span::start).toArray();
      ends = spans.stream().mapToInt(Span::end).toArray();
    }

    /** Whether one of them holds something between two places. */
    boolean touch(int start, int end) {
      int at = Arrays.binarySearch(ends, start);
      int next = at >= 0 ? at + 1 : -at - 1; // the first that ends behind the start
      return next < starts.length && starts[next] < end;
    }
  }

  /** Vectors with where their words stand. */
  private static final class Rows {
    private int size;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private final Vectors middle = new Vectors();
    private @Nullable Vectors lower;

    Rows(boolean hasLower) {
      lower = hasLower ? new Vectors() : null;
    }

    private void grow(int least) {
      if (least > starts.length) {
        int capacity = Math.max(least, starts.length * 3 / 2);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        middle.grow(capacity);
        if (lower != null) {
          lower.grow(capacity);
        }
      }
    }

    void add(Span span, WindowVectors found, int piece) {
      grow(size + 1);
      middle.set(size, found.middle(), piece * WIDTH);
      if (lower != null && found.lower().length > 0) {
        lower.set(size, found.lower(), piece * WIDTH);
      } else {
        lower = null; // the model has none
      }
      starts[size] = span.start();
      ends[size++] = span.end();
    }

    void addAll(Rows others) {
      grow(size + others.size);
      System.arraycopy(others.starts, 0, starts, size, others.size);
      System.arraycopy(others.ends, 0, ends, size, others.size);
      middle.copyFrom(others.middle, size, others.size);
      if (lower != null && others.lower != null) {
        lower.copyFrom(others.lower, size, others.size);
      }
      size += others.size;
    }
  }

  /** Vectors with a byte a number. */
  private static final class Vectors {
    private float[] scales = new float[64];
    private byte[] values = new byte[64 * WIDTH];

    void grow(int capacity) {
      scales = Arrays.copyOf(scales, capacity);
      values = Arrays.copyOf(values, capacity * WIDTH);
    }

    void set(int row, float[] vectors, int from) {
      float greatest = 0;
      for (int i = from; i < from + WIDTH; i++) {
        greatest = Math.max(greatest, Math.abs(vectors[i]));
      }
      float scale = greatest == 0 ? 1 : greatest / Byte.MAX_VALUE;
      for (int i = 0; i < WIDTH; i++) {
        values[row * WIDTH + i] = (byte) Math.round(vectors[from + i] / scale);
      }
      scales[row] = scale;
    }

    void copy(int row, float[] into, int at) {
      float scale = scales[row];
      int from = row * WIDTH;
      for (int i = 0; i < WIDTH; i++) {
        into[at + i] = values[from + i] * scale;
      }
    }

    void copyFrom(Vectors others, int row, int count) {
      System.arraycopy(others.scales, 0, scales, row, count);
      System.arraycopy(others.values, 0, values, row * WIDTH, count * WIDTH);
    }
  }
}
