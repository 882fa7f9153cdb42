package org.onrecord.encoder;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells how much a sentence is like what an answer speaks of: each piece is held against each by a
 * small vector, drawn from the encoder's. Learned from replies whose quotation was taken out.
 * Immutable and thread-safe.
 */
public final class Matcher {
  /** Numbers that tell of a sentence without vectors. */
  public static final int FACTS = 7;

  private static final int LEARNED = 5;

  /** From here on a likeness is clear. */
  private static final float CLEAR = 0.3f;

  /** What keeps a stretch without weight from being like everything. */
  private static final float SLACK = 0.5f;

  /** What likenesses are multiplied by, as in training. */
  private static final float LARGER = 4;

  private final @Nullable MeaningHead head;
  private final int width;
  private final int small;
  private final int wide;
  private final float[][] one;
  private final float[] oneBias;
  private final float[][] mean;
  private final float[] meanBias;
  private final float[] counts;
  private final float countsBias;
  private final float rare;
  private final float[][] mixed;
  private final float[] mixedBias;
  private final float[] last;
  private final float lastBias;

  private Matcher(DataInputStream in, @Nullable MeaningHead head) throws IOException {
    this.head = head;
    this.width = in.readInt();
    this.small = in.readInt();
    this.wide = in.readInt();
    int middle = in.readInt();
    if (head == null && width != EncodedPage.WIDTH) {
      throw new IOException("matcher.bin is for another encoder");
    }
    this.one = matrix(in, width, small);
    this.oneBias = row(in, small);
    this.mean = matrix(in, width, wide);
    this.meanBias = row(in, wide);
    this.counts = row(in, width);
    this.countsBias = in.readFloat();
    this.rare = in.readFloat();
    this.mixed = matrix(in, middle, FACTS + LEARNED);
    this.mixedBias = row(in, middle);
    this.last = row(in, middle);
    this.lastBias = in.readFloat();
  }

  /**
   * Reads one.
   *
   * @param head what makes the vectors that it compares; null where it compares the encoder's
   */
  static Matcher read(InputStream in, @Nullable MeaningHead head) throws IOException {
    return new Matcher(new DataInputStream(in), head);
  }

  private static float[][] matrix(DataInputStream in, int rows, int columns) throws IOException {
    float[][] matrix = new float[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = row(in, columns);
    }
    return matrix;
  }

  private static float[] row(DataInputStream in, int columns) throws IOException {
    byte[] bytes = new byte[columns * Float.BYTES];
    in.readFully(bytes); // at once: a process that reads one page never gets this code compiled
    float[] row = new float[columns];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(row);
    return row;
  }

