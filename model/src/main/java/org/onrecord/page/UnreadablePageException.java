package org.onrecord.page;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page that cannot be read at all. Its message names the page, the position and what to do. */
public final class UnreadablePageException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why the page was refused. */
  private final Reason reason;

  private final @Nullable Limit limit;

  /** Why a page was refused. */
  public enum Reason {
    /** There is nothing in it. */
    EMPTY,
    /** It is neither text nor HTML. */
    NOT_TEXT,
    /** It is larger than a limit allows. */
    TOO_LARGE,
    /** Nothing of it can be read, since its form is broken. */
    DAMAGED,
    /** It can be read with a password only. */
    ENCRYPTED
  }

  /** A limit beyond which a page is refused, named as in {@link PageLimits}. */
  public enum Limit {
    /** {@link PageLimits#maxPageBytes()}. */
    MAX_PAGE_BYTES,
    /** {@link PageLimits#maxCompressedRatio()}. */
    MAX_COMPRESSED_RATIO
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
    this.limit = null;
  }

  /**
   * Creates the exception for a page that is {@link Reason#TOO_LARGE}.
   *
   * @param limit beyond which it is
   * @param message names page, position (bytes) and what to do
   */
  public UnreadablePageException(Limit limit, String message) {
    super(message);
    this.reason = Reason.TOO_LARGE;
    this.limit = limit;
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNullElse(super.getMessage(), reason.name());
  }

  /** Why the page was refused. */
  public Reason reason() {
    return reason;
  }

  /** The limit beyond which the page is; empty where it was refused for another reason. */
  public Optional<Limit> limit() {
    return Optional.ofNullable(limit);
  }
}
