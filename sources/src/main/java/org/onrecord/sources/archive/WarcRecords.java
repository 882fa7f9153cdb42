package org.onrecord.sources.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;
import org.onrecord.sources.ByteFile;

/**
 * The records of a WARC file (ISO 28500), or an ARC file, in their order: finds where each begins
 * and ends, and the next one behind damage. What a head says is read by jwarc.
 *
 * <p>In a gzipped archive the ends of the gzip members take precedence over a record's own length.
 */
final class WarcRecords implements Closeable {
  /** Bytes of a record's head, or of the HTTP head in it: more is no head. */
  static final int MAX_HEAD = 1 << 20;

  /**
   * Bytes that are read a second time, in all, to find records that damaged ones have swallowed. An
   * archive may be made so that every record swallows all others.
   */
  static final long MAX_READ_AGAIN = 1L << 30;

  /** Bytes that may stand between a record's end and the next: its own line ends, damaged. */
  private static final int MAX_STRAY = 12;

  private static final String NO_RECORD = "no record begins here";
  private static final byte[] EMPTY_LINE = {'\r', '\n', '\r', '\n'};
  private static final byte[] START = ArchiveInput.START;
  private static final Pattern ANOTHER = Pattern.compile("WARC/[01]\\.\\d+\\r?\\n");
  private static final byte[] V1 = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] V0 = "WARC/0.".getBytes(StandardCharsets.US_ASCII);

  private final ArchiveInput input;
  private final long maxReadAgain;
  private RecordPlace place = new RecordPlace(0, 0);
  private RecordPlace behindHead = place;
  private @Nullable RecordBlock block;
  private long readAgain;
  private long records;

  /** Damage at the start of the archive that was not reported yet. */
  private @Nullable DamagedArchiveException atStart;

  /**
   * Opens an archive.
   *
   * @param start where a record begins
   */
  WarcRecords(ByteFile file, RecordPlace start) throws IOException {
    this(file, start, MAX_READ_AGAIN);
  }

  /** Opens an archive with another limit in the place of {@link #MAX_READ_AGAIN}. */
  WarcRecords(ByteFile file, RecordPlace start, long maxReadAgain) throws IOException {
    this.input = new ArchiveInput(file);
    this.maxReadAgain = maxReadAgain;
    try {
      input.open(start.offset());
      input.skip(start.within());
    } catch (DamagedArchiveException e) {
      atStart = e;
    }
  }

  /**
   * A record whose block is to be read next.
   *
   * @param place where it begins
   * @param headers what its head says
   * @param block its bytes
   */
  record Entry(RecordPlace place, MessageHeaders headers, RecordBlock block) {}

  /** Where the record begins that was read last, or tried. */
  RecordPlace place() {
    return place;
  }

  /** How far the file is read, in bytes. */
  long position() {
    return input.position();
  }

  /**
   * The next record; null after the last. The one before it must be finished.
   *
   * @throws DamagedArchiveException if there is something else than a record; then {@link
   *     #recover()} finds the next
   */
  @Nullable Entry next() throws IOException {
    place = input.place();
    behindHead = place;
    DamagedArchiveException failure = atStart;
    if (failure != null) {
      atStart = null;
      throw failure;
    }
    while (skipLineEnds() < 0) {
      place = input.place();
      behindHead = place;
      if (!input.nextMember()) {
        return null;
      }
      place = input.place();
      behindHead = place;
    }
    place = input.place();
    behindHead = place;
    byte[] head = input.isArc() ? ArcHead.read(input) : head();
    WarcParser parser = new WarcParser();
    parser.setLenient(true);
    MessageHeaders headers;
    long length;
    try {
      parser.parse(ByteBuffer.wrap(head));
      headers = parser.headers();
      length = Long.parseLong(headers.first("Content-Length").orElse("-1"));
    } catch (RuntimeException e) {
      throw new DamagedArchiveException("the record's head cannot be read");
    }
    if (!parser.isFinished() || length < 0) {
      throw new DamagedArchiveException(
          parser.isFinished() ? "the record has no length" : "the record's head cannot be read");
    }
    records++;
    behindHead = input.place();
    block = new RecordBlock(input, length);
    return new Entry(place, headers, block);
  }

  /**
   * Passes over the rest of the record and makes sure that it ends where it should. What follows
   * does not matter: a record that has its empty line is whole, whatever comes next.
   *
   * @return what is wrong behind it, if only few bytes are: the record may be taken as it is
   * @throws DamagedArchiveException if it does not end there: what was read of it is not to be
   *     trusted
   */
  Optional<String> finish() throws IOException {
    if (block == null) {
      return Optional.empty();
    }
    block.skipRest();
    RecordPlace end = input.place();
    int lineEnds = skipEmptyLine();
    boolean last = input.peek() < 0; // also sees to the checksum of a gzip member that ends here
    String told =
        "the record says that it holds "
            + block.size()
            + " bytes, but does not end there, at byte ";
    Optional<String> stray = Optional.of(told + end + "; read as it is");
    boolean arcEnd = input.isArc() && lineEnds > 0;
    if (lineEnds == EMPTY_LINE.length || last || arcEnd || atStart()) {
      stray = Optional.empty();
    } else if (lineEnds < EMPTY_LINE.length - 1 && !isNextNear()) {
      throw new DamagedArchiveException(told + end);
    }
    block = null;
    return stray;
  }

  /** Passes over the empty line behind a record; how many bytes of it there are. */
  private int skipEmptyLine() throws IOException {
    int found = 0;
    while (found < EMPTY_LINE.length) {
      int next = input.peek();
      if (next == '\n' && EMPTY_LINE[found] == '\r') {
        found++; // some writers end lines with this alone
      }
      if (next != EMPTY_LINE[found]) {
        return found;
      }
      input.read();
      found++;
    }
    return found;
  }

  /** Whether a record begins a few bytes on: what stands before it may be line ends, damaged. */
  private boolean isNextNear() throws IOException {
    for (int passed = 0; passed < MAX_STRAY && input.read() >= 0; passed++) {
      if (atStart()) {
        return true;
      }
    }
    return false;
  }

  private boolean atStart() throws IOException {
    return input.peek() == START[0] && (input.startsWith(V1) || input.startsWith(V0));
  }

  /** Whether {@link #recover()} looks into what a damaged record has swallowed. */
  boolean goesBack() {
    return readAgain + swallowed() <= maxReadAgain;
  }

  /** What must be read again to look there: in a gzip member, all of it so far. */
  private long swallowed() {
    RecordPlace now = input.place();
    return input.isZipped() ? now.within() : now.offset() - behindHead.offset();
  }

  private void goBack() throws IOException {
    if (!goesBack()) {
      return;
    }
    readAgain += swallowed();
    RecordPlace from = behindHead;
    if (from.equals(place)) {
      from =
          input.isZipped()
              ? new RecordPlace(place.offset(), place.within() + 1)
              : new RecordPlace(place.offset() + 1, 0);
    }
    input.begin(from.offset());
    input.skip(from.within());
  }

  /**
   * Goes on to the next record behind damage.
   *
   * @return whether something that looks like one was found
   */
  boolean recover() throws IOException {
    block = null;
    if (!input.isZipped()) {
      goBack();
      return findStart() || (records == 0 && findMember()); // its first bytes may be what is hurt
    }
    try {
      goBack();
      return findStart() || input.nextMember();
    } catch (DamagedArchiveException e) {
      return findMember(); // it cannot be unpacked any further
    }
  }

  private boolean findMember() throws IOException {
    long from = place.offset() + 1;
    while (true) {
      try {
        if (!input.findMember(from)) {
          return false;
        }
        if (input.startsWith(START)) {
          return true;
        }
      } catch (DamagedArchiveException e) {
        // looked like a member and was none
      }
      from = Math.max(from + 1, input.place().offset() + 1);
    }
  }

  /**
   * Searches for what a record begins with, and stands before it then. It need not begin a line: a
   * record that broke off ends anywhere.
   */
  private boolean findStart() throws IOException {
    for (int next = input.peek(); next >= 0; next = input.peek()) {
      if (atStart()) {
        return true;
      }
      input.read();
    }
    return false;
  }

  /** Passes over line ends; the byte behind them, which stays, or -1 at the end. */
  private int skipLineEnds() throws IOException {
    int next = input.peek();
    while (next == '\r' || next == '\n') {
      input.read();
      next = input.peek();
    }
    return next;
  }

  private byte[] head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(1 << 10);
    int lineLength = 0;
    while (head.size() < MAX_HEAD) {
      int b = input.read();
      if (b < 0) {
        throw new DamagedArchiveException("the record's head is cut short");
      }
      head.write(b);
      if (head.size() == START.length && !Arrays.equals(head.toByteArray(), START)) {
        throw new DamagedArchiveException(NO_RECORD);
      }
      if (b == '\n') {
        if (lineLength == 0) {
          return whole(head.toByteArray());
        }
        lineLength = 0;
      } else if (b != '\r') {
        lineLength++;
      }
    }
    throw new DamagedArchiveException(
        "the record's head goes on after MAX_HEAD = " + MAX_HEAD + " bytes");
  }

  /** A head in which another begins is that of a record that broke off. */
  private static byte[] whole(byte[] head) throws DamagedArchiveException {
    if (head.length < START.length) {
      throw new DamagedArchiveException(NO_RECORD);
    }
    String text =
        new String(head, START.length, head.length - START.length, StandardCharsets.US_ASCII);
    if (ANOTHER.matcher(text).find()) {
      throw new DamagedArchiveException("the record's head is cut short");
    }
    return head;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
