package org.onrecord.read.html.source;

/**
 * Brings the text nodes of a parsed page together with the runs of its source. The parser keeps
 * nearly all runs, in order, one node each; where it drops one or moves one (out of a table), the
 * next runs, and those passed over, are looked through. A node for which none is found has no
 * place.
 *
 * <p>Nodes are to be asked for in document order, all of them. Cost: linear; looking ahead is
 * limited for each node and in all.
 */
public final class TextPlaces {
  private static final int AHEAD = 48;
  private static final int PASSED = 16;

  /** How many characters of a node must agree with a run for it to be the node's place. */
  private static final int PROOF = 24;

  private final String source;
  private final SourceRuns runs;
  private final int[] passed = new int[PASSED];
  private int passedCount;
  private int next;
  private long budget;
  private int misses;

  public TextPlaces(String source, SourceRuns runs) {
    this.source = source;
    this.runs = runs;
    this.budget = 1000L + 16L * runs.count();
  }

  /** Where a run ends. */
  public int end(int run) {
    return runs.end(run);
  }

  public int start(int run) {
    return runs.start(run);
  }

  /** The run a node was made of that is not blank; -1 if it is not known. */
  public int next(String text) {
    int at = next;
    // Blank runs are dropped in many places: they cost nothing.
    while (at < runs.count() && isBlank(source, runs.start(at), runs.end(at))) {
      at++;
    }
    if (at < runs.count() && fits(at, text)) {
      next = at + 1;
      misses = 0;
      return at;
    }
    return search(at, text);
  }

  /** The same for a node of nothing but characters up to the space. */
  public int nextBlank(String text) {
    for (int at = next; at < runs.count(); at++) {
      int start = runs.start(at);
      int end = runs.end(at);
      if (end - start == text.length() && source.startsWith(text, start)) {
        next = at + 1;
        return at;
      }
      if (!isBlank(source, start, end)) {
        return -1;
      }
    }
    return -1;
  }

  private int search(int from, String text) {
    for (int i = 0; i < passedCount; i++) {
      if (passed[i] >= 0 && fits(passed[i], text)) {
        int found = passed[i];
        passed[i] = -1;
        return found;
      }
    }
    int limit = (int) Math.min(runs.count(), from + ((long) AHEAD << Math.min(misses / 8, 20)));
    for (int at = from + 1; at < limit && budget > 0; at++) {
      budget--;
      if (fits(at, text)) {
        pass(from, at);
        next = at + 1;
        misses = 0;
        return at;
      }
    }
    misses++;
    return -1;
  }

  /** Keeps the last runs passed over: the parser may have moved them behind this one. */
  private void pass(int from, int to) {
    passedCount = 0;
    for (int at = Math.max(from, to - PASSED); at < to; at++) {
      if (!isBlank(source, runs.start(at), runs.end(at))) {
        passed[passedCount++] = at;
      }
    }
  }

  private boolean fits(int run, String text) {
    return TextAlignment.fits(text, source, runs.start(run), runs.end(run), PROOF);
  }

  private static boolean isBlank(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }
}
