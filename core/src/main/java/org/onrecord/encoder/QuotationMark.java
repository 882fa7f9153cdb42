package org.onrecord.encoder;

import org.onrecord.text.Span;

/**
 * A quotation mark that is replaced by another in what the network reads.
 *
 * @param span its characters; two for {@code ''}
 * @param shown the mark that the network reads in its place
 */
public record QuotationMark(Span span, Shown shown) {

  /** What the network reads in a mark's place. */
  public enum Shown {
    /** A curly double mark that opens. */
    OPENING("“"),
    /** A curly double mark that closes. */
    CLOSING("”"),
    /** A mark that is no quotation mark. */
    STRAY("'");

    private final String form;

    Shown(String form) {
      this.form = form;
    }
  }

  Word word() {
    return new Word(shown.form, span);
  }
}
