package org.onrecord.app.assistant;

import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/** One thing that an assistant can ask for. Called by one thread at a time. */
interface Tool {

  /** What it is called. */
  String name();

  /** What it does, for the assistant to choose by. */
  String description();

  /** Its arguments. */
  Schema schema();

  /** Whether it changes anything of the user's. */
  default boolean writes() {
    return false;
  }

  /**
   * Does it.
   *
   * @throws ToolException if what was asked for cannot be done
   * @throws IOException if something cannot be read
   */
  ObjectNode call(Arguments arguments) throws ToolException, IOException;
}
