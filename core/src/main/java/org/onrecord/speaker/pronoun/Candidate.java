package org.onrecord.speaker.pronoun;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.onrecord.speaker.person.People;

/** Somebody whom a pronoun may mean, with the clues for and against it. */
@SuppressWarnings("EnumOrdinal") // an index into an array that never leaves the process
public final class Candidate {
  private final People.@Nullable Entry entry;
  private final double[] clues = new double[Clue.COUNT];

  /**
   * Creates a candidate without clues.
   *
   * @param entry null for the answer that the pronoun means nobody who was named
   */
  Candidate(People.@Nullable Entry entry) {
    this.entry = entry;
  }

  public People.@Nullable Entry entry() {
    return entry;
  }

  void set(Clue clue, boolean holds) {
    clues[clue.ordinal()] = holds ? 1 : 0;
  }

  void set(Clue clue, double value) {
    clues[clue.ordinal()] = value;
  }

  public double get(Clue clue) {
    return clues[clue.ordinal()];
  }

  @Override
  public String toString() {
    return entry + " " + Arrays.toString(clues);
  }
}
