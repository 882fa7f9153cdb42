package org.onrecord.web.view;

import java.io.IOException;
import org.onrecord.web.answer.Address;
import org.onrecord.web.answer.Submission;
import org.onrecord.web.guard.Access;

/**
 * A form that changes something.
 *
 * @param path to which it is sent, as routes have it
 * @param access for whom it is
 * @param summary what it does, in a line
 * @param deed does it
 */
public record Write(String path, Access access, String summary, Deed deed) {

  /** Does what was sent. */
  @FunctionalInterface
  public interface Deed {
    /** Does it, and says where to go on. */
    Address done(Submission submission) throws IOException;
  }
}
