package org.onrecord.web.guard;

/** A request is not answered as asked. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why, as HTTP tells it and in a few words for a person. */
  public enum Reason {
    /** What was sent makes no sense; the words say what does. */
    BAD(400, "This address cannot be read."),
    /** Nobody who is known. */
    UNKNOWN(401, "Open the address that onrecord serve has printed."),
    /** Somebody who may not. */
    FORBIDDEN(403, "This is not for you, or not from here."),
    /** There is none, or not for them. */
    MISSING(404, "There is nothing here."),
    /** This address only answers to other methods. */
    METHOD(405, "This address does not take that."),
    /** Somebody else was faster. */
    CONFLICT(409, "Somebody else was faster."),
    /** More than is taken. */
    LARGE(413, "This is more than is taken."),
    /** Too often. */
    SLOW(429, "That was too often. Wait, and try again."),
    /** It was not meant for this server. */
    MISDIRECTED(421, "There is no such host here."),
    /** Something is wrong here. */
    FAILED(500, "Something went wrong here. What it was stands where onrecord serve runs."),
    /** The ledger is busy. */
    BUSY(503, "Another program is writing to the ledger. Try again."),
    /** The search is not ready; who waits sees it by and by. */
    PREPARING(503, "The search is being made ready. This page looks again by itself.");

    private final int status;
    private final String words;

    Reason(int status, String words) {
      this.status = status;
      this.words = words;
    }

    /** The status of HTTP. */
    public int status() {
      return status;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  /** In the words of the reason. */
  public Refusal(Reason reason) {
    this(reason, reason.words());
  }

  /**
   * In other words.
   *
   * @param words for whoever asked; they reveal nothing that they did not send
   */
  public Refusal(Reason reason, String words) {
    super(words);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
