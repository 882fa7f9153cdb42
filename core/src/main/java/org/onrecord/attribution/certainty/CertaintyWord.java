package org.onrecord.attribution.certainty;

import java.util.Locale;

/** What a word is to the judgement of certainty: the headings of {@code certainty.txt}. */
enum CertaintyWord {
  /** "It is not clear": leaves open what it negates. */
  OPEN,
  /** "Did not know": what follows is so all the same. */
  FACTIVE,
  /** Cues that ask somebody to do something before "to". */
  DIRECTIVE,
  /** Cues before "to" that tell how it is: "thought to be old", "admitted to it". */
  TELLING,
  /** Words that negate, but for "n't". */
  NEGATION,
  /** May stand between a negation and its verb. */
  BETWEEN,
  /** Forms of "to be". */
  BEING,
  /** Can only be the subject of a verb. */
  SUBJECT,
  /** Verbs of the will, after "will" and "would". */
  DEED,
  /** Leaves open, after "is", whether it is so. */
  OPEN_PREDICATE,
  /** Sources that are nobody. */
  NOBODY,
  /** Makes possible what the main clause says. */
  POSSIBLE,
  /** Makes a duty of what the main clause says. */
  OBLIGATION,
  /** Opens a subordinate clause. */
  SUBORDINATE,
  /** Auxiliary verbs. */
  AUXILIARY,
  /** Makes what is said hang on something, before "on". */
  DEPENDING,
  /** What one is accused of. */
  ACCUSATION,
  /** Calls something untrue. */
  UNTRUE,
  /** Irregular participles. */
  PARTICIPLE;

  /** The heading above these words in {@code certainty.txt}. */
  String heading() {
    return "[" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "]";
  }
}
