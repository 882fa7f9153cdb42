package org.onrecord.app.mutate;

import java.io.IOException;
import java.util.Arrays;

/** Makes a case smaller as long as it fails in the same way. */
final class Shrinker {
  private static final int MOST_TRIES = 3000;

  private final MutationRun run;
  private MutationRun.Way way = MutationRun.Way.API;
  private int tries;

  Shrinker(MutationRun run) {
    this.run = run;
  }

  /** The smallest that was found; the case itself where it does not fail so alone. */
  Case shrink(Case failing, String signature) throws IOException {
    for (MutationRun.Way each : MutationRun.Way.values()) {
      way = each;
      if (fails(failing.with(failing.bytes()), signature)) {
        return shrinkFailing(failing, signature);
      }
    }
    return failing;
  }

  private boolean fails(Case one, String signature) throws IOException {
    tries++;
    return one.bytes().length > 0
        && run.alone(one, way).stream().anyMatch(failure -> failure.signature().equals(signature));
  }

  private Case shrinkFailing(Case failing, String signature) throws IOException {
    Case smallest = failing;
    for (int piece = failing.bytes().length / 2; piece > 0 && tries < MOST_TRIES; ) {
      Case smaller = withoutSome(smallest, piece, signature);
      boolean same = smaller.bytes().length == smallest.bytes().length;
      smallest = smaller;
      piece = same ? piece / 2 : Math.min(piece, smallest.bytes().length / 2);
    }
    return smallest;
  }

  private Case withoutSome(Case failing, int piece, String signature) throws IOException {
    Case smallest = failing;
    for (int at = 0; at < smallest.bytes().length && tries < MOST_TRIES; ) {
      byte[] bytes = smallest.bytes();
      int end = Math.min(bytes.length, at + piece);
      byte[] fewer =
          Packing.join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
      Case smaller = smallest.with(fewer);
      if (fails(smaller, signature)) {
        smallest = smaller;
      } else {
        at = end;
      }
    }
    return smallest;
  }
}
