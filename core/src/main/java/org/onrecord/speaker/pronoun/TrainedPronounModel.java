package org.onrecord.speaker.pronoun;

import java.util.List;
import java.util.Map;
import org.onrecord.word.WordLists;

/**
 * A log-linear ranker: a candidate's score is the weighted sum of its {@link Clue}s, and the scores
 * of all candidates make a probability each (softmax). The weights are learned ({@code
 * training/pronouns.py}); a pronoun that is an attribution's source has a second set, added to the
 * first. Immutable. Cost: candidates times clues.
 */
@SuppressWarnings("EnumOrdinal") // an index into arrays that never leave the process
public final class TrainedPronounModel implements PronounModel {
  private final double[] common = new double[Clue.COUNT];
  private final double[] source = new double[Clue.COUNT];

  private TrainedPronounModel(Map<String, List<String>> sections) {
    for (String line : sections.getOrDefault("[weights]", List.of())) {
      String[] words = line.split(" ", -1);
      int clue = Clue.valueOf(words[0]).ordinal();
      common[clue] = Double.parseDouble(words[1]);
      source[clue] = Double.parseDouble(words[2]);
    }
  }

  /** Reads the weights from the jar. */
  public static TrainedPronounModel load() {
    return new TrainedPronounModel(WordLists.read(TrainedPronounModel.class, "pronouns.txt"));
  }

  @Override
  public Choice choose(Pronoun pronoun, List<Candidate> candidates) {
    boolean isSource = pronoun.attribution() != null;
    double[] scores = new double[candidates.size()];
    int best = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(candidates.get(i), isSource);
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    double sum = 0;
    for (double score : scores) {
      sum += StrictMath.exp(score - scores[best]);
    }
    return new Choice(candidates.get(best), 1 / sum);
  }

  private double score(Candidate candidate, boolean isSource) {
    double score = 0;
    for (Clue clue : Clue.values()) {
      int i = clue.ordinal();
      score += candidate.get(clue) * (isSource ? common[i] + source[i] : common[i]);
    }
    return score;
  }
}
