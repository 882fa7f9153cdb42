package org.onrecord.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.onrecord.spi.ModelFiles;
import org.onrecord.stage.UnusableException;

/**
 * A trained network, run by ONNX Runtime.
 *
 * <p>Thread-safe: all threads share one session and its memory, and each runs its windows by
 * itself, on its own processor core; a page that is alone may have spare threads run some of its
 * own ({@link #allowThreads}). The scores of a passage depend on nothing but the passage. Closing
 * it releases the session's memory (about 100 MB); it cannot be used afterwards.
 */
public final class AttributionModel implements AutoCloseable {
  private static final RunGate GATE = RunGate.untilExit();

  /** So many windows of a passage keep their links as they came: 80 kB each. */
  private static final int UNSETTLED = 32;

  private static final String VECTORS = "vectors";
  private static final String LOWER = "lower";
  private static final Set<String> NO_VECTORS = Set.of();
  private static final Set<String> MIDDLE_VECTORS = Set.of(VECTORS);
  private static final Set<String> BOTH_VECTORS = Set.of(VECTORS, LOWER);

  private final ModelSettings settings;
  private final WordPiece wordPiece;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Heads heads;
  private final boolean hasVectors;
  private final boolean hasLower;
  private final SpareThreads spare = new SpareThreads();

  /** Where scores were written and read; as many as windows were ever run at once. */
  private final Queue<ScoreMemory> memories = new ConcurrentLinkedQueue<>();

  private AttributionModel(
      ModelSettings settings,
      WordPiece wordPiece,
      OrtEnvironment environment,
      OrtSession session,
      Heads heads) {
    this.settings = settings;
    this.wordPiece = wordPiece;
    this.environment = environment;
    this.session = session;
    this.heads = heads;
    this.hasVectors = session.getOutputNames().contains(VECTORS);
    this.hasLower = session.getOutputNames().contains(LOWER);
  }

  /**
   * Reads a model.
   *
   * @param files {@code attribution.onnx}, {@code vocabulary.txt} and {@code model.properties}; the
   *     files of {@link Heads}, as far as they are there
   * @throws FileNotFoundException if one of them is missing
   * @throws IOException if one cannot be read, or is no such graph
   */
  public static AttributionModel read(ModelFiles files) throws IOException {
    ModelSettings settings;
    try (InputStream in = files.open("model.properties")) {
      settings = ModelSettings.read(in);
    }
    WordPiece wordPiece;
    try (InputStream in = files.open("vocabulary.txt")) {
      wordPiece = WordPiece.read(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    ByteBuffer graph;
    try (InputStream in = files.open("attribution.onnx")) {
      graph = GraphBytes.read(in);
    }
    GATE.enter();
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false); // on Windows it would report to the system what is run
      OrtSession session = session(environment, graph);
      return new AttributionModel(
          settings, wordPiece, environment, session, Heads.read(files, environment, GATE));
    } catch (OrtException e) {
      throw new IOException(
          "attribution.onnx of the model for " + files.language() + ": " + e.getMessage(), e);
    } finally {
      GATE.leave();
    }
  }

  static OrtSession session(OrtEnvironment environment, ByteBuffer graph) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // Pages or windows are what runs in parallel; threads inside one would wait for each other.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return environment.createSession(graph, options);
    }
  }

  /** The settings that come with the model's graph. */
  public ModelSettings settings() {
    return settings;
  }

  /**
   * Runs the network over a passage. Linear in its length.
   *
   * @throws UnusableException if the model is closed, or the runtime cannot run it
   */
  public WordScores score(Passage passage) {
    return score(passage, null);
  }

  /**
   * Runs the network over a passage, and keeps the vectors of its pieces.
   *
   * @param encoded where they go; null where nobody wants them
   * @throws UnusableException if the model is closed, or the runtime cannot run it
   */
  public WordScores score(Passage passage, EncodedPage.@Nullable Builder encoded) {
    List<WindowScores> scores = new ArrayList<>();
    EncodedPage.Builder kept = hasVectors ? encoded : null;
    spare.enter();
    try {
      Windows windows = new Windows(passage, wordPiece, settings.window(), settings.overlap());
      while (windows.hasNext()) {
        for (Scored scored : spare.each(some(windows), window -> run(window, passage, kept))) {
          if (scores.size() >= UNSETTLED) {
            scored.scores().settle();
          }
          scores.add(scored.scores());
          if (kept != null) {
            kept.add(scored.window(), passage, scored.vectors());
          }
        }
      }
      if (kept != null) {
        kept.close();
      }
    } catch (OrtException | IllegalStateException e) {
      throw new UnusableException("the model cannot be run: " + e.getMessage(), e);
    } finally {
      spare.leave();
    }
    return JoinedScores.join(passage.size(), scores);
  }

  /** The next windows, as many as may be run at once. */
  private List<Window> some(Windows windows) {
    List<Window> some = new ArrayList<>();
    int width = spare.width();
    while (windows.hasNext() && some.size() < width) {
      some.add(windows.next());
    }
    return some;
  }

  /** What came of a window. */
  private record Scored(Window window, WindowScores scores, WindowVectors vectors) {}

  /**
   * Lets the windows of a page that is alone run on more threads at once.
   *
   * @param threads of all pages together; at least 1. The most that anybody asked for counts.
   */
  public void allowThreads(int threads) {
    spare.allow(threads);
  }

  /** What learned on top of the vectors. */
  public Heads heads() {
    return heads;
  }

  private Scored run(Window window, Passage passage, EncodedPage.@Nullable Builder kept)
      throws OrtException {
    Set<String> wanted =
        kept == null || !kept.wants(window, passage)
            ? NO_VECTORS
            : hasLower && kept.wantsLower() ? BOTH_VECTORS : MIDDLE_VECTORS;
    ScoreMemory free = memories.poll();
    ScoreMemory memory = free == null ? new ScoreMemory(settings.window()) : free;
    GATE.enter();
    try {
      WindowVectors found = runInside(window, memory, wanted);
      WindowScores scores =
          WindowScores.of(window, passage, memory.tags(), memory.toCue(), memory.toSource());
      return new Scored(window, scores, found);
    } finally {
      GATE.leave();
      memories.add(memory);
    }
  }

  /** Has the scores written into memory, and gives the vectors that are wanted. */
  private WindowVectors runInside(Window window, ScoreMemory memory, Set<String> wanted)
      throws OrtException {
    int count = window.pieces().length;
    try (OnnxTensor pieces = tensor(window.pieces());
        OnnxTensor features = tensor(window.features());
        OnnxTensor tags = memory.tagsOf(environment, count);
        OnnxTensor toCue = memory.toCueOf(environment, count);
        OnnxTensor toSource = memory.toSourceOf(environment, count);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", pieces, "token_type_ids", features),
                wanted,
                Map.of("tags", tags, "to_cue", toCue, "to_source", toSource))) {
      return vectors(result, wanted);
    }
  }

  private static WindowVectors vectors(OrtSession.Result result, Set<String> wanted)
      throws OrtException {
    if (!wanted.contains(VECTORS)) {
      return WindowVectors.NONE;
    }
    float[] middle = output(result, VECTORS);
    return new WindowVectors(
        middle, wanted.contains(LOWER) ? output(result, LOWER) : WindowVectors.NONE.lower());
  }

  private OnnxTensor tensor(long[] row) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(row), new long[] {1, row.length});
  }

  private static float[] output(OrtSession.Result result, String name) {
    // A copy on the heap, and all of the array behind it.
    return ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer().array();
  }

  @Override
  public void close() {
    try {
      heads.close();
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be closed: " + e.getMessage(), e);
    }
  }
}
