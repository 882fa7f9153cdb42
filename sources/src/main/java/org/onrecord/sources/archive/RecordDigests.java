package org.onrecord.sources.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcDigest;

/**
 * Compares a record with the digests in its head. It must be given all bytes of the block, in their
 * order.
 *
 * <p>Programs that write archives do not agree whether the payload of a response that was sent in
 * chunks is what the chunks hold (as HTTP says) or all that was sent. Either is accepted.
 */
final class RecordDigests {
  private static final String BLOCK = "WARC-Block-Digest";
  private static final String PAYLOAD = "WARC-Payload-Digest";

  private final @Nullable Said block;
  private final @Nullable Said payload;
  private final PayloadStart start;
  private byte @Nullable [] unchunked;

  private RecordDigests(MessageHeaders headers, PayloadStart start) {
    this.block = Said.in(headers, BLOCK);
    this.payload = Said.in(headers, PAYLOAD);
    this.start = start;
  }

  /** For a record whose payload follows an HTTP head. */
  static RecordDigests ofResponse(MessageHeaders headers) {
    return new RecordDigests(headers, new PayloadStart(false));
  }

  /** For a record that is all payload. */
  static RecordDigests ofPayload(MessageHeaders headers) {
    return new RecordDigests(headers, new PayloadStart(true));
  }

  /** Whether the head says anything that can be compared. */
  boolean isEmpty() {
    return block == null && payload == null;
  }

  /** Takes in the next bytes of the block. */
  void update(byte[] bytes, int count) {
    if (block != null) {
      block.actual.update(bytes, 0, count);
    }
    if (payload != null) {
      int from = start.find(bytes, count);
      payload.actual.update(bytes, from, count - from);
    }
  }

  /** Takes in what the chunks of the payload hold: the other thing its digest may be of. */
  void unchunked(byte[] body) {
    unchunked = body;
  }

  /**
   * What differs, once all bytes have been added; empty if nothing does, or the head has no digest.
   */
  Optional<String> mismatch() {
    if (payload != null && !payload.isRight() && !payload.isOf(unchunked)) {
      return Optional.of(payload.difference());
    }
    return block == null || block.isRight() ? Optional.empty() : Optional.of(block.difference());
  }

  /** A digest from the head, with the digest computed from the bytes. */
  private static final class Said {
    private final String name;
    private final WarcDigest said;
    private final MessageDigest actual;
    private byte @Nullable [] result;

    private Said(String name, WarcDigest said, MessageDigest actual) {
      this.name = name;
      this.said = said;
      this.actual = actual;
    }

    /** Null where there is no digest, or in a form that cannot be compared. */
    static @Nullable Said in(MessageHeaders headers, String name) {
      String value = headers.first(name).orElse(null);
      if (value == null) {
        return null;
      }
      try {
        WarcDigest said = new WarcDigest(value);
        MessageDigest actual = said.getDigester();
        return said.bytes().length == actual.getDigestLength()
            ? new Said(name, said, actual)
            : null;
      } catch (NoSuchAlgorithmException | RuntimeException e) {
        return null; // written in a way that is not known
      }
    }

    boolean isRight() {
      if (result == null) {
        result = actual.digest();
      }
      return MessageDigest.isEqual(said.bytes(), result);
    }

    boolean isOf(byte @Nullable [] other) {
      return other != null && MessageDigest.isEqual(said.bytes(), actual.digest(other));
    }

    String difference() {
      return "the record's bytes have another digest than its "
          + name
          + " says ("
          + said.raw()
          + "): they were changed or damaged; read as they are";
    }
  }

  /** Finds where the payload begins: behind the empty line that ends an HTTP head, if any. */
  private static final class PayloadStart {
    private boolean found;
    private int lineLength;

    private PayloadStart(boolean found) {
      this.found = found;
    }

    /** Its place among the next bytes; their count if it begins behind them. */
    int find(byte[] bytes, int count) {
      for (int i = 0; i < count && !found; i++) {
        if (bytes[i] == '\n') {
          if (lineLength == 0) {
            found = true;
            return i + 1;
          }
          lineLength = 0;
        } else if (bytes[i] != '\r') {
          lineLength++;
        }
      }
      return found ? 0 : count;
    }
  }
}
