package org.onrecord.sources.input;

/** A folder is to be read and to be written. The message names it and says what to do. */
public final class OutputIsInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  OutputIsInputException(String message) {
    super(message);
  }
}
