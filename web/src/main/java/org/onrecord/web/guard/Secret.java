package org.onrecord.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Sha256;

/** Secrets that nobody can guess, and whether two are the same. */
public final class Secret {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  /** A new one: 43 characters that may stand in an address and in a cookie. */
  public static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Another that goes with one and a name, and does not lead back to it. */
  public static String derived(String secret, String name) {
    return Sha256.named(bytes(secret + "\n" + name)).substring(Sha256.PREFIX.length());
  }

  /** Whether they are the same; how long it takes tells nothing about them. */
  public static boolean isSame(String secret, @Nullable String given) {
    return given != null && MessageDigest.isEqual(bytes(secret), bytes(given));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
