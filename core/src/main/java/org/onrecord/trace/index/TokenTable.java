package org.onrecord.trace.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.onrecord.trace.words.Fold;

/**
 * The distinct tokens of a segment while it is built: words as they are written, and what stands
 * between words. Numbers tokens in the order of first occurrence. Not thread-safe.
 *
 * <p>Nearly all of the work of indexing that is not in the processor's caches happens here. So a
 * slot of the hash table holds a short token's characters themselves, and 16 bytes of one cache
 * line answer for it; only a long one is compared where its characters are kept.
 */
final class TokenTable {
  /** Characters of Latin-1 that a slot holds: eight and five. */
  private static final int SHORT = 13;

  private static final int TOKEN_BITS = 24;

  /** In the place of a short token's last five characters. */
  private static final long LONG = -1L << TOKEN_BITS;

  /**
   * Two numbers a slot: the first eight characters, and the five after them above the token. For a
   * long one, its hash, and {@link #LONG} above the token. The first number of a free slot is 0.
   */
  private long[] slots = new long[1 << 13];

  private int[] starts = new int[1 << 10];
  private long[] meanings = new long[1 << 10];
  private char[] pool = new char[1 << 14];
  private int size;

  /** The token that is looked for. */
  private long first;

  private long second;

  int size() {
    return size;
  }

  /**
   * The number of a token, given one where it is new.
   *
   * @param meaning a word's hash, or the flags of a gap: the same for the same characters
   */
  int number(String text, int start, int end, long meaning) {
    if (!pack(text, start, end)) {
      hash(text, start, end);
    }
    int mask = slots.length - 1;
    int slot = slot(first, second, mask);
    while (slots[slot] != 0) {
      if (slots[slot] == first && (slots[slot + 1] & LONG) == second) {
        int token = (int) slots[slot + 1] & ((1 << TOKEN_BITS) - 1);
        if (second != LONG || isAt(token, text, start, end)) {
          return token;
        }
      }
      slot = (slot + 2) & mask;
    }
    slots[slot] = first;
    slots[slot + 1] = second | size;
    append(text, start, end, meaning);
    if (size * 4 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  /** Takes a short token's characters; false for a long one. */
  private boolean pack(String text, int start, int end) {
    if (end - start > SHORT || end == start) {
      return false;
    }
    long low = 0;
    long high = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == 0 || c >= 0xFF) {
        return false;
      }
      if (i - start < Long.BYTES) {
        low = low << 8 | c;
      } else {
        high = high << 8 | c;
      }
    }
    first = low;
    second = high << TOKEN_BITS;
    return true;
  }

  private void hash(String text, int start, int end) {
    long hash = Fold.begin();
    for (int i = start; i < end; i++) {
      hash = Fold.step(hash, text.charAt(i));
    }
    first = hash == 0 ? 1 : hash;
    second = LONG;
  }

  private static int slot(long first, long second, int mask) {
    return (int) (Fold.mix(first + (second >>> 1)) << 1) & mask;
  }

  private boolean isAt(int token, String text, int start, int end) {
    int at = starts[token];
    if (starts[token + 1] - at != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (pool[at++] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void append(String text, int start, int end, long meaning) {
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      meanings = Arrays.copyOf(meanings, meanings.length * 2);
    }
    int at = starts[size];
    int length = end - start;
    if (at + length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(at + length, pool.length + (pool.length >> 1)));
    }
    text.getChars(start, end, pool, at);
    meanings[size] = meaning;
    starts[++size] = at + length;
  }

  private void rehash() {
    long[] old = slots;
    slots = new long[old.length * 2];
    int mask = slots.length - 1;
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0) {
        int slot = slot(old[i], old[i + 1] & LONG, mask);
        while (slots[slot] != 0) {
          slot = (slot + 2) & mask;
        }
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
      }
    }
  }

  /** Writes which tokens are gaps. */
  void writeGaps(ByteList out) {
    for (int token = 0; token < size; token += Byte.SIZE) {
      int bits = 0;
      for (int i = token; i < Math.min(size, token + Byte.SIZE); i++) {
        bits |= Segment.isGap(meanings[i]) ? 1 << (i - token) : 0;
      }
      out.add(bits);
    }
  }

  /** Writes the tokens that are words, sorted by the leading bits of their hashes. */
  void writeWords(ByteList buckets, ByteList order) {
    int shift = 64 - SegmentFormat.wordBits(size);
    int[] places = new int[(1 << (64 - shift)) + 1];
    for (int token = 0; token < size; token++) {
      places[(int) (meanings[token] >>> shift) + 1] += Segment.isGap(meanings[token]) ? 0 : 1;
    }
    for (int i = 1; i < places.length; i++) {
      places[i] += places[i - 1];
    }
    for (int place : places) {
      buckets.addInt(place);
    }
    int[] sorted = new int[places[places.length - 1]];
    for (int token = 0; token < size; token++) {
      if (!Segment.isGap(meanings[token])) {
        sorted[places[(int) (meanings[token] >>> shift)]++] = token;
      }
    }
    for (int token : sorted) {
      order.addInt(token);
    }
  }

  /** Writes the characters of the tokens, and their meanings. */
  void write(ByteList tokens, ByteList longTokens, ByteList meaningsOut) {
    for (int token = 0; token < size; token++) {
      int at = starts[token];
      byte[] utf8 = new String(pool, at, starts[token + 1] - at).getBytes(StandardCharsets.UTF_8);
      if (utf8.length <= SegmentFormat.SHORT_TOKEN) {
        tokens.add(utf8.length);
        tokens.addAll(Arrays.copyOf(utf8, SegmentFormat.SHORT_TOKEN));
      } else {
        tokens.addLong((long) SegmentFormat.LONG_TOKEN << 56 | longTokens.size());
        longTokens.addInt(utf8.length);
        longTokens.addAll(utf8);
      }
      meaningsOut.addLong(meanings[token]);
    }
  }
}
