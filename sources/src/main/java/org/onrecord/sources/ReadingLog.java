package org.onrecord.sources;

/** Is told what is not handed over as a page. */
public interface ReadingLog {

  /**
   * Something could not be read, and the rest is read on.
   *
   * @param message names file, place and what to do
   */
  void problem(String message);

  /**
   * Something could not be read for a reason that only its failure tells, and the rest is read on.
   *
   * @param name of the page or of what holds it, with the place
   * @param cause may be any, also want of memory
   */
  void fail(String name, Throwable cause);

  /**
   * Something to know that is no fault.
   *
   * @param message a sentence that names the file
   */
  void note(String message);

  /**
   * Records that are no pages, such as images.
   *
   * @param records how many
   */
  void passedOver(long records);
}
