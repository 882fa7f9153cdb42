package org.onrecord.web.view;

import java.io.IOException;
import org.onrecord.web.answer.Attachment;
import org.onrecord.web.answer.Question;
import org.onrecord.web.guard.Access;

/**
 * A file that a view gives beside itself.
 *
 * @param path where it lies, as routes have it
 * @param access for whom it is
 * @param summary what it holds, in a line
 * @param making makes it
 */
public record Download(String path, Access access, String summary, Making making) {

  /** Makes a file. */
  @FunctionalInterface
  public interface Making {
    /** Makes it as somebody asks for it. */
    Attachment make(Question question) throws IOException;
  }
}
