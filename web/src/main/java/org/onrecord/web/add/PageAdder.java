package org.onrecord.web.add;

import java.io.IOException;
import java.util.List;

/** Reads what was sent and keeps it in the ledger, as {@code onrecord add} does. */
@FunctionalInterface
public interface PageAdder {
  /** Reads nothing, and says so. */
  PageAdder NONE =
      (inputs, progress) ->
          inputs.forEach(sent -> progress.problem(sent.name() + ": nothing is read here"));

  /**
   * Reads and adds all of it. What cannot be read is told and costs nothing else.
   *
   * @param inputs in their order
   * @param progress told what becomes of them, on the thread of the caller
   * @throws IOException if the ledger cannot be written
   */
  void add(List<Sent> inputs, AddProgress progress) throws IOException;
}
