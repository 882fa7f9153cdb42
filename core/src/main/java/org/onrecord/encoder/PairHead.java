package org.onrecord.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.onrecord.stage.UnusableException;
import org.onrecord.text.Span;

/**
 * A few narrow layers that tell how two that a sentence names stand to each other. Thread-safe.
 * Cost: linear in pieces and pairs; a pair an eighth of what the encoder took for its sentence.
 */
public final class PairHead {
  /** What it tells apart: nothing, and support and opposition by the first or the second. */
  public static final int CLASSES = 5;

  private static final int BEFORE = 0;
  private static final int BETWEEN = 1;
  private static final int AFTER = 2;
  private static final int FIRST = 3;
  private static final int SECOND = 4;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final RunGate gate;

  PairHead(OrtEnvironment environment, OrtSession session, RunGate gate) {
    this.environment = environment;
    this.session = session;
    this.gate = gate;
  }

  /**
   * Two that a sentence names.
   *
   * @param first the words that name one of them
   * @param second those that name the other, further on in the text
   */
  public record Pair(Span first, Span second) {}

  /**
   * Reads pairs of one sentence.
   *
   * @param page whose vectors are read
   * @param pieces of the sentence, in text order, at least one
   * @param pairs named among them, at least one
   * @return for each pair {@value #CLASSES} logarithms of odds, to be compared with each other
   * @throws UnusableException if the runtime cannot run it
   */
  public float[][] scores(EncodedPage page, int[] pieces, List<Pair> pairs) {
    float[] vectors = new float[pieces.length * EncodedPage.WIDTH];
    for (int i = 0; i < pieces.length; i++) {
      page.vector(pieces[i], vectors, i * EncodedPage.WIDTH);
    }
    long[] roles = new long[pairs.size() * pieces.length];
    for (int i = 0; i < pairs.size(); i++) {
      roles(page, pieces, pairs.get(i), roles, i * pieces.length);
    }
    gate.enter();
    try {
      return run(vectors, roles, pairs.size());
    } catch (OrtException | IllegalStateException e) {
      throw new UnusableException("the model cannot be run: " + e.getMessage(), e);
    } finally {
      gate.leave();
    }
  }

  private static void roles(EncodedPage page, int[] pieces, Pair pair, long[] roles, int at) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (int i = 0; i < pieces.length; i++) {
      Span word = page.word(pieces[i]);
      int role =
          word.overlaps(pair.second()) ? SECOND : word.overlaps(pair.first()) ? FIRST : BETWEEN;
      roles[at + i] = role;
      if (role != BETWEEN) {
        first = Math.min(first, i);
        last = i;
      }
    }
    for (int i = 0; i < pieces.length; i++) {
      if (roles[at + i] == BETWEEN) {
        roles[at + i] = i < first ? BEFORE : i > last ? AFTER : BETWEEN;
      }
    }
  }

  private float[][] run(float[] vectors, long[] roles, int pairs) throws OrtException {
    long pieces = roles.length / pairs;
    try (OnnxTensor x =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(vectors), new long[] {pieces, EncodedPage.WIDTH});
        OnnxTensor r =
            OnnxTensor.createTensor(
                environment, LongBuffer.wrap(roles), new long[] {pairs, pieces});
        OrtSession.Result result = session.run(Map.of("vectors", x, "roles", r))) {
      FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] all = new float[buffer.remaining()];
      buffer.get(all);
      float[][] scores = new float[pairs][];
      for (int i = 0; i < pairs; i++) {
        scores[i] = Arrays.copyOfRange(all, i * CLASSES, (i + 1) * CLASSES);
      }
      return scores;
    }
  }

  void close() throws OrtException {
    session.close();
  }
}
