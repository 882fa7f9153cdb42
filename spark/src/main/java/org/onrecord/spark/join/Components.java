package org.onrecord.spark.join;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Connected components: who hangs together by any number of steps. By stars in turns, as in
 * Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii, "Connected Components in MapReduce and
 * Beyond" (2014): the number of rounds grows with the logarithm of the longest way, whatever the
 * size.
 */
public final class Components {
  private static final int MOST_ROUNDS = 100;

  private Components() {}

  /**
   * The component of each node that has an edge.
   *
   * @param edges pairs of nodes, in any order
   * @return each node but the least of its component, with that least one
   */
  public static JavaPairRDD<Long, Long> of(JavaPairRDD<Long, Long> edges) {
    JavaPairRDD<Long, Long> stars = kept(edges.filter(edge -> !edge._1().equals(edge._2())));
    Tuple2<Long, Long> print = fingerprint(stars);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      JavaPairRDD<Long, Long> next = kept(smallStars(largeStars(stars)));
      Tuple2<Long, Long> after = fingerprint(next);
      stars.unpersist();
      stars = next;
      if (after.equals(print)) {
        return stars;
      }
      print = after;
    }
    throw new IllegalStateException("components after " + MOST_ROUNDS + " rounds");
  }

  private static JavaPairRDD<Long, Long> kept(JavaPairRDD<Long, Long> edges) {
    return edges.distinct().persist(StorageLevel.MEMORY_AND_DISK());
  }

  /** How many edges there are, and a sum that other edges do not have. */
  private static Tuple2<Long, Long> fingerprint(JavaPairRDD<Long, Long> edges) {
    return edges
        .map(edge -> new Tuple2<>(1L, mix(edge._1() * 31 + mix(edge._2()))))
        .fold(
            new Tuple2<>(0L, 0L),
            (one, other) -> new Tuple2<>(one._1() + other._1(), one._2() + other._2()));
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 32)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  /** Each larger neighbour of a node is tied to the least of the neighbours. */
  private static JavaPairRDD<Long, Long> largeStars(JavaPairRDD<Long, Long> edges) {
    return edges
        .flatMapToPair(edge -> List.of(edge, edge.swap()).iterator())
        .groupByKey()
        .flatMapToPair(
            node -> {
              long least = node._1();
              for (long neighbour : node._2()) {
                least = Math.min(least, neighbour);
              }
              List<Tuple2<Long, Long>> tied = new ArrayList<>();
              for (long neighbour : node._2()) {
                if (neighbour > node._1()) {
                  tied.add(new Tuple2<>(neighbour, least));
                }
              }
              return tied.iterator();
            });
  }

  /** A node and its smaller neighbours are tied to the least of them. */
  private static JavaPairRDD<Long, Long> smallStars(JavaPairRDD<Long, Long> edges) {
    return edges
        .mapToPair(edge -> edge._1() >= edge._2() ? edge : edge.swap())
        .groupByKey()
        .flatMapToPair(
            node -> {
              long least = node._1();
              for (long neighbour : node._2()) {
                least = Math.min(least, neighbour);
              }
              List<Tuple2<Long, Long>> tied = new ArrayList<>();
              tied.add(new Tuple2<>(node._1(), least));
              for (long neighbour : node._2()) {
                if (neighbour != least) {
                  tied.add(new Tuple2<>(neighbour, least));
                }
              }
              return tied.iterator();
            });
  }
}
