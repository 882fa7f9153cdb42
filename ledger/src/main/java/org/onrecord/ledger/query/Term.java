package org.onrecord.ledger.query;

import java.util.List;

/** What is looked for in the words of a statement. */
public sealed interface Term {

  /**
   * A word.
   *
   * @param word folded, as comparisons of quotations fold it
   */
  record Word(String word) implements Term {}

  /**
   * Words in this order, one right after the other, as they are written.
   *
   * @param words folded; at least two
   */
  record Phrase(List<String> words) implements Term {
    /** Copies the list. */
    public Phrase {
      words = List.copyOf(words);
    }
  }

  /**
   * Any word that begins so.
   *
   * @param beginning folded
   */
  record Prefix(String beginning) implements Term {}

  /**
   * Any of these.
   *
   * @param terms at least two
   */
  record Any(List<Term> terms) implements Term {
    /** Copies the list. */
    public Any {
      terms = List.copyOf(terms);
    }
  }
}
