package org.onrecord.trace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The distinct tokens of a segment while it is built: words as they are written, and what stands
 * between words. Numbers tokens in the order of first occurrence. Not thread-safe.
 */
final class TokenTable {
  private static final long FREE = -1;

  /** The hash of a token above its number. */
  private long[] slots = new long[1 << 12];

  private int[] starts = new int[1 << 10];
  private long[] meanings = new long[1 << 10];
  private char[] pool = new char[1 << 14];
  private int size;

  TokenTable() {
    Arrays.fill(slots, FREE);
  }

  int size() {
    return size;
  }

  /**
   * The number of a token, given one where it is new.
   *
   * @param meaning a word's hash, or the flags of a gap: the same for the same characters
   */
  int number(String text, int start, int end, long meaning) {
    int hash = hash(text, start, end, meaning);
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != FREE) {
      int token = (int) slots[slot];
      if ((int) (slots[slot] >>> 32) == hash && isAt(token, text, start, end)) {
        return token;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = ((long) hash << 32) | size;
    append(text, start, end, meaning);
    if (size * 2 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  /** Never that of a free slot. A word's own serves: few words are written in several ways. */
  private static int hash(String text, int start, int end, long meaning) {
    if (!Segment.isGap(meaning)) {
      return (int) (meaning >>> 33);
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 33);
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
    Arrays.fill(slots, FREE);
    int mask = slots.length - 1;
    for (long entry : old) {
      if (entry != FREE) {
        int slot = (int) (entry >>> 32) & mask;
        while (slots[slot] != FREE) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = entry;
      }
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

  /** Writes where each token starts among the characters, and their end. */
  void write(ByteList offsets, ByteList characters, ByteList meaningsOut) {
    for (int token = 0; token < size; token++) {
      offsets.addInt(characters.size());
      int at = starts[token];
      String string = new String(pool, at, starts[token + 1] - at);
      characters.addAll(string.getBytes(StandardCharsets.UTF_8));
      meaningsOut.addLong(meanings[token]);
    }
    offsets.addInt(characters.size());
  }
}
