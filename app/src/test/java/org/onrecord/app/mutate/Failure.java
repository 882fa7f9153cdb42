package org.onrecord.app.mutate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What went wrong with a case.
 *
 * @param failed the case
 * @param symptom what went wrong, the same words for all cases with it
 * @param where the frames in which it did; empty where there are none
 * @param detail of this case alone
 */
record Failure(Case failed, String symptom, String where, String detail) {
  private static final int FRAMES = 3;

  static Failure of(Case failed, String symptom, String detail) {
    return new Failure(failed, symptom, "", detail);
  }

  static Failure thrown(Case failed, Throwable thrown) {
    return new Failure(
        failed,
        "escaped " + thrown.getClass().getSimpleName(),
        frames(Arrays.asList(thrown.getStackTrace())),
        String.valueOf(thrown.getMessage()));
  }

  /** The first frame, and the first ones of OnRecord. */
  static String frames(List<StackTraceElement> trace) {
    String own =
        trace.stream()
            .filter(frame -> frame.getClassName().startsWith("org.onrecord"))
            .limit(FRAMES)
            .map(Failure::shown)
            .collect(Collectors.joining(" < "));
    boolean starts = trace.isEmpty() || trace.get(0).getClassName().startsWith("org.onrecord");
    return starts ? own : shown(trace.get(0)) + " < " + own;
  }

  private static String shown(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.substring(name.lastIndexOf('.') + 1)
        + "."
        + frame.getMethodName()
        + ":"
        + frame.getLineNumber();
  }

  /** The same for all that went wrong in the same way. */
  String signature() {
    return where.isEmpty() ? symptom : symptom + " in " + where;
  }
}
