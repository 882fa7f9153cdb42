package org.onrecord.ledger.index;

import java.util.Arrays;
import org.onrecord.trace.words.Fold;

/** Numbers from 0 on for keys as they come. Open addressing; not thread-safe. */
final class Slots {
  private long[] keys = new long[1 << 10];
  private int[] slots = new int[keys.length];
  private int size;

  Slots() {
    Arrays.fill(slots, -1);
  }

  /** No key has a number any longer; the room for them stays. */
  void clear() {
    Arrays.fill(slots, -1);
    size = 0;
  }

  int size() {
    return size;
  }

  /** The number of a key; {@link #size()} as it was before where the key is new. */
  int of(long key) {
    int at = place(key);
    if (slots[at] >= 0) {
      return slots[at];
    }
    keys[at] = key;
    slots[at] = size++;
    if (2 * size > keys.length) {
      grow();
    }
    return size - 1;
  }

  /** The number of a key; -1 where it has none. */
  int find(long key) {
    return slots[place(key)];
  }

  private int place(long key) {
    int at = (int) Fold.mix(key) & (keys.length - 1);
    while (slots[at] >= 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldSlots = slots;
    keys = new long[2 * oldKeys.length];
    slots = new int[keys.length];
    Arrays.fill(slots, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldSlots[i] >= 0) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        slots[at] = oldSlots[i];
      }
    }
  }
}
