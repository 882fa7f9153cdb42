package org.onrecord.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests, in the form in which records name pages and files. */
public final class Sha256 {
  /** What a digest in a record begins with; its 64 hexadecimal digits follow, in lower case. */
  public static final String PREFIX = "sha256:";

  /** How many bytes a digest has. */
  public static final int BYTES = 32;

  private static final HexFormat HEX = HexFormat.of();

  private Sha256() {}

  /** The digest of these bytes, {@link #BYTES} long. */
  public static byte[] of(byte[] bytes) {
    return start().digest(bytes);
  }

  /** The digest of these bytes, as records give it: "sha256:" and 64 hexadecimal digits. */
  public static String named(byte[] bytes) {
    return PREFIX + HEX.formatHex(of(bytes));
  }

  /** The same, of all that a digest was updated with. The digest starts anew. */
  public static String named(MessageDigest complete) {
    return PREFIX + HEX.formatHex(complete.digest());
  }

  /**
   * The first bytes of a text's digest in hexadecimal digits, two for a byte: a name for a file.
   *
   * @param text its UTF-8 is digested
   * @param bytes from 0 to {@link #BYTES}
   */
  public static String hex(String text, int bytes) {
    return HEX.formatHex(of(text.getBytes(StandardCharsets.UTF_8)), 0, bytes);
  }

  /** A digest of no bytes yet, for what comes in pieces. */
  public static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
