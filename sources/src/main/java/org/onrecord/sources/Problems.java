package org.onrecord.sources;

import org.netpreserve.jwarc.ParsingException;

/** Says in a few words what went wrong inside a record. */
public final class Problems {
  private Problems() {}

  /** One line, without a place. */
  public static String why(Throwable failure) {
    if (failure instanceof ParsingException || failure instanceof RuntimeException) {
      return "the HTTP response in the record cannot be read; passed over";
    }
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
