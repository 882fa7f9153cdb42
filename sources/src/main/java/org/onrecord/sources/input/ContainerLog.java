package org.onrecord.sources.input;

import org.onrecord.sources.ReadingLog;

/** Passes on the messages about one container, and counts them. */
final class ContainerLog implements ReadingLog {
  private final ReadingLog log;
  private long problems;
  private long passedOver;

  ContainerLog(ReadingLog log) {
    this.log = log;
  }

  /** The number of problems in the container. */
  long problems() {
    return problems;
  }

  /** How many records or entries of it are no pages. */
  long passedOver() {
    return passedOver;
  }

  @Override
  public void problem(String message) {
    problems++;
    log.problem(message);
  }

  @Override
  public void fail(String name, Throwable cause) {
    problems++;
    log.fail(name, cause);
  }

  @Override
  public void note(String message) {
    log.note(message);
  }

  @Override
  public void passedOver(long records) {
    passedOver += records;
    log.passedOver(records);
  }
}
