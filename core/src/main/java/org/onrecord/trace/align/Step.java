package org.onrecord.trace.align;

/**
 * One step of an alignment.
 *
 * @param op what became of the item
 * @param item index of the quotation's item; for {@link Op#DELETE} of the item it stands before
 * @param items how many items the step takes
 * @param from first word of the source
 * @param to after its last word
 */
record Step(Op op, int item, int items, int from, int to) {

  /** What a step does. */
  enum Op {
    /** The same word, or the same words written as one. */
    MATCH,
    /** Another word. */
    SUBSTITUTE,
    /** A word the source does not have. */
    INSERT,
    /** A word left out. */
    DELETE,
    /** Many words left out: what follows stands elsewhere. */
    SPLICE,
    /** A word that stands between those of a speaker, such as "(applause)", left out. */
    PASS,
    /** What an omission leaves out, which may be nothing. */
    OMIT,
    /** What a bracket puts in, for nothing or for words. */
    BRACKET
  }
}
