package org.onrecord.trace.words;

import com.ibm.icu.text.Normalizer2;

/** Reduces a word to what counts in comparisons. */
public final class Fold {
  private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

  /** Characters that join the pieces of a word and do not count. */
  private static final String JOINERS = "'’‘ʼ.,-‐ \t\r\n\u00A0\u2009\u202F";

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private Fold() {}

  /**
   * Unicode's NFKC_Casefold of a word, without apostrophes and other joiners. It brings case,
   * ligatures, full-width and other compatibility forms together, and drops soft hyphens.
   */
  public static String word(String surface) {
    if (isPlain(surface)) {
      return surface;
    }
    String folded = NFKC_CASEFOLD.normalize(surface);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (JOINERS.indexOf(c) < 0) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Small letters and digits of ASCII, which are what they fold to. */
  private static boolean isPlain(String surface) {
    for (int i = 0; i < surface.length(); i++) {
      char c = surface.charAt(i);
      if (c > 'z' || (c < 'a' && (c < '0' || c > '9'))) {
        return false;
      }
    }
    return true;
  }

  /** One step of the hash over the characters of a folded word. */
  public static long step(long hash, int c) {
    return (hash ^ c) * MULTIPLIER;
  }

  /** Ends a hash: never less than {@link Gap#LIMIT} as an unsigned number. */
  static long finish(long hash) {
    long mixed = mix(hash);
    return Long.compareUnsigned(mixed, Gap.LIMIT) < 0 ? mixed + Gap.LIMIT : mixed;
  }

  /** Of a folded word; the same as stepping through its characters. */
  public static long hash(String folded) {
    long hash = folded.length() == 0 ? 0 : MULTIPLIER;
    for (int i = 0; i < folded.length(); i++) {
      hash = step(hash, folded.charAt(i));
    }
    return finish(hash);
  }

  /** Where the hash of a word that has characters begins. */
  public static long begin() {
    return MULTIPLIER;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014): all bits depend on all. */
  public static long mix(long h) {
    long z = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
