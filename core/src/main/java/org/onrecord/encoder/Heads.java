package org.onrecord.encoder;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.spi.ModelFiles;

/**
 * The heads that a model has on its encoder: {@code answers.onnx}, {@code matcher.bin} with {@code
 * meanings.onnx} before it, and {@code positions.onnx}. Thread-safe.
 */
public final class Heads {
  /** A model without heads. */
  static final Heads NONE = new Heads(null, null, null, null);

  private final @Nullable Head answers;
  private final @Nullable MeaningHead meanings;
  private final @Nullable Matcher matcher;
  private final @Nullable PairHead positions;

  private Heads(
      @Nullable Head answers,
      @Nullable MeaningHead meanings,
      @Nullable Matcher matcher,
      @Nullable PairHead positions) {
    this.answers = answers;
    this.meanings = meanings;
    this.matcher = matcher;
    this.positions = positions;
  }

  static Heads read(ModelFiles files, OrtEnvironment environment, RunGate gate)
      throws IOException, OrtException {
    ByteBuffer answers = graph(files, "answers.onnx");
    ByteBuffer pairs = graph(files, "positions.onnx");
    ByteBuffer meanings = graph(files, "meanings.onnx");
    MeaningHead head =
        meanings == null
            ? null
            : new MeaningHead(environment, AttributionModel.session(environment, meanings), gate);
    return new Heads(
        answers == null
            ? null
            : new Head(environment, AttributionModel.session(environment, answers), gate),
        head,
        matcher(files, head),
        pairs == null
            ? null
            : new PairHead(environment, AttributionModel.session(environment, pairs), gate));
  }

  private static @Nullable Matcher matcher(ModelFiles files, @Nullable MeaningHead head)
      throws IOException {
    try (InputStream in = files.open("matcher.bin")) {
      return Matcher.read(in, head);
    } catch (FileNotFoundException e) {
      return null; // a model may do without
    }
  }

  private static @Nullable ByteBuffer graph(ModelFiles files, String name) throws IOException {
    try (InputStream in = files.open(name)) {
      return GraphBytes.read(in);
    } catch (FileNotFoundException e) {
      return null; // a model may do without
    }
  }

  /** What tells how an answer stands to the words it answers; empty where the model has none. */
  public Optional<Head> answers() {
    return Optional.ofNullable(answers);
  }

  /** Whether one of them reads what the encoder has further below. */
  boolean readLower() {
    return answers != null || meanings != null;
  }

  /** What tells which sentence an answer answers; empty where the model has none. */
  public Optional<Matcher> matcher() {
    return Optional.ofNullable(matcher);
  }

  /** What tells who of two named in a sentence stands how; empty where the model has none. */
  public Optional<PairHead> positions() {
    return Optional.ofNullable(positions);
  }

  void close() throws OrtException {
    if (positions != null) {
      positions.close();
    }
    if (answers != null) {
      answers.close();
    }
    if (meanings != null) {
      meanings.close();
    }
  }
}
