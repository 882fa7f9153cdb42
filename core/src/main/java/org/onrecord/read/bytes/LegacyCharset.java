package org.onrecord.read.bytes;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the charset of bytes that are not UTF-8 and declare nothing. ICU's detector is loaded
 * only here, since most pages never need it.
 */
final class LegacyCharset {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** The bytes that are examined; more would not improve the guess. */
  private static final int SAMPLE = 1 << 16;

  /**
   * The least confidence to trust: below it, ICU's guesses on news are more often wrong than right.
   */
  private static final int TRUSTED = 35;

  /** Quotation marks, dashes, ellipsis, no-break space, section sign and guillemets. */
  private static final String PUNCTUATION =
      "\u0080\u0085\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0099\u00a0\u00a7\u00a9\u00ab\u00ae"
          + "\u00b0\u00bb";

  private LegacyCharset() {}

  /** The likeliest charset; windows-1252 unless there is evidence for another. */
  static Charset guess(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int from = Math.max(0, Math.min(first - SAMPLE / 4, bytes.length - SAMPLE));
    byte[] sample = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE));
    if (isTypography(sample)) {
      return WINDOWS_1252;
    }
    Charset detected = detect(sample);
    return detected == null ? WINDOWS_1252 : detected;
  }

  /** Whether all that is not ASCII is what windows-1252 sets around English words. */
  private static boolean isTypography(byte[] sample) {
    for (byte b : sample) {
      if (b < 0 && PUNCTUATION.indexOf(b & 0xff) < 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Charset detect(byte[] sample) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    CharsetMatch match = detector.setText(sample).detect();
    if (match == null || match.getConfidence() < TRUSTED || match.getName().startsWith("UTF-")) {
      return null;
    }
    return CharsetLabels.charset(match.getName());
  }
}
