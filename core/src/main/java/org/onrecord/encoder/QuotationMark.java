package org.onrecord.encoder;

import org.onrecord.text.Span;

/**
 * A mark that the network is shown as another one.
 *
 * @param span its characters; two for {@code ''}
 * @param shown as what
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
