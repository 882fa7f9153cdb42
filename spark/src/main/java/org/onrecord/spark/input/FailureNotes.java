package org.onrecord.spark.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.sources.FoundPage;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.input.Failures;

/** Takes what an archive's reader cannot read, all of it, until it is told on. */
final class FailureNotes implements ReadingLog {
  private final String opened;
  private final String name;
  private final List<Failure> waiting = new ArrayList<>();

  /**
   * Makes one.
   *
   * @param opened the file that was opened
   * @param name what it is to be called
   */
  FailureNotes(String opened, String name) {
    this.opened = opened;
    this.name = name;
  }

  /** Tells what was noted since the last time. */
  void tell(RecordSink sink) throws IOException {
    for (Failure failure : waiting) {
      sink.failure(failure);
    }
    waiting.clear();
  }

  /** The page by the name of its archive, where a copy was opened. */
  FoundPage renamed(FoundPage page) {
    return new FoundPage(
        named(page.source()), named(page.relativeName()), page.bytes(), page.capture());
  }

  private String named(String text) {
    return opened.equals(name) ? text : text.replace(opened, name);
  }

  private void note(String holder, @Nullable String place, String reason) {
    String prefix = name + ": ";
    String why = named(reason);
    waiting.add(
        new Failure(
            named(holder),
            place,
            null,
            why.startsWith(prefix) ? why.substring(prefix.length()) : why));
  }

  @Override
  public void problem(String message) {
    note(opened, null, message);
  }

  @Override
  public void problem(String holder, String place, String reason) {
    note(holder, place, reason);
  }

  @Override
  public int mostProblems() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void fail(String holder, Throwable cause) {
    note(opened, null, Failures.of(holder, cause));
  }

  @Override
  public void note(String message) {}

  @Override
  public void passedOver(long records) {}
}
