package org.onrecord.trace.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.onrecord.trace.quote.Neighbours;

/** What is written of fingerprints and what is read of them again. */
class PostingsTest {
  private static final long SEED = 20261123L;

  /** Leading bits of a hash that the file keeps, with so few postings. */
  private static final int KEPT = 4 + SegmentFormat.REST_BITS;

  private final PostingList written = new PostingList();
  private final Map<Long, TreeSet<Integer>> slow = new TreeMap<>();

  private void add(long hash, int block) {
    written.add(hash, block, 0);
    slow.computeIfAbsent(hash >>> (Long.SIZE - KEPT), key -> new TreeSet<>()).add(block);
  }

  private Postings read() {
    ByteList directory = new ByteList();
    ByteList out = new ByteList();
    written.write(directory, out);
    int buckets = directory.size();
    for (int i = 0; i < out.size(); i++) {
      directory.add(out.unsigned(i));
    }
    int size = directory.size();
    for (int at = 0; at < size; at += SegmentFormat.CHUNK) {
      CRC32C sum = new CRC32C();
      sum.update(directory.array(), at, Math.min(SegmentFormat.CHUNK, size - at));
      directory.addInt((int) sum.getValue());
    }
    byte[] sums = Arrays.copyOfRange(directory.array(), size, directory.size());
    SegmentMemory file = SegmentMemory.of(Arrays.copyOf(directory.array(), size));
    CheckedBytes bytes =
        new CheckedBytes(
            file,
            size,
            SegmentFormat.chunkShift(SegmentFormat.VERSION),
            sums,
            ChunkMemory.unbounded());
    return new Postings(bytes, 0, buckets, KEPT - 8);
  }

  private static List<Integer> find(Postings postings, long hash) {
    IntList found = postings.find(hash, postings.hashes(hash), Neighbours.ANY);
    List<Integer> blocks = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      blocks.add(found.get(i));
    }
    return blocks;
  }

  @Test
  void eachHashGivesItsBlocksAndNoOthers() {
    Random random = new Random(SEED);
    for (int block = 0; block < 60; block++) {
      // half of the hashes stand in one bucket, many more than once
      add(random.nextInt(40) * 0x0123_4567_89AB_CDEFL, block * 1000);
      add(random.nextLong() >>> 4, block * 1000 + random.nextInt(3));
    }
    Postings postings = read();
    for (long kept = 0; kept < 1L << KEPT; kept++) {
      List<Integer> expected = List.copyOf(slow.getOrDefault(kept, new TreeSet<>()));
      assertEquals(expected, find(postings, kept << (Long.SIZE - KEPT)), "seed " + SEED);
    }
  }

  @Test
  void aBucketMayHoldAllThatABucketCan() {
    for (long rest = 0; rest < 256; rest++) {
      add(rest << (Long.SIZE - KEPT), (int) rest);
    }
    Postings postings = read();
    assertEquals(256, postings.hashes(0));
    assertEquals(List.of(255), find(postings, 255L << (Long.SIZE - KEPT)));
  }

  @Test
  void whatHoldsNothingFindsNothing() {
    Postings postings = read();
    assertEquals(0, postings.cost(-1));
    assertEquals(List.of(), find(postings, -1));
  }
}
