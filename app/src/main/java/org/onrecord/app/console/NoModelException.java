package org.onrecord.app.console;

import org.onrecord.OnRecord;
import org.onrecord.sources.input.Failures;

/** The model that finds statements cannot be used. Its message says what to do. */
public final class NoModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private NoModelException(Throwable cause) {
    super(
        "the model for English cannot be loaded, so no statements can be found: build or install"
            + " OnRecord anew ("
            + Failures.message(cause)
            + ")",
        cause);
  }

  /**
   * Loads the model.
   *
   * @throws NoModelException if it is missing or broken
   */
  public static OnRecord load(OnRecord.Builder settings) {
    try {
      return settings.build();
    } catch (RuntimeException | LinkageError e) {
      throw new NoModelException(e);
    }
  }
}
