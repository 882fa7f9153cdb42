package org.onrecord.read.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.onrecord.page.PageLimits;
import org.onrecord.page.UnreadablePageException;

/**
 * Decompresses gzip (RFC 1952), one member or several, within the limits.
 *
 * <p>{@link java.util.zip.GZIPInputStream} asks {@code available()} whether another member follows,
 * which some streams answer wrongly, and gives up all it read when the end is missing. This class
 * keeps what came before the damage, and counts the bytes read, which shows a gzip bomb.
 */
final class Gunzip {
  /** An output smaller than this is never taken for a bomb. */
  private static final int RATIO_FREE = 1 << 20;

  private static final int FHCRC = 2;
  private static final int FEXTRA = 4;
  private static final int FNAME = 8;
  private static final int FCOMMENT = 16;

  private final String source;
  private final InputStream in;
  private final PageLimits limits;
  private final BoundedBytes out;
  private final byte[] buffer = new byte[1 << 13];
  private final CRC32 crc = new CRC32();
  private int position;
  private int end;
  private long passed;

  Gunzip(String source, InputStream in, PageLimits limits) {
    this.source = source;
    this.in = in;
    this.limits = limits;
    this.out = new BoundedBytes(source, limits);
  }

  static boolean isGzip(byte[] start) {
    return start.length >= 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
  }

  RawPage read() throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      readHeader();
      do {
        inflater.reset();
        crc.reset();
        inflateMember(inflater);
        checkTrailer(inflater);
      } while (anotherMember());
      return new RawPage(out.toByteArray(), null);
    } catch (EOFException e) {
      return salvaged("the compressed page is cut short at byte " + consumed());
    } catch (DataFormatException e) {
      return salvaged(
          "the compressed page is damaged near byte " + consumed() + " (" + e.getMessage() + ")");
    } finally {
      inflater.end();
    }
  }

  private RawPage salvaged(String damage) throws UnreadablePageException {
    if (out.length() == 0) {
      throw new UnreadablePageException(
          UnreadablePageException.Reason.DAMAGED,
          source
              + ": "
              + damage
              + " and nothing of it can be read; fetch it again, or decompress it by hand");
    }
    return new RawPage(out.toByteArray(), damage + "; what stands before was read");
  }

  private void readHeader() throws IOException, DataFormatException {
    boolean magic = next() == 0x1f && next() == 0x8b;
    if (!magic || next() != 8) {
      throw new DataFormatException("not a gzip header");
    }
    int flags = next();
    skip(6);
    if ((flags & FEXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & FNAME) != 0) {
      skipString();
    }
    if ((flags & FCOMMENT) != 0) {
      skipString();
    }
    if ((flags & FHCRC) != 0) {
      skip(2);
    }
  }

  private void inflateMember(Inflater inflater) throws IOException, DataFormatException {
    byte[] inflated = new byte[1 << 13];
    inflater.setInput(buffer, position, end - position);
    while (!inflater.finished()) {
      int n = inflater.inflate(inflated);
      position = end - inflater.getRemaining();
      if (n > 0) {
        crc.update(inflated, 0, n);
        out.write(inflated, 0, n);
        checkRatio();
      } else if (inflater.needsDictionary()) {
        throw new DataFormatException("preset dictionary");
      } else if (inflater.needsInput()) {
        fill();
        inflater.setInput(buffer, position, end - position);
      }
    }
  }

  private void checkRatio() throws UnreadablePageException {
    if (out.length() > RATIO_FREE && out.length() > consumed() * limits.maxCompressedRatio()) {
      throw new UnreadablePageException(
          UnreadablePageException.Reason.TOO_LARGE,
          source
              + ": compressed byte "
              + consumed()
              + " had given "
              + out.length()
              + " bytes, more than maxCompressedRatio = "
              + limits.maxCompressedRatio()
              + " for one; if this is no gzip bomb, raise it with --max-compressed-ratio or"
              + " PageLimits");
    }
  }

  private void checkTrailer(Inflater inflater) throws IOException, DataFormatException {
    long sum = word();
    long size = word();
    if (sum != crc.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new DataFormatException("checksum differs");
    }
  }

  /** Whether a member follows. Padding by zeros ends the page, as gzip(1) has it. */
  private boolean anotherMember() throws IOException, DataFormatException {
    if (position == end && !filled()) {
      return false;
    }
    if (buffer[position] == 0) {
      return false;
    }
    readHeader();
    return true;
  }

  private long word() throws IOException {
    long low = next() | next() << 8;
    long high = next() | next() << 8;
    return low | high << 16;
  }

  private void skipString() throws IOException {
    int read;
    do {
      read = next();
    } while (read != 0);
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private int next() throws IOException {
    if (position == end) {
      fill();
    }
    return buffer[position++] & 0xff;
  }

  private void fill() throws IOException {
    if (!filled()) {
      throw new EOFException();
    }
  }

  private boolean filled() throws IOException {
    passed += end;
    position = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private long consumed() {
    return passed + position;
  }
}
