package org.onrecord.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;
import org.onrecord.stage.UnusableException;

/**
 * A few narrow layers that make of the encoder's vectors others that tell what a piece's sentence
 * speaks of. Each text is read by itself and once, whatever it is compared with. Thread-safe. Cost:
 * linear in the pieces it reads.
 */
final class MeaningHead {
  /** The most pieces read at a time, as in training: what a window of the encoder holds. */
  private static final int MOST = 254;

  private static final int GIVEN = 2 * EncodedPage.WIDTH;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final RunGate gate;

  MeaningHead(OrtEnvironment environment, OrtSession session, RunGate gate) {
    this.environment = environment;
    this.session = session;
    this.gate = gate;
  }

  /**
   * Reads pieces in a row.
   *
   * @param page whose vectors are read; it {@linkplain EncodedPage#hasLower has the lower ones}
   * @param width numbers of a vector that it makes
   * @return their vectors, one behind the other
   * @throws UnusableException if the runtime cannot run it
   */
  float[] vectors(EncodedPage page, int[] pieces, int width) {
    float[] found = new float[pieces.length * width];
    for (int from = 0; from < pieces.length; from += MOST) {
      int count = Math.min(MOST, pieces.length - from);
      float[] given = new float[count * GIVEN];
      for (int i = 0; i < count; i++) {
        page.bothVectors(pieces[from + i], given, i * GIVEN);
      }
      gate.enter();
      try {
        run(given, count).get(found, from * width, count * width);
      } catch (OrtException | IllegalStateException e) {
        throw new UnusableException("the model cannot be run: " + e.getMessage(), e);
      } finally {
        gate.leave();
      }
    }
    return found;
  }

  private FloatBuffer run(float[] given, int count) throws OrtException {
    try (OnnxTensor x =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(given), new long[] {1, count, GIVEN});
        OrtSession.Result result = session.run(Map.of("vectors", x))) {
      return ((OnnxTensor) result.get(0)).getFloatBuffer(); // a copy
    }
  }

  void close() throws OrtException {
    session.close();
  }
}
