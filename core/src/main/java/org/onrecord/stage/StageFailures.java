package org.onrecord.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;

/**
 * Collects what failed on a page after it was read. A stage that cannot cope with a stretch of the
 * text costs that stretch, never the page: it leaves a diagnostic with the place, and the rest
 * stands.
 *
 * <p>Failures are exceptions and overflows of the stack. {@link UnusableException}, lack of memory
 * and other errors of the virtual machine are no fault of the text and go on to the caller. For one
 * page and one thread.
 */
public final class StageFailures {
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** Creates an empty collection. */
  public StageFailures() {}

  /**
   * Runs some work and gives its result; if it fails, notes the failure and gives another result.
   *
   * @param place what is worked on, within the text
   * @param consequence what becomes of that stretch, as the end of a sentence: "it has no date"
   * @param otherwise the result where the work fails
   * @param work what may fail
   */
  public <T extends @Nullable Object> T orElse(
      Span place, String consequence, T otherwise, Supplier<? extends T> work) {
    try {
      return work.get();
    } catch (UnusableException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      add(place, consequence, e);
      return otherwise;
    }
  }

  /** Runs some work; if it fails, notes the failure. */
  public void run(Span place, String consequence, Runnable work) {
    this.<@Nullable Void>orElse(
        place,
        consequence,
        null,
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Notes a failure.
   *
   * @param place what was worked on, within the text
   * @param consequence what becomes of that stretch
   * @param failure its class is named, its message is not: it may hold anything
   */
  public void add(Span place, String consequence, Throwable failure) {
    diagnostics.add(
        new Diagnostic(
            Diagnostic.Code.STAGE_FAILED,
            place,
            "this could not be worked out ("
                + failure.getClass().getSimpleName()
                + "): "
                + consequence));
  }

  /** The failures so far, in the order in which they came. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}
