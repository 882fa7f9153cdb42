package org.onrecord.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class Sha256Test {
  /** From FIPS 180-2. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void bytesAreNamedByTheirDigest() {
    assertEquals("sha256:" + ABC, Sha256.named("abc".getBytes(UTF_8)));
  }

  @Test
  void whatComesInPiecesIsNamedAsTheWhole() {
    MessageDigest digest = Sha256.start();
    digest.update((byte) 'a');
    digest.update("bc".getBytes(UTF_8));
    assertEquals("sha256:" + ABC, Sha256.named(digest));
  }

  @Test
  void aTextIsNamedByTheFirstBytesOfItsDigest() {
    assertEquals(ABC.substring(0, 8), Sha256.hex("abc", 4));
    assertEquals(ABC, Sha256.hex("abc", 32));
  }
}
