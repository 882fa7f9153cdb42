package org.onrecord.web.add;

import java.io.IOException;
import org.onrecord.ledger.entry.AddedPage;

/** Told how far adding has come. */
public interface AddProgress {

  /** So many bytes of all files were read. */
  void position(long bytes);

  /** A page is in the ledger now. */
  void added(AddedPage page);

  /**
   * The bytes of a page that is being read, as they came; told before the page is added, by several
   * threads at once.
   *
   * @param page its id
   */
  void source(String page, byte[] bytes) throws IOException;

  /** A page was there already, as this very reading. */
  void present(String source);

  /**
   * Something could not be read.
   *
   * @param message for whoever sent it: names it and says why
   */
  void problem(String message);
}
