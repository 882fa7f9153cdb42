package org.onrecord.sources.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Capture;
import org.onrecord.sources.CountedStream;
import org.onrecord.sources.FoundPage;
import org.onrecord.sources.PageSequence;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.Remedy;
import org.onrecord.sources.Wanted;

/**
 * The messages of a mailbox (RFC 4155), one after another: each begins with a line "From …" behind
 * a blank line. One message is in memory at a time.
 */
public final class MboxPages implements PageSequence {
  private static final Pattern FROM = Pattern.compile("From \\S.*\\d{4}.*");

  private final String name;
  private final String relativeName;
  private final CountedStream counted;
  private final InputStream in;
  private final int most;
  private final Wanted wanted;
  private final ReadingLog log;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int number;
  private boolean open;
  private boolean ended;

  /**
   * Opens a mailbox.
   *
   * @param name what messages call it
   * @param relativeName under which its messages are written
   * @param stream closed with this
   * @param most bytes of one message
   */
  public MboxPages(
      String name,
      String relativeName,
      InputStream stream,
      int most,
      Wanted wanted,
      ReadingLog log) {
    this.name = name;
    this.relativeName = relativeName;
    this.counted = new CountedStream(stream);
    this.in = new BufferedInputStream(counted, 1 << 16);
    this.most = most;
    this.wanted = wanted;
    this.log = log;
  }

  @Override
  public @Nullable FoundPage next() throws IOException {
    while (!ended) {
      FoundPage page = message();
      if (page != null) {
        return page;
      }
    }
    return null;
  }

  /** The next message; null where it is not wanted, too large, or there is none. */
  private @Nullable FoundPage message() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    long size = 0;
    boolean blank = !open;
    while (readLine()) {
      String start = start();
      if (blank && FROM.matcher(start).matches()) {
        if (open) {
          return found(message, size);
        }
        open = true;
        blank = false;
        continue;
      }
      blank = start.isBlank();
      boolean escaped = start.matches(">+From .*");
      size += line.size();
      if (size <= most) {
        byte[] bytes = line.toByteArray();
        message.write(bytes, escaped ? 1 : 0, bytes.length - (escaped ? 1 : 0));
      }
    }
    ended = true;
    return size == 0 ? null : found(message, size);
  }

  private @Nullable FoundPage found(ByteArrayOutputStream message, long size) {
    number++;
    String source = name + "#" + number;
    String relative = relativeName + "/" + number;
    if (!wanted.test(source, relative)) {
      return null;
    }
    if (size > most) {
      log.problem(
          source
              + ": the message has "
              + size
              + " bytes, beyond maxPageBytes = "
              + most
              + "; raise it"
              + Remedy.MORE_PAGE_BYTES.words());
      return null;
    }
    Capture capture = new Capture(null, null, "message", null, null, null, null);
    return new FoundPage(source, relative, message.toByteArray(), capture);
  }

  /** The first characters of the line. */
  private String start() {
    byte[] bytes = line.toByteArray();
    return new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1).strip();
  }

  /** Reads a line with its end; a longer one than a message may be is read in pieces. */
  private boolean readLine() throws IOException {
    line.reset();
    int b = in.read();
    while (b >= 0) {
      line.write(b);
      if (b == '\n' || line.size() > most) {
        return true;
      }
      b = in.read();
    }
    return line.size() > 0;
  }

  @Override
  public long position() {
    return counted.count();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
