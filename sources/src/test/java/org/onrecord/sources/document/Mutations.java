package org.onrecord.sources.document;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.onrecord.house.Steps;
import org.onrecord.page.UnreadablePageException;

/**
 * Damages a document at random and reads it: it is read, or refused in a sentence that names it.
 */
public final class Mutations {
  private static final int CASES = Steps.of(300);
  private static final int MOST = 40;

  private Mutations() {}

  /** Reads many damaged copies; fails with the seed of one that is not read as it should be. */
  @SuppressWarnings("CatchingUnchecked") // whatever is thrown is told with its seed
  public static void readAll(String name, byte[] document, long firstSeed) {
    int read = 0;
    for (long seed = firstSeed; seed < firstSeed + CASES; seed++) {
      byte[] damaged = damaged(document, new SplittableRandom(seed));
      try {
        Reading.orRefused(name, damaged);
        read++;
      } catch (UnreadablePageException e) {
        assertTrue(e.getMessage().startsWith(name + ": "), "seed " + seed + ": " + e.getMessage());
      } catch (RuntimeException | Error e) {
        throw new AssertionError(name + ", seed " + seed + ": " + e, e);
      }
    }
    assertTrue(read > 0, "none of " + CASES + " was read");
  }

  /** What is done with a damaged copy. */
  public interface Use {
    /** Uses it; whatever is thrown is told with its seed. */
    void of(byte[] damaged) throws Exception;
  }

  /** Hands over as many damaged copies; fails with the seed of one that fails. */
  @SuppressWarnings("CatchingUnchecked") // as above
  public static void each(byte[] document, long firstSeed, Use use) {
    for (long seed = firstSeed; seed < firstSeed + CASES; seed++) {
      try {
        use.of(damaged(document, new SplittableRandom(seed)));
      } catch (Exception | Error e) {
        throw new AssertionError("seed " + seed + ": " + e, e);
      }
    }
  }

  private static byte[] damaged(byte[] bytes, SplittableRandom random) {
    byte[] result = bytes;
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && result.length > 0; i++) {
      result = change(result, random);
    }
    return result;
  }

  private static byte[] change(byte[] bytes, SplittableRandom random) {
    int at = random.nextInt(bytes.length);
    byte[] start = Arrays.copyOf(bytes, at);
    byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
    return switch (random.nextInt(5)) {
      case 0 -> joined(joined(start, flipped(rest[0], random)), tail(rest, 1));
      case 1 -> joined(joined(start, new byte[] {(byte) random.nextInt(256)}), tail(rest, 1));
      case 2 -> joined(start, tail(rest, 1 + random.nextInt(MOST)));
      case 3 -> joined(joined(start, bytes(random)), rest);
      default -> random.nextInt(3) == 0 ? start : joined(start, repeated(rest, random));
    };
  }

  private static byte[] flipped(byte old, SplittableRandom random) {
    return new byte[] {(byte) (old ^ 1 << random.nextInt(8))};
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length);
  }

  private static byte[] bytes(SplittableRandom random) {
    byte[] bytes = new byte[1 + random.nextInt(MOST)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A stretch that stands there twice. */
  private static byte[] repeated(byte[] rest, SplittableRandom random) {
    return joined(Arrays.copyOf(rest, Math.min(rest.length, 1 + random.nextInt(MOST))), rest);
  }

  private static byte[] joined(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
