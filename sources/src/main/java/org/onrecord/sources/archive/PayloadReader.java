package org.onrecord.sources.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.onrecord.sources.ContentEncoding;
import org.onrecord.sources.LimitedBytes;

/**
 * Takes the page out of a record.
 *
 * @param maxPageBytes bytes of a page as stored
 */
record PayloadReader(int maxPageBytes) {
  private static final byte[] UNREAD = {};

  /**
   * The page in a record.
   *
   * @param bytes empty if they are not needed
   * @param contentType as served; null if not given
   * @param digests compared once the record has been read to its end; null if there are none
   * @param length whether something else than the record's head confirms how long it is
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Payload(
      byte[] bytes, @Nullable String contentType, @Nullable RecordDigests digests, Length length) {

    /** Whether the record is certainly as long as its head says, whatever follows it. */
    boolean isSurelyWhole() {
      boolean compared = digests != null && digests.mismatch().isEmpty();
      return compared || length == Length.CONFIRMED;
    }
  }

  /** What is known of a payload's length beside what the record's head says. */
  enum Length {
    UNCONFIRMED,
    /** The server said the same. */
    CONFIRMED
  }

  /** Whether a record of this type may hold a page itself. */
  static boolean mayHold(String type) {
    return type.equals("response") || type.equals("resource") || type.equals("conversion");
  }

  /**
   * Reads a record that may hold a page.
   *
   * @param needed whether the bytes are
   * @return null if it is no page
   * @throws DamagedArchiveException if the record is not as long as it says
   * @throws IOException if it is framed well, but what is in it cannot be read
   */
  @Nullable Payload read(WarcRecords.Entry record, boolean needed) throws IOException {
    boolean response = record.headers().first("WARC-Type").orElse("").equals("response");
    return response ? served(record, needed) : stored(record, needed);
  }

  private @Nullable Payload stored(WarcRecords.Entry record, boolean needed) throws IOException {
    String contentType = record.headers().first("Content-Type").orElse(null);
    if (!ContentTypes.isPage(contentType)) {
      return null;
    }
    if (!needed) {
      return new Payload(UNREAD, contentType, null, Length.UNCONFIRMED);
    }
    RecordDigests digests = RecordDigests.ofPayload(record.headers());
    return new Payload(
        bytes(shownTo(digests, record.block())),
        contentType,
        digests.isEmpty() ? null : digests,
        Length.UNCONFIRMED);
  }

  private @Nullable Payload served(WarcRecords.Entry record, boolean needed) throws IOException {
    MessageHeaders headers = record.headers();
    if (!headers.first("Content-Type").orElse("").startsWith("application/http")) {
      return null;
    }
    RecordDigests digests = RecordDigests.ofResponse(headers);
    RecordBlock block = needed ? shownTo(digests, record.block()) : record.block();
    block.allow(WarcRecords.MAX_HEAD);
    HttpResponse http = HttpResponse.parse(block);
    block.allow(Long.MAX_VALUE);
    String contentType = http.headers().first("Content-Type").orElse(null);
    boolean whole = http.status() == 200 || http.status() == 203;
    if (!whole || !ContentTypes.isPage(contentType)) {
      return null;
    }
    if (!needed) {
      return new Payload(UNREAD, contentType, null, Length.UNCONFIRMED);
    }
    byte[] body = bytes(http.body());
    if (http.headers().first("Transfer-Encoding").isPresent()) {
      digests.unchunked(body);
    }
    String encoding = http.headers().first("Content-Encoding").orElse("");
    return new Payload(
        new ContentEncoding(encoding).decode(body, maxPageBytes),
        contentType,
        digests.isEmpty() ? null : digests,
        confirmed(http, body));
  }

  private static Length confirmed(HttpResponse http, byte[] body) {
    String served = http.headers().first("Content-Length").orElse("");
    return served.equals(Integer.toString(body.length)) ? Length.CONFIRMED : Length.UNCONFIRMED;
  }

  private static RecordBlock shownTo(RecordDigests digests, RecordBlock block) {
    if (!digests.isEmpty()) {
      block.showTo(digests);
    }
    return block;
  }

  private byte[] bytes(ReadableByteChannel body) throws IOException {
    LimitedBytes bytes = new LimitedBytes(maxPageBytes);
    ByteBuffer buffer = ByteBuffer.allocate(1 << 13);
    while (body.read(buffer.clear()) >= 0) {
      bytes.add(buffer.array(), buffer.position());
    }
    return bytes.toByteArray();
  }
}
