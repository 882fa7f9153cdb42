package org.onrecord.verdict;

import org.onrecord.text.Span;

/**
 * One difference between a quotation and its passage. Offsets are UTF-16.
 *
 * @param op what was done to the source's words
 * @param kind what sort of change it is
 * @param quote the words in the draft; empty, at the place, where words were left out or a mark of
 *     the medium stands in the source
 * @param source the words in the source; empty, at the place, where words were put in
 * @param marked whether an ellipsis or brackets mark it in the draft
 */
public record Edit(Op op, Kind kind, Span quote, Span source, boolean marked) {

  /** Whether the writer changed something and did not say so. */
  public boolean isUnmarkedChange() {
    return !marked && op != Op.MEDIUM;
  }

  /** What was done. */
  public enum Op {
    /** Words of the source were left out. */
    DELETE("delete"),
    /** Words were put in. */
    INSERT("insert"),
    /** Words stand in the place of others. */
    SUBSTITUTE("substitute"),
    /**
     * What stands in the source only as a mark of its medium is not in the quotation: a footnote's
     * mark, a page number, a speaker's label, "she said". No change by the writer.
     */
    MEDIUM("medium");

    private final String id;

    Op(String id) {
      this.id = id;
    }

    /** The name in JSON. */
    public String id() {
      return id;
    }
  }

  /** What sort of change. */
  public enum Kind {
    /** Left out under an ellipsis, or between two quoted runs. */
    OMISSION("omission"),
    /** Many words left out without a mark, so that two places read as one. */
    SPLICE("splice"),
    /** In square brackets. */
    BRACKET("bracket"),
    /** A change of words that is none of the other kinds. */
    WORD("word"),
    /** A word that differs in a few letters. */
    SPELLING("spelling"),
    /** A number in digits against one in words. */
    NUMBER("number"),
    /** "is not" against "isn't". */
    CONTRACTION("contraction"),
    /** "uh", a word said twice, a false start that was cleaned up. */
    DISFLUENCY("disfluency"),
    /** None: a mark of the source's medium. */
    MEDIUM("medium");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name in JSON. */
    public String id() {
      return id;
    }
  }
}
