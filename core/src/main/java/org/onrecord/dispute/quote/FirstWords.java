package org.onrecord.dispute.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * Knows who wrote some words first. Posts are added in the order in which they were written, each
 * without the words that it is known to repeat, so that the earliest place found is the first one.
 *
 * <p>Runs of two and three words are looked up. Of a run that stands everywhere only the first
 * {@value #MOST} places are kept, so that the cost stays linear in the words of the thread. Not
 * thread-safe.
 */
public final class FirstWords {
  private static final int MOST = 50;

  /** The most posts that are looked at closely for one quotation. */
  private static final int CANDIDATES = 8;

  /** How much of a quotation, at least, must stand in the post that it is from. */
  private static final double LEAST_SHARE = 0.5;

  /** A post with nearly as much of the quotation comes first if it was written first. */
  private static final double AS_GOOD = 0.1;

  /** Words at either end of a quotation that are too few to be looked up. */
  private static final int EDGE = 3;

  /** How far off such words may stand where others were left out between. */
  private static final int LEFT_OUT = 60;

  /**
   * How many times as many words lie between a few words at either end and the others by chance.
   */
  private static final int BY_CHANCE = 10;

  private final Map<Long, List<Place>> places = new HashMap<>();
  private final List<PostWords> posts = new ArrayList<>();

  /** Where a run of words begins. */
  private record Place(int post, int word) {}

  /**
   * Where a quotation is from.
   *
   * @param post number of the post, from 0, in the order in which they were added
   * @param words of that post
   * @param first first of its words that are repeated
   * @param last last of them
   * @param share of the quotation's words that stand there in runs, 0 to 1
   */
  public record Found(int post, PostWords words, int first, int last, double share) {
    /** Where the words stand. */
    public Span span() {
      return words.span(first, last);
    }

    /** The same place, known by another number of its post. */
    public Found of(int other) {
      return new Found(other, words, first, last, share);
    }
  }

  /**
   * Adds the next post.
   *
   * @param words all of its words
   * @param repeated for each word whether it is known to be another's
   */
  public void add(PostWords words, boolean[] repeated) {
    int post = posts.size();
    posts.add(words);
    for (int i = 0; i + 1 < words.size(); i++) {
      if (!repeated[i] && !repeated[i + 1]) {
        put(words.pair(i), post, i);
        if (i + 2 < words.size() && !repeated[i + 2]) {
          put(words.triple(i), post, i);
        }
      }
    }
  }

  private void put(long run, int post, int word) {
    List<Place> known = places.computeIfAbsent(run, key -> new ArrayList<>(1));
    if (known.size() < MOST) {
      known.add(new Place(post, word));
    }
  }

  /** Whether the three words from a place on stand in an earlier post. */
  public boolean knows(PostWords words, int at) {
    return at + 2 < words.size() && places.containsKey(words.triple(at));
  }

  /** The post that wrote the words of a quotation first; null where none did. */
  public @Nullable Found find(PostWords quotation) {
    return findBut(quotation, -1);
  }

  /** The first post but one that wrote the words of a quotation; null where none did. */
  public @Nullable Found findBut(PostWords quotation, int except) {
    int run = quotation.size() < 4 ? 2 : 3;
    Map<Integer, List<int[]>> byPost = new HashMap<>();
    for (int i = 0; i + run <= quotation.size(); i++) {
      long key = run == 2 ? quotation.pair(i) : quotation.triple(i);
      for (Place place : places.getOrDefault(key, List.of())) {
        if (place.post() != except) {
          byPost
              .computeIfAbsent(place.post(), post -> new ArrayList<>())
              .add(new int[] {i, place.word()});
        }
      }
    }
    List<Map.Entry<Integer, List<int[]>>> order = new ArrayList<>(byPost.entrySet());
    order.sort(
        (a, b) -> {
          int more = Integer.compare(b.getValue().size(), a.getValue().size());
          return more != 0 ? more : Integer.compare(a.getKey(), b.getKey());
        });
    Found best = null;
    for (Map.Entry<Integer, List<int[]>> hits :
        order.subList(0, Math.min(CANDIDATES, order.size()))) {
      Found found = chain(quotation, hits.getKey(), hits.getValue(), run);
      if (found.share() >= LEAST_SHARE && (best == null || isBetter(found, best))) {
        best = found;
      }
    }
    return best;
  }

  private static boolean isBetter(Found found, Found best) {
    double more = found.share() - best.share();
    return more > AS_GOOD || (more >= -AS_GOOD && found.post() < best.post());
  }

  private Found chain(PostWords quotation, int post, List<int[]> hits, int run) {
    List<int[]> series = LongestSeries.of(hits);
    boolean[] covered = new boolean[quotation.size()];
    int count = 0;
    for (int[] hit : series) {
      for (int i = hit[0]; i < hit[0] + run; i++) {
        count += covered[i] ? 0 : 1;
        covered[i] = true;
      }
    }
    PostWords words = posts.get(post);
    List<int[]> near = withoutFarEnds(series, run);
    int[] first = near.get(0);
    int[] last = near.get(near.size() - 1);
    int from = before(quotation, first[0], words, first[1]);
    int to = after(quotation, last[0] + run, words, last[1] + run - 1);
    return new Found(post, words, from, to, count / (double) quotation.size());
  }

  /** A series without a few words at either end that stand so far off that it is by chance. */
  private static List<int[]> withoutFarEnds(List<int[]> series, int run) {
    int from = 0;
    int to = series.size();
    for (int i = 1; i < to; i++) {
      boolean fewer = i - from < to - i;
      if (fewer && isFar(series.get(from), series.get(i - 1), series.get(i), run)) {
        from = i;
      }
    }
    for (int i = to - 1; i > from; i--) {
      boolean fewer = to - i < i - from;
      if (fewer && isFar(series.get(i), series.get(to - 1), series.get(i - 1), run)) {
        to = i;
      }
    }
    return series.subList(from, to);
  }

  /** Whether the hit beyond a group of hits lies many times as far off as the group is long. */
  private static boolean isFar(int[] first, int[] last, int[] beyond, int run) {
    int size = last[1] - first[1] + run;
    int gap = Math.min(Math.abs(beyond[1] - last[1]), Math.abs(beyond[1] - first[1])) - run;
    return gap > Math.max(LEFT_OUT, size * BY_CHANCE);
  }

  /**
   * Where the source of a quotation's first words begins: further up where words were left out,
   * else right before the others, since a word or two at the ends that differ are part of what was
   * quoted.
   *
   * @param rest how many words stand before those that were found
   */
  private static int before(PostWords quotation, int rest, PostWords words, int word) {
    if (rest > EDGE) {
      return word;
    }
    for (int at = word - rest; rest > 0 && at >= Math.max(0, word - LEFT_OUT); at--) {
      if (same(quotation, 0, words, at, rest)) {
        return at;
      }
    }
    return Math.max(0, word - rest);
  }

  /** Where the source of a quotation's last words ends, from an item on, likewise. */
  private static int after(PostWords quotation, int item, PostWords words, int word) {
    int rest = quotation.size() - item;
    if (rest > EDGE) {
      return word;
    }
    int most = Math.min(words.size() - 1, word + LEFT_OUT);
    for (int at = word + rest; rest > 0 && at <= most; at++) {
      if (same(quotation, item, words, at - rest + 1, rest)) {
        return at;
      }
    }
    return Math.min(words.size() - 1, word + rest);
  }

  private static boolean same(PostWords quotation, int item, PostWords words, int word, int size) {
    for (int i = 0; i < size; i++) {
      if (quotation.hash(item + i) != words.hash(word + i)) {
        return false;
      }
    }
    return true;
  }
}
