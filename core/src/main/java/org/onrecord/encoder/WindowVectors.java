package org.onrecord.encoder;

/**
 * The vectors of a window's pieces, one behind the other.
 *
 * @param middle from the middle of the network; empty where nobody wants them
 * @param lower from further below; empty where nobody wants them or the model gives none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record WindowVectors(float[] middle, float[] lower) {
  static final WindowVectors NONE = new WindowVectors(new float[0], new float[0]);
}
