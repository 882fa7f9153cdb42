package org.onrecord.sources.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.onrecord.read.Formats;
import org.onrecord.sources.ContentEncoding;
import org.onrecord.sources.LimitedBytes;

/**
 * Takes the page out of a record: HTML and plain text, known by the Content-Type, and documents,
 * known by their bytes.
 *
 * @param maxPageBytes bytes of a page as stored
 * @param documents which documents are read
 */
record PayloadReader(int maxPageBytes, Formats documents) {
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

  /** What is needed of a record. */
  enum Need {
    /** The page's bytes. */
    BYTES,
    /** Only to know whether it is a page. */
    HEAD
  }

  /** Whether a record of this type may hold a page itself. */
  static boolean mayHold(String type) {
    return type.equals("response") || type.equals("resource") || type.equals("conversion");
  }

  /**
   * Reads a record that may hold a page.
   *
   * @param need what is needed of it
   * @return null if it is no page
   * @throws DamagedArchiveException if the record is not as long as it says
   * @throws IOException if it is framed well, but what is in it cannot be read
   */
  @Nullable Payload read(WarcRecords.Entry record, Need need) throws IOException {
    boolean response = record.headers().first("WARC-Type").orElse("").equals("response");
    return response ? served(record, need) : stored(record, need);
  }

  private @Nullable Payload stored(WarcRecords.Entry record, Need need) throws IOException {
    String contentType = record.headers().first("Content-Type").orElse(null);
    RecordDigests digests = RecordDigests.ofPayload(record.headers());
    RecordBlock block = need == Need.BYTES ? shownTo(digests, record.block()) : record.block();
    StartedBody body = new StartedBody(block);
    if (!isPage(contentType, "", body)) {
      block.stopShowing();
      return null;
    }
    if (need == Need.HEAD) {
      return new Payload(UNREAD, contentType, null, Length.UNCONFIRMED);
    }
    byte[] bytes = body.all(maxPageBytes);
    return isWanted(contentType, bytes)
        ? new Payload(bytes, contentType, digests.isEmpty() ? null : digests, Length.UNCONFIRMED)
        : null;
  }

  private @Nullable Payload served(WarcRecords.Entry record, Need need) throws IOException {
    MessageHeaders headers = record.headers();
    if (!headers.first("Content-Type").orElse("").startsWith("application/http")) {
      return null;
    }
    RecordDigests digests = RecordDigests.ofResponse(headers);
    RecordBlock block = need == Need.BYTES ? shownTo(digests, record.block()) : record.block();
    block.allow(WarcRecords.MAX_HEAD);
    HttpResponse http = HttpResponse.parse(block);
    block.allow(Long.MAX_VALUE);
    String contentType = http.headers().first("Content-Type").orElse(null);
    String encoding = http.headers().first("Content-Encoding").orElse("");
    boolean whole = http.status() == 200 || http.status() == 203;
    StartedBody body = new StartedBody(http.body());
    if (!whole || !isPage(contentType, encoding, body)) {
      block.stopShowing();
      return null;
    }
    if (need == Need.HEAD) {
      return new Payload(UNREAD, contentType, null, Length.UNCONFIRMED);
    }
    byte[] sent = body.all(maxPageBytes);
    if (http.headers().first("Transfer-Encoding").isPresent()) {
      digests.unchunked(sent);
    }
    byte[] bytes = new ContentEncoding(encoding).decode(sent, maxPageBytes);
    return isWanted(contentType, bytes)
        ? new Payload(bytes, contentType, digests.isEmpty() ? null : digests, confirmed(http, sent))
        : null;
  }

  /**
   * Whether a body is a page, or may be one as far as can be told without reading it to its end.
   */
  private static boolean isPage(@Nullable String contentType, String encoding, StartedBody body)
      throws IOException {
    if (ContentTypes.isPage(contentType)) {
      return true;
    }
    if (ContentEncoding.packs(encoding) && ContentTypes.isDocument(contentType)) {
      return true; // its first bytes say nothing
    }
    try {
      return DocumentStart.mayBe(body.start(DocumentStart.LENGTH));
    } catch (DamagedArchiveException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return false; // not sent as it should be, and nothing said that it is a page
    }
  }

  /** Whether what was read is a page: by its type, or since it is a document. */
  private boolean isWanted(@Nullable String contentType, byte[] bytes) throws IOException {
    return ContentTypes.isPage(contentType)
        || documents.hold(LimitedBytes.readAll(new ByteArrayInputStream(bytes), maxPageBytes));
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
}
