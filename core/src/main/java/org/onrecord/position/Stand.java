package org.onrecord.position;

import org.onrecord.stance.Stance;
import org.onrecord.text.Span;

/**
 * A position as one sentence has it.
 *
 * @param actor the words that name who takes it
 * @param subject the words that name towards what
 * @param words the evidence
 * @param unreal whether it is only what would be, or may be
 * @param probability that all of it is right
 */
record Stand(
    Span actor,
    Span subject,
    Stance stance,
    boolean negated,
    Span words,
    boolean unreal,
    double probability) {

  Stand withProbability(double other) {
    return new Stand(actor, subject, stance, negated, words, unreal, other);
  }
}
