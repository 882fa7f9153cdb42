package org.onrecord.web.view;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;
import org.onrecord.web.answer.Question;
import org.onrecord.web.guard.Access;

/**
 * What a page is told while it is open, as server-sent events.
 *
 * @param path as routes have it
 * @param access for whom it is
 * @param opening finds what is told
 */
public record Live(String path, Access access, Opening opening) {

  /** Finds what is told. */
  @FunctionalInterface
  public interface Opening {
    /**
     * Finds it.
     *
     * @throws org.onrecord.web.guard.Refusal if there is nothing that they may hear of
     */
    Events open(Question question) throws IOException;
  }

  /** What is told. */
  @FunctionalInterface
  public interface Events {
    /**
     * Tells until it ends or what is returned is closed.
     *
     * @param told takes the data of each event: one JSON object
     * @param end called after the last
     */
    Closeable follow(Consumer<String> told, Runnable end) throws IOException;
  }
}
