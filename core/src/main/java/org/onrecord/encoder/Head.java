package org.onrecord.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import org.onrecord.stage.UnusableException;

/**
 * A few narrow layers that learned something of their own on top of the encoder's vectors from two
 * depths. Thread-safe. Cost: linear in the pieces it reads, a fifth of what the encoder took for
 * them.
 */
public final class Head {
  private static final int WIDTH = 2 * EncodedPage.WIDTH;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final RunGate gate;

  Head(OrtEnvironment environment, OrtSession session, RunGate gate) {
    this.environment = environment;
    this.session = session;
    this.gate = gate;
  }

  /**
   * Reads two stretches of a page together.
   *
   * @param page whose vectors are read; it {@linkplain EncodedPage#hasLower has the lower ones}
   * @param pieces of both, the first stretch first
   * @param marks for each piece what it belongs to: 1 the first stretch, 2 the second
   * @return a score for each thing it can tell, to be compared with the others
   * @throws UnusableException if the runtime cannot run it
   */
  public float[] scores(EncodedPage page, int[] pieces, int[] marks) {
    float[] vectors = new float[pieces.length * WIDTH];
    long[] shown = new long[pieces.length];
    for (int i = 0; i < pieces.length; i++) {
      page.bothVectors(pieces[i], vectors, i * WIDTH);
      shown[i] = marks[i];
    }
    gate.enter();
    try {
      return run(vectors, shown);
    } catch (OrtException | IllegalStateException e) {
      throw new UnusableException("the model cannot be run: " + e.getMessage(), e);
    } finally {
      gate.leave();
    }
  }

  private float[] run(float[] vectors, long[] marks) throws OrtException {
    try (OnnxTensor x =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(vectors), new long[] {1, marks.length, WIDTH});
        OnnxTensor m =
            OnnxTensor.createTensor(
                environment, LongBuffer.wrap(marks), new long[] {1, marks.length});
        OrtSession.Result result = session.run(Map.of("vectors", x, "marks", m))) {
      FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] scores = new float[buffer.remaining()];
      buffer.get(scores);
      return scores;
    }
  }

  void close() throws OrtException {
    session.close();
  }
}
