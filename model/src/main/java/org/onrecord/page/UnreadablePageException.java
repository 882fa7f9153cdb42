package org.onrecord.page;

import java.io.IOException;
import java.util.Objects;

/** A page that cannot be read at all. Its message names the page, the position and what to do. */
public final class UnreadablePageException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why the page was refused. */
  private final Reason reason;

  /** Why a page was refused. */
  public enum Reason {
    /** There is nothing in it. */
    EMPTY,
    /** It is neither text nor HTML. */
    NOT_TEXT,
    /** It is larger than a limit allows. */
    TOO_LARGE,
    /** Its compression is damaged from the start. */
    DAMAGED
  }

  /**
   * Creates the exception.
   *
   * @param reason why
   * @param message names page, position (bytes) and what to do
   */
  public UnreadablePageException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNullElse(super.getMessage(), reason.name());
  }

  /** Why the page was refused. */
  public Reason reason() {
    return reason;
  }
}
