package org.onrecord.web.add;

import org.onrecord.ledger.entry.AddedPage;

/** Told how far adding has come. */
public interface AddProgress {

  /** So many bytes of all files were read. */
  void position(long bytes);

  /** A page is in the ledger now. */
  void added(AddedPage page);

  /** A page was there already, as this very reading. */
  void present(String source);

  /**
   * Something could not be read.
   *
   * @param message for whoever sent it: names it and says why
   */
  void problem(String message);
}
