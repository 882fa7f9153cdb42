package org.onrecord.trace.index;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Bounds the memory that is taken by what was read of segments: beyond it, a piece chosen at random
 * makes room, and is read again when it is next needed. At random, since questions that come round
 * in a fixed order would find nothing left of what was read longest ago. Thread-safe.
 */
public final class ChunkMemory {
  /** A part of the heap for all indexes that are open to be read. */
  private static final int READING = 4;

  /** While an index is written the heap is for what is written. */
  private static final int WRITING = 32;

  private static final int LEAST = 1 << 20;

  private final long most;
  private long held;
  private final List<Kept> kept = new ArrayList<>();
  private final Random random = new Random(1);

  /** A piece of a segment, which is not kept alive by it. */
  private record Kept(WeakReference<CheckedBytes> owner, int chunk, int bytes) {}

  /**
   * Makes one.
   *
   * @param most bytes that are kept at one time
   */
  public ChunkMemory(long most) {
    this.most = most;
  }

  private static ChunkMemory ofHeap(int part) {
    return new ChunkMemory(Math.max(LEAST, Runtime.getRuntime().maxMemory() / part));
  }

  /** The one for all that is read in this process. */
  public static ChunkMemory forReading() {
    return Shared.READERS;
  }

  /** One for a writer. */
  public static ChunkMemory forWriting() {
    return ofHeap(WRITING);
  }

  /** One that never lets go, for what is in memory anyway. */
  public static ChunkMemory unbounded() {
    return new ChunkMemory(Long.MAX_VALUE);
  }

  /** Notes that a piece is kept from now on. */
  synchronized void add(WeakReference<CheckedBytes> owner, int chunk, int bytes) {
    while (held + bytes > most && !kept.isEmpty()) {
      forgetOne();
    }
    kept.add(new Kept(owner, chunk, bytes));
    held += bytes;
  }

  private void forgetOne() {
    Kept last = kept.remove(kept.size() - 1);
    int place = random.nextInt(kept.size() + 1);
    Kept gone = place == kept.size() ? last : kept.set(place, last);
    held -= gone.bytes();
    CheckedBytes owner = gone.owner().get();
    if (owner != null) {
      owner.forget(gone.chunk());
    }
  }

  /** Made when first used, since who only writes needs none. */
  private static final class Shared {
    private static final ChunkMemory READERS = ofHeap(READING);
  }
}
