package org.onrecord.sources.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What a zip says of a file in it, at one of the two places where it does.
 *
 * @param kind which of the two
 * @param name of the file
 * @param offset where the header before the file's bytes begins
 * @param nameLength bytes of the name in it
 * @param extraLength bytes of other things in it, behind the name
 * @param method how the file is packed: {@link #STORED} or {@link #DEFLATED}, if all is well
 * @param packedSize bytes; 0 or less where it is given elsewhere
 */
record ZipHeader(
    Kind kind,
    String name,
    long offset,
    int nameLength,
    int extraLength,
    int method,
    long packedSize) {
  static final int STORED = 0;
  static final int DEFLATED = 8;

  /** The most that must be at hand to read one. */
  static final int MOST = 46 + 1024;

  /** Bytes before the name of a header that stands before a file. */
  static final int LOCAL_SIZE = 30;

  /** Where a header stands. */
  enum Kind {
    /** Before the file's bytes. */
    LOCAL,
    /** In the list at the end of the zip. */
    LISTED
  }

  /**
   * Reads a header.
   *
   * @param bytes positioned at the header
   * @param at its offset in the zip
   */
  static ZipHeader read(Kind kind, ByteBuffer bytes, long at) {
    ByteBuffer header = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    boolean local = kind == Kind.LOCAL;
    int nameLength = word(header, local ? 26 : 28);
    return new ZipHeader(
        kind,
        name(header, local ? LOCAL_SIZE : 46, nameLength),
        local ? at : header.getInt(42) & 0xffffffffL,
        nameLength,
        word(header, local ? 28 : 30),
        word(header, local ? 8 : 10),
        header.getInt(local ? 18 : 20)); // sizes over 2 GiB are given elsewhere
  }

  private static int word(ByteBuffer header, int at) {
    return header.getShort(at) & 0xffff;
  }

  private static String name(ByteBuffer header, int at, int length) {
    byte[] name = new byte[Math.min(length, Math.max(0, header.limit() - at))];
    header.get(at, name);
    return new String(name, StandardCharsets.UTF_8);
  }
}
