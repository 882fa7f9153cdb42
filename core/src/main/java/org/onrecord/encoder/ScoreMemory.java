package org.onrecord.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Memory outside Java's heap that the network writes the scores of one window into, for one window
 * after the other: half a megabyte for a window of 256 pieces, of which most is never read. For one
 * thread at a time.
 */
final class ScoreMemory {
  private final FloatBuffer tags;
  private final FloatBuffer toCue;
  private final FloatBuffer toSource;

  /**
   * Takes the memory.
   *
   * @param pieces that a window has at most
   */
  ScoreMemory(int pieces) {
    this.tags = floats(pieces * Role.TAGS);
    this.toCue = floats(pieces * pieces);
    this.toSource = floats(pieces * pieces);
  }

  private static FloatBuffer floats(int count) {
    return ByteBuffer.allocateDirect(count * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  /** {@link Role#TAGS} for each piece of the last window. */
  FloatBuffer tags() {
    return tags;
  }

  /** For each piece of the last window one for each piece. */
  FloatBuffer toCue() {
    return toCue;
  }

  /** The same. */
  FloatBuffer toSource() {
    return toSource;
  }

  OnnxTensor tagsOf(OrtEnvironment environment, int count) throws OrtException {
    return tensor(environment, tags, count, Role.TAGS);
  }

  OnnxTensor toCueOf(OrtEnvironment environment, int count) throws OrtException {
    return tensor(environment, toCue, count, count);
  }

  OnnxTensor toSourceOf(OrtEnvironment environment, int count) throws OrtException {
    return tensor(environment, toSource, count, count);
  }

  private static OnnxTensor tensor(
      OrtEnvironment environment, FloatBuffer memory, int rows, int columns) throws OrtException {
    return OnnxTensor.createTensor(
        environment, memory.slice(0, rows * columns), new long[] {1, rows, columns});
  }
}
