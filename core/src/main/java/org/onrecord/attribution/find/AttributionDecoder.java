package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.onrecord.encoder.Passage;
import org.onrecord.encoder.Role;
import org.onrecord.encoder.Word;
import org.onrecord.encoder.WordScores;

/**
 * Turns the network's scores into attributions.
 *
 * <ol>
 *   <li>{@link TagPath} finds the fragments of source, cue and content.
 *   <li>Each content belongs to the cue that it most likely points to. A word that was not tagged
 *       as a cue counts too where it is one with some probability, and then becomes one.
 *   <li>A cue keeps those within its {@link Reach}. A quotation beyond it is an attribution of its
 *       own, without source and cue.
 *   <li>Each of these cues has the source that it most likely points to, in its paragraph, or none.
 *       Two cues may share a source.
 *   <li>The contents of one cue are one attribution. Its raw confidence is the product of four
 *       probabilities: that a content starts there, the cue, and the two links. Contents and
 *       attributions that are too unsure are left out.
 * </ol>
 *
 * <p>It repeats the training's {@code decode.py}, but for the reach of cues. Linear in the passage.
 */
final class AttributionDecoder {
  /** A word outside the best tags may become a cue or a source from this probability on. */
  private static final double RESCUED = 0.2;

  /** Contents with a lower probability are left out of an attribution that has a surer one. */
  private static final double LEAST_CONTENT = 0.3;

  /** Attributions with a lower probability are left out. */
  private static final double LEAST = 0.2;

  /** The same for attributions with quoted words, which are certainly somebody's. */
  private static final double LEAST_QUOTED = 0.1;

  /** What a quotation without source and cue loses of its probability. */
  private static final double UNNAMED = 0.7;

  /** The least words of a quotation without source and cue; shorter ones are titles and such. */
  private static final int LEAST_WORDS = 5;

  /** What stands before a quotation that is a sentence by itself. */
  private static final Set<String> SENTENCE_ENDS =
      Set.of(Word.BREAK, ".", "!", "?", ":", "”", "\"");

  /** The most words of a source before those that the network has. */
  private static final int LONG_SOURCE = 8;

  /** How far from a word, in words, the words that it points to are looked for. */
  private static final int REACH = 400;

  private final Passage passage;
  private final WordScores scores;
  private final TagPath path;
  private final NavigableMap<Integer, Integer> sources;
  private final NavigableMap<Integer, Integer> cues;
  private final BitSet quoted = new BitSet();
  private final Reach reach;
  private final Map<WordRange, WordRange> wholeSources = new HashMap<>();

  /**
   * An attribution whose places are words of the passage.
   *
   * @param source at most one
   * @param cue its words; none for a quotation of which only its marks show that somebody said it
   * @param contents in order, not empty
   * @param raw the product of the network's probabilities
   */
  public record Found(
      List<WordRange> source, List<WordRange> cue, List<WordRange> contents, double raw) {}

  private AttributionDecoder(Passage passage, WordScores scores) {
    this.passage = passage;
    this.scores = scores;
    this.path = TagPath.best(passage, scores);
    this.sources = path.fragments(Role.SOURCE);
    this.cues = path.fragments(Role.CUE);
    passage.quotations().forEach(q -> quoted.set(q.first(), q.last() + 1));
    this.reach = new Reach(passage);
  }

  /** The attributions of a passage, in the order of their cues. */
  static List<Found> decode(Passage passage, WordScores scores) {
    return new AttributionDecoder(passage, scores).decode();
  }

  private List<Found> decode() {
    Map<Integer, List<WordRange>> contentsByCue = new TreeMap<>();
    path.fragments(Role.CONTENT)
        .forEach(
            (first, last) -> {
              int cue = best(near(Role.CUE, cues, first), first, to -> scores.toCue(first, to));
              if (cue >= 0) {
                keep(Role.CUE, cues, cue);
                contentsByCue
                    .computeIfAbsent(cue, c -> new ArrayList<>())
                    .add(new WordRange(first, last));
              }
            });
    List<Found> found = new ArrayList<>();
    contentsByCue.forEach(
        (cue, contents) -> {
          List<WordRange> own = reach.of(keep(Role.CUE, cues, cue), contents);
          if (!own.isEmpty()) {
            add(attribution(cue, own), found);
          }
          contents.stream()
              .filter(content -> !own.contains(content) && isSentence(content))
              .map(this::unattributed)
              .forEach(attribution -> add(attribution, found));
        });
    return found;
  }

  private void add(Found attribution, List<Found> found) {
    if (attribution.raw() >= least(attribution)) {
      found.add(attribution);
    }
  }

  /** A quotation that the network hangs at a cue out of its reach: somebody said it. */
  private Found unattributed(WordRange content) {
    double raw = StrictMath.exp(scores.tag(content.first(), Role.CONTENT.begin())) * UNNAMED;
    return new Found(List.of(), List.of(), List.of(content), raw);
  }

  /** Whether a quotation stands by itself, not as a title or a word in somebody's sentence. */
  private boolean isSentence(WordRange content) {
    int before = content.first() - 1;
    String word = before < 0 ? Word.BREAK : passage.words().get(before).form();
    return content.last() - content.first() >= LEAST_WORDS
        && quoted.get(content.first())
        && SENTENCE_ENDS.contains(word);
  }

