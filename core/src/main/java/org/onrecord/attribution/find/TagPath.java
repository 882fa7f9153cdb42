package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.onrecord.encoder.Passage;
import org.onrecord.encoder.QuotedWords;
import org.onrecord.encoder.Role;
import org.onrecord.encoder.WordScores;

/**
 * The best tags of a passage's words, in which an inner word of a fragment follows a word of the
 * same fragment (Viterbi 1967), and quotation marks bind: within a paragraph a quotation that is
 * mostly content is content from mark to mark. Linear.
 */
final class TagPath {
  /** A quotation is taken for content where the mean probability of content is at least this. */
  private static final double QUOTED = 0.5;

  private final int[] tags;

  private TagPath(int[] tags) {
    this.tags = tags;
  }

  static TagPath best(Passage passage, WordScores scores) {
    List<WordRange> blocks = new ArrayList<>(quotedBlocks(passage));
    blocks.removeIf(block -> contentShare(scores, block) < QUOTED);
    return new TagPath(viterbi(scores, blocks));
  }

  int size() {
    return tags.length;
  }

  int tag(int word) {
    return tags[word];
  }

  boolean isOutside(int word) {
    return tags[word] == Role.OUTSIDE;
  }

  /** Gives a role to words that have none. */
  void put(Role role, WordRange range) {
    for (int i = range.first(); i <= range.last(); i++) {
      tags[i] = i == range.first() ? role.begin() : role.inside();
    }
  }

  /** A role's fragments: first word to last word. */
  NavigableMap<Integer, Integer> fragments(Role role) {
    NavigableMap<Integer, Integer> found = new TreeMap<>();
    for (int i = 0; i < tags.length; i++) {
      if (tags[i] == role.begin()) {
        found.put(i, i);
      } else if (tags[i] == role.inside()) {
        found.put(found.lastKey(), i);
      }
    }
    return found;
  }

  /** The parts of quotations between line breaks, if of two words or more. */
  private static List<WordRange> quotedBlocks(Passage passage) {
    List<WordRange> found = new ArrayList<>();
    for (QuotedWords quotation : passage.quotations()) {
      int start = quotation.first();
      for (int at = start; at <= quotation.last() + 1; at++) {
        if (at > quotation.last() || passage.words().get(at).isBreak()) {
          if (at - 1 > start) {
            found.add(new WordRange(start, at - 1));
          }
          start = at + 1;
        }
      }
    }
    return found;
  }

  private static double contentShare(WordScores scores, WordRange block) {
    double sum = 0;
    for (int word = block.first(); word <= block.last(); word++) {
      sum += StrictMath.exp(scores.tag(word, Role.CONTENT.begin()));
      sum += StrictMath.exp(scores.tag(word, Role.CONTENT.inside()));
    }
    return sum / (block.last() - block.first() + 1);
  }

  private static boolean isInside(int tag) {
    return tag != Role.OUTSIDE && tag % 2 == 0;
  }

  private static int[] viterbi(WordScores scores, List<WordRange> blocks) {
    int[] path = new int[scores.size()];
    if (path.length == 0) {
      return path;
    }
    Bound bound = Bound.by(blocks);
    byte[] before = new byte[path.length * Role.TAGS];
    double[] best = new double[Role.TAGS];
    double[] next = new double[Role.TAGS];
    for (int tag = 0; tag < Role.TAGS; tag++) {
      best[tag] = isInside(tag) ? Double.NEGATIVE_INFINITY : bound.score(scores, 0, tag);
    }
    for (int i = 1; i < path.length; i++) {
      int greatest = greatest(best);
      for (int tag = 0; tag < Role.TAGS; tag++) {
        int from = isInside(tag) ? (best[tag] > best[tag - 1] ? tag : tag - 1) : greatest;
        before[i * Role.TAGS + tag] = (byte) from;
        next[tag] = best[from] + bound.score(scores, i, tag);
      }
      double[] last = best;
      best = next;
      next = last;
    }
    path[path.length - 1] = greatest(best);
    for (int i = path.length - 1; i > 0; i--) {
      path[i - 1] = before[i * Role.TAGS + path[i]];
    }
    return path;
  }

  private static int greatest(double[] values) {
    int found = 0;
    for (int i = 1; i < values.length; i++) {
      found = values[i] > values[found] ? i : found;
    }
    return found;
  }

  /**
   * Words that must be content.
   *
   * @param starts the words at which a content may start
   */
  private record Bound(BitSet words, BitSet starts) {
    static Bound by(List<WordRange> blocks) {
      BitSet words = new BitSet();
      BitSet starts = new BitSet();
      for (WordRange block : blocks) {
        words.set(block.first(), block.last() + 1);
        starts.set(block.first());
      }
      return new Bound(words, starts);
    }

    double score(WordScores scores, int word, int tag) {
      boolean open =
          !words.get(word)
              || tag == Role.CONTENT.inside()
              || (tag == Role.CONTENT.begin() && starts.get(word));
      return open ? scores.tag(word, tag) : Double.NEGATIVE_INFINITY;
    }
  }
}
