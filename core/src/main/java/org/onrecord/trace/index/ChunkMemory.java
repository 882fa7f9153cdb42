package org.onrecord.trace.index;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Bounds the memory taken by pieces read of segments. Beyond the bound, a piece chosen at random is
 * released, and read again when it is next needed. The choice is random because look-ups that
 * repeat in a fixed order would always miss if the oldest piece were released. Thread-safe.
 */
public final class ChunkMemory {
  /** All indexes open for reading share the heap's size divided by this. */
  private static final int READING = 4;

  /**
   * A writer gets the heap's size divided by this, since most of the heap is for what it writes.
   */
  private static final int WRITING = 32;

  private static final int LEAST = 1 << 20;

  private final long most;
  private long held;
  private final List<Kept> kept = new ArrayList<>();
  private final Random random = new Random(1);

  /** A piece of a segment, which is not kept alive by it. */
  private record Kept(WeakReference<CheckedBytes> owner, int chunk, int bytes) {}

  /**
   * Creates a memory with a bound.
   *
   * @param most bytes that are kept at one time
   */
  public ChunkMemory(long most) {
    this.most = most;
  }

  private static ChunkMemory ofHeap(int part) {
    return new ChunkMemory(Math.max(LEAST, Runtime.getRuntime().maxMemory() / part));
  }

  /** The memory that all readers of this process share. */
  public static ChunkMemory forReading() {
    return Shared.READERS;
  }

  /** The memory of a writer. */
  public static ChunkMemory forWriting() {
    return ofHeap(WRITING);
  }

  /** A memory without a bound, for what is in memory anyway. */
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

  /** Created when first used, since a process that only writes needs none. */
  private static final class Shared {
    private static final ChunkMemory READERS = ofHeap(READING);
  }
}
