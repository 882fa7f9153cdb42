package org.onrecord.page;

import org.jspecify.annotations.Nullable;

/**
 * A file beside a page's own, in which somebody wrote down what the page does not say of itself.
 * Its headline, outlet, authors, date and address are in the page's {@link Metadata}.
 *
 * @param file its path, as given or beside the page's
 * @param digest "sha256:" and the digest of its bytes
 * @param speaker who speaks all of the text, as it says; null where it says nothing
 */
public record Sidecar(String file, String digest, @Nullable String speaker) {

  /** Makes each value one line of well-formed text. */
  public Sidecar {
    file = PlainValue.kept(file);
    digest = PlainValue.kept(digest);
    speaker = PlainValue.line(speaker);
  }
}
