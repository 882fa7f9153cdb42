package org.onrecord.app.assistant;

/** What was asked for cannot be done; the message tells the assistant why, and what to do. */
final class ToolException extends Exception {
  private static final long serialVersionUID = 1L;

  ToolException(String message) {
    super(message);
  }
}
