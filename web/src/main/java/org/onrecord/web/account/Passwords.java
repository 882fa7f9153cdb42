package org.onrecord.web.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as they are kept: by Argon2id with 19 MiB, two passes and a salt of its own. Two at a
 * time, so that guessing costs this machine no more memory. Thread-safe.
 */
final class Passwords {
  private static final int MEMORY = 19_456;
  private static final int PASSES = 2;
  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();
  private static final Semaphore PLACES = new Semaphore(2);

  private Passwords() {}

  /** As it is kept: {@code $argon2id$v=19$m=…,t=…,p=1$salt$hash}. */
  static String kept(String password) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    byte[] hash = hash(password, salt, MEMORY, PASSES);
    return "$argon2id$v=19$m=%M,t=%T,p=1$"
            .replace("%M", Integer.toString(MEMORY))
            .replace("%T", Integer.toString(PASSES))
        + ENCODER.encodeToString(salt)
        + "$"
        + ENCODER.encodeToString(hash);
  }

  /** Whether it is the one that is kept so. */
  static boolean is(String password, String kept) {
    String[] parts = kept.split("\\$", -1);
    String[] costs = parts[3].split("[=,]", -1);
    byte[] hash =
        hash(
            password,
            Base64.getDecoder().decode(parts[4]),
            Integer.parseInt(costs[1]),
            Integer.parseInt(costs[3]));
    return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[5]));
  }

  private static byte[] hash(String password, byte[] salt, int memory, int passes) {
    Argon2BytesGenerator argon = new Argon2BytesGenerator();
    argon.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH];
    PLACES.acquireUninterruptibly();
    try {
      argon.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    } finally {
      PLACES.release();
    }
    return hash;
  }
}