  /**
   * Pieces in a row, made small.
   *
   * @param rows for each number of the small vectors, that of each piece
   * @param weights how much each piece counts
   * @param means for each piece its part in the mean
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  public record Stretch(float[][] rows, float[] weights, float[][] means) {
    /** Number of pieces. */
    public int size() {
      return weights.length;
    }
  }

  /**
   * Makes pieces of a page small. Linear in them.
   *
   * @param rarity how rare each piece's word is, in eighths of the natural logarithm of its share
   */
  public Stretch stretch(EncodedPage page, int[] pieces, float[] rarity) {
    float[][] rows = new float[small][pieces.length];
    float[] weights = new float[pieces.length];
    float[][] means = new float[pieces.length][];
    float[] all = vectors(page, pieces);
    for (int i = 0; i < pieces.length; i++) {
      float[] vector = Arrays.copyOfRange(all, i * width, (i + 1) * width);
      float[] own = unit(product(vector, one, oneBias));
      for (int k = 0; k < small; k++) {
        rows[k][i] = own[k];
      }
      float score = countsBias + rare * rarity[i];
      for (int k = 0; k < vector.length; k++) {
        score += vector[k] * counts[k];
      }
      weights[i] = (float) (1 / (1 + StrictMath.exp(-score)));
      means[i] = product(vector, mean, meanBias);
    }
    return new Stretch(rows, weights, means);
  }

  private float[] vectors(EncodedPage page, int[] pieces) {
    if (head != null) {
      return head.vectors(page, pieces, width);
    }
    float[] all = new float[pieces.length * width];
    for (int i = 0; i < pieces.length; i++) {
      page.vector(pieces[i], all, i * width);
    }
    return all;
  }

  private static float[] product(float[] vector, float[][] matrix, float[] bias) {
    float[] sum = bias.clone();
    for (int k = 0; k < vector.length; k++) {
      float x = vector[k];
      float[] row = matrix[k];
      for (int j = 0; j < sum.length; j++) {
        sum[j] += x * row[j];
      }
    }
    return sum;
  }

  private static float[] unit(float[] vector) {
    double sum = 0;
    for (float x : vector) {
      sum += x * x;
    }
    float length = (float) Math.max(1e-12, Math.sqrt(sum));
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  /**
   * Scores sentences of a post as what an answer answers; to be compared with each other.
   *
   * @param starts the first piece of each sentence in the post
   * @param ends the piece behind its last
   * @param facts {@value #FACTS} numbers of each sentence
   */
  public double[] scores(Stretch answer, Stretch post, int[] starts, int[] ends, float[][] facts) {
    float[] best = new float[post.size()];
    Arrays.fill(best, -1);
    double[] returned = new double[starts.length];
    double[] rather = new double[starts.length];
    double all = 0;
    float[] like = new float[post.size()];
    float[] most = new float[starts.length];
    for (int j = 0; j < answer.size(); j++) {
      likenesses(answer, j, post, like);
      for (int i = 0; i < like.length; i++) {
        best[i] = Math.max(best[i], like[i]);
      }
      float sum = 0;
      for (int s = 0; s < starts.length; s++) {
        most[s] = -1;
        for (int i = starts[s]; i < ends[s]; i++) {
          most[s] = Math.max(most[s], like[i]);
        }
        sum += most[s];
      }
      float weight = answer.weights()[j];
      float mean = sum / Math.max(1, starts.length);
      for (int s = 0; s < starts.length; s++) {
        returned[s] += most[s] * weight;
        rather[s] += Math.max(0, most[s] - mean) * weight;
      }
      all += weight;
    }
    float[] answerMean = unit(mean(answer, 0, answer.size()));
    double[] scores = new double[starts.length];
    for (int s = 0; s < starts.length; s++) {
      float[] given = Arrays.copyOf(facts[s], FACTS + LEARNED);
      given[FACTS] = LARGER * matched(post, best, starts[s], ends[s]);
      given[FACTS + 1] = clear(post, best, starts[s], ends[s]);
      given[FACTS + 2] = LARGER * (float) (returned[s] / (all + SLACK));
      given[FACTS + 3] = (float) rather[s];
      given[FACTS + 4] = LARGER * dot(unit(mean(post, starts[s], ends[s])), answerMean);
      scores[s] = mix(given);
    }
    return scores;
  }

  /** How like each piece of a post is to one of an answer. */
  private void likenesses(Stretch answer, int piece, Stretch post, float[] like) {
    Arrays.fill(like, 0);
    for (int k = 0; k < small; k++) {
      float x = answer.rows()[k][piece];
      float[] row = post.rows()[k];
      for (int i = 0; i < like.length; i++) {
        like[i] += x * row[i];
      }
    }
  }

  private static float clear(Stretch post, float[] best, int start, int end) {
    float sum = 0;
    for (int i = start; i < end; i++) {
      sum += Math.max(0, best[i] - CLEAR) * post.weights()[i];
    }
    return sum;
  }

  private static float matched(Stretch post, float[] best, int start, int end) {
    float sum = 0;
    float weight = SLACK;
    for (int i = start; i < end; i++) {
      sum += best[i] * post.weights()[i];
      weight += post.weights()[i];
    }
    return sum / weight;
  }

  private float[] mean(Stretch stretch, int start, int end) {
    float[] sum = new float[wide];
    for (int i = start; i < end; i++) {
      float[] own = stretch.means()[i];
      float weight = stretch.weights()[i];
      for (int k = 0; k < wide; k++) {
        sum[k] += weight * own[k];
      }
    }
    return sum;
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private double mix(float[] given) {
    double score = lastBias;
    for (int i = 0; i < mixed.length; i++) {
      score += last[i] * StrictMath.tanh(mixedBias[i] + dot(mixed[i], given));
    }
    return score;
  }
}
