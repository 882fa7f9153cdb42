package org.onrecord.web.view;

import java.io.IOException;
import java.util.List;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Question;
import org.onrecord.web.guard.Access;

/** A view: one address with all of its state, shown as a page and given as data. */
public interface View {

  /** The path as routes have it, such as {@code /page/{page}}, without the ending of a form. */
  String path();

  /** What it shows, in a line, and what may be asked. */
  Description description();

  /** For whom it is. */
  default Access access() {
    return Access.READER;
  }

  /** Answers. */
  Answer answer(Question question) throws IOException;

  /** What may be changed here. */
  default List<Write> writes() {
    return List.of();
  }

  /** Files that it gives beside itself. */
  default List<Download> downloads() {
    return List.of();
  }

  /** What its page is told while it is open. */
  default List<Live> live() {
    return List.of();
  }
}
