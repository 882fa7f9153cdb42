package org.onrecord.read.html.source;

import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;

/** Stretches of a source that a parser need not read, in order. */
public final class SourceCuts {
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int count;

  /** Adds a stretch after those added before. */
  void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = start;
    ends[count++] = end;
  }

  public boolean isEmpty() {
    return count == 0;
  }

  /** How many pieces of the source are left, the empty ones too. */
  private int pieces() {
    return count + 1;
  }

  private int pieceStart(int piece) {
    return piece == 0 ? 0 : ends[piece - 1];
  }

  private int pieceEnd(int piece, String source) {
    return piece == count ? source.length() : starts[piece];
  }

  /** A reader of the rest of a source, with its tag names bounded. Nothing is copied. */
  public Reader rest(String source) {
    for (int i = 0; i < pieces(); i++) {
      if (TagNames.mayBeLong(source, pieceStart(i), pieceEnd(i, source))) {
        return new StringReader(TagNames.bounded(joined(source)));
      }
    }
    return new Pieces(source);
  }

  private String joined(String source) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < pieces(); i++) {
      joined.append(source, pieceStart(i), pieceEnd(i, source));
    }
    return joined.toString();
  }

  /** Reads one piece after the other. */
  private final class Pieces extends Reader {
    private final String source;
    private int piece;
    private int at;

    private Pieces(String source) {
      this.source = source;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      int done = 0;
      while (done < length && piece < pieces()) {
        int some = Math.min(length - done, pieceEnd(piece, source) - at);
        source.getChars(at, at + some, buffer, offset + done);
        done += some;
        at += some;
        if (at == pieceEnd(piece, source)) {
          piece++;
          at = piece < pieces() ? pieceStart(piece) : at;
        }
      }
      return done == 0 && length > 0 ? -1 : done;
    }

    @Override
    public void close() {}
  }
}