  private double least(Found attribution) {
    for (WordRange content : attribution.contents()) {
      int next = quoted.nextSetBit(content.first());
      if (next >= 0 && next <= content.last()) {
        return LEAST_QUOTED;
      }
    }
    return LEAST;
  }

  private Found attribution(int cue, List<WordRange> contents) {
    NavigableSet<Integer> candidates = near(Role.SOURCE, sources, cue);
    candidates.removeIf(word -> reach.paragraph(word) != reach.paragraph(cue));
    candidates.add(cue);
    int likeliest = best(candidates, cue, to -> scores.toSource(cue, to));
    int source = likeliest < 0 ? cue : likeliest;
    WordRange verb = keep(Role.CUE, cues, cue);
    List<WordRange> named =
        source == cue ? List.of() : List.of(whole(verb, keep(Role.SOURCE, sources, source)));
    double surest = Double.NEGATIVE_INFINITY;
    for (WordRange content : contents) {
      surest = Math.max(surest, sureness(content, cue));
    }
    List<WordRange> kept = new ArrayList<>();
    for (WordRange content : contents) {
      double sureness = sureness(content, cue);
      boolean isLikely =
          StrictMath.exp(sureness) >= LEAST_CONTENT && !isFarParaphrase(content, cue);
      if (sureness == surest || isLikely) {
        kept.add(content);
      }
    }
    double raw = surest + scores.tag(cue, Role.CUE.begin()) + scores.toSource(cue, source);
    return new Found(named, List.of(verb), kept, StrictMath.exp(Math.min(0, raw)));
  }

  /**
   * Whether it stands in another paragraph than its cue and is no quotation: such as a headline.
   */
  private boolean isFarParaphrase(WordRange content, int cue) {
    return reach.paragraph(content.first()) != reach.paragraph(cue) && !quoted.get(content.first());
  }

  /**
   * The source from right after "according to" on, where the network has only the end of it: who
   * else stands in it ("a report by Lund") is no source. Another cue of the same source has it,
   * too.
   */
  private WordRange whole(WordRange cue, WordRange source) {
    WordRange known = wholeSources.get(source);
    if (known != null) {
      return known;
    }
    int start = cue.last() + 1;
    boolean isCut =
        form(cue.last()).equals("to")
            && source.first() - start > 0
            && source.first() - start <= LONG_SOURCE;
    for (int i = start; isCut && i < source.first(); i++) {
      isCut = path.isOutside(i) && Character.isLetterOrDigit(form(i).codePointAt(0));
    }
    if (!isCut || !form(cue.first()).equals("according")) {
      return source;
    }
    WordRange whole = new WordRange(start, source.last());
    wholeSources.put(source, whole);
    return whole;
  }

  private String form(int word) {
    return passage.words().get(word).form();
  }

  /** How likely, as a logarithm, a content starts there and belongs to the cue. */
  private double sureness(WordRange content, int cue) {
    return Math.max(
            scores.tag(content.first(), Role.CONTENT.begin()),
            scores.tag(content.first(), Role.CONTENT.inside()))
        + scores.toCue(content.first(), cue);
  }

  /** Words around a place that start a fragment of the role, or may. */
  private NavigableSet<Integer> near(Role role, NavigableMap<Integer, Integer> known, int at) {
    int low = Math.max(0, at - REACH);
    int high = Math.min(path.size(), at + REACH);
    NavigableSet<Integer> found = new TreeSet<>(known.subMap(low, true, high, false).keySet());
    double least = StrictMath.log(RESCUED);
    for (int word = low; word < high; word++) {
      if (path.isOutside(word) && scores.tag(word, role.begin()) >= least) {
        found.add(word);
      }
    }
    return found;
  }

  /** The likeliest, of equals the nearest, of these the first; -1 where none is possible. */
  private static int best(
      NavigableSet<Integer> candidates, int from, IntToDoubleFunction likelihood) {
    int best = -1;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int word : candidates) {
      double value = likelihood.applyAsDouble(word);
      boolean nearer =
          best >= 0 && value == greatest && Math.abs(word - from) < Math.abs(best - from);
      if (value > greatest || nearer) {
        best = word;
        greatest = value;
      }
    }
    return best;
  }

  /**
   * The fragment that starts at a word. One that the tags did not have is grown to the right and
   * kept for those that come after.
   */
  private WordRange keep(Role role, NavigableMap<Integer, Integer> known, int first) {
    Integer last = known.get(first);
    if (last == null) {
      last = first;
      while (last + 1 < path.size()
          && path.isOutside(last + 1)
          && likeliest(last + 1) == role.inside()) {
        last++;
      }
      known.put(first, last);
      path.put(role, new WordRange(first, last));
    }
    return new WordRange(first, last);
  }

  private int likeliest(int word) {
    int best = 0;
    for (int tag = 1; tag < Role.TAGS; tag++) {
      best = scores.tag(word, tag) > scores.tag(word, best) ? tag : best;
    }
    return best;
  }
}
