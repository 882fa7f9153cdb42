package org.onrecord.trace;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Bounds the memory that is taken by what was read of segments: beyond it, a piece chosen at random
 * makes room, and is read again when it is next needed. At random, since questions that come round
 * in a fixed order would find nothing left of what was read longest ago. Thread-safe.
 */
final class ChunkMemory {
  /** A part of the heap for all indexes that are open to be read. */
  private static final int READING = 4;

  /** While an index is written the heap is for what is written. */
  private static final int WRITING = 32;

  private static final int LEAST = 64;

  private final int most;
  private final List<Kept> kept = new ArrayList<>();
  private final Random random = new Random(1);

  /** A piece of a segment, which is not kept alive by it. */
  private record Kept(WeakReference<CheckedBytes> owner, int chunk) {}

  /**
   * Makes one.
   *
   * @param most pieces that are kept at one time
   */
  ChunkMemory(int most) {
    this.most = most;
  }

  private static ChunkMemory ofHeap(int part) {
    long chunks = Runtime.getRuntime().maxMemory() / part / CheckedBytes.CHUNK;
    return new ChunkMemory((int) Math.max(LEAST, Math.min(Integer.MAX_VALUE, chunks)));
  }

  /** The one for all that is read in this process. */
  static ChunkMemory forReading() {
    return Shared.READERS;
  }

  /** One for a writer. */
  static ChunkMemory forWriting() {
    return ofHeap(WRITING);
  }

  /** One that never lets go, for what is in memory anyway. */
  static ChunkMemory unbounded() {
    return new ChunkMemory(Integer.MAX_VALUE);
  }

  /** Notes that a piece is kept from now on. */
  synchronized void add(WeakReference<CheckedBytes> owner, int chunk) {
    Kept added = new Kept(owner, chunk);
    if (kept.size() < most) {
      kept.add(added);
      return;
    }
    Kept gone = kept.set(random.nextInt(most), added);
    CheckedBytes bytes = gone.owner().get();
    if (bytes != null) {
      bytes.forget(gone.chunk());
    }
  }

  /** Made when first used, since who only writes needs none. */
  private static final class Shared {
    private static final ChunkMemory READERS = ofHeap(READING);
  }
}
