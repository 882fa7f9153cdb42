package org.onrecord.sources;

/** Receives messages about what does not become a page. */
public interface ReadingLog {

  /**
   * Something could not be read, and reading goes on with the rest.
   *
   * @param message names file, place and what to do
   */
  void problem(String message);

  /**
   * A part of what holds pages could not be read, and reading goes on with the rest.
   *
   * @param holder what it is called
   * @param place in it, such as "byte 1024"
   * @param reason what is wrong there
   */
  default void problem(String holder, String place, String reason) {
    problem(holder + ": " + place + ": " + reason);
  }

  /** How many such problems of one holder are told one by one; the rest is counted. */
  default int mostProblems() {
    return 20;
  }

  /**
   * Something could not be read because of an exception, and reading goes on with the rest.
   *
   * @param name of the page or of what holds it, with the place
   * @param cause any failure, lack of memory included
   */
  void fail(String name, Throwable cause);

  /**
   * Something worth knowing that is no fault.
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
