package org.onrecord.trace.index;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ByteList} wrote, from a place on. Not thread-safe. */
final class VarintReader {
  private final CheckedBytes bytes;
  private long at;

  VarintReader(CheckedBytes bytes, long at) {
    this.bytes = bytes;
    this.at = at;
  }

  int next() {
    int value = 0;
    int shift = 0;
    int b;
    do {
      b = bytes.unsigned(at++);
      value |= (b & 0x7F) << shift;
      shift += 7;
    } while (b >= 0x80);
    return value;
  }

  /** How many of something follow, each of a byte at least. */
  int count() {
    int count = next();
    bytes.checkRange(at, count);
    return count;
  }

  /** A string, or null. */
  @Nullable String optional() {
    int length = next() - 1;
    if (length < 0) {
      return null;
    }
    byte[] utf8 = bytes.slice(at, length);
    at += length;
    return new String(utf8, StandardCharsets.UTF_8);
  }

  String string() {
    return Objects.requireNonNull(optional());
  }
}
