package org.onrecord.spark.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.trace.words.Wording;
import scala.Tuple2;

/** The wordings that share one of their least hashes: those of them that are nearly the same. */
final class Bucket {
  /**
   * So many wordings that are like none before are compared: some runs of words stand everywhere.
   */
  static final int MOST = 50;

  private Bucket() {}

  /**
   * A wording.
   *
   * @param node its number
   * @param sketch of its words
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sketched(long node, long[] sketch) {}

  /** Pairs of wordings that share enough; the same whatever the order of the wordings. */
  static List<Tuple2<Long, Long>> edges(List<Sketched> wordings) {
    List<Sketched> sorted = new ArrayList<>(wordings);
    sorted.sort(Comparator.comparingLong(Sketched::node));
    List<Sketched> heads = new ArrayList<>();
    List<Tuple2<Long, Long>> edges = new ArrayList<>();
    for (Sketched wording : sorted) {
      boolean isLike = false;
      for (Sketched head : heads) {
        if (Wording.likeness(wording.sketch(), head.sketch()) >= Wording.ALIKE) {
          edges.add(new Tuple2<>(wording.node(), head.node()));
          isLike = true;
        }
      }
      if (!isLike && heads.size() < MOST) {
        heads.add(wording);
      }
    }
    return edges;
  }
}
