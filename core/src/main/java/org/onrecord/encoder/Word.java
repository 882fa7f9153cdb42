package org.onrecord.encoder;

import org.onrecord.text.Span;

/**
 * A word as the encoder knows it.
 *
 * @param form in lower case and without accents; {@link #BREAK} for a line break
 * @param span where it stands in the text; a break may stand on no character
 */
public record Word(String form, Span span) {
  /** The form of a line break. */
  public static final String BREAK = "\n";

  /** Whether it stands for a line break. */
  public boolean isBreak() {
    return form.equals(BREAK);
  }
}
