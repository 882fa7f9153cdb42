package org.onrecord.app.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.onrecord.page.Capture;

/**
 * The pages of a WARC file: its responses (status 200 and 203), resources, conversions, and
 * revisits of pages earlier in the same file, where they are HTML or plain text.
 *
 * <p>Memory: one page, and where the last {@value #MAX_ORIGINALS} pages with a digest stand, for
 * revisits.
 */
final class WarcPages implements PageSequence {
  /** How many earlier pages a revisit can be of. */
  static final int MAX_ORIGINALS = 100_000;

  /** Messages about one archive; the rest is counted. */
  static final int MAX_MESSAGES = 20;

  private static final byte[] UNREAD = {};

  private final ByteFile file;
  private final String relativeName;
  private final int maxPageBytes;
  private final Wanted wanted;
  private final ReadingLog log;
  private final WarcRecords records;
  private final Map<String, Place> originals = new LinkedHashMap<>();
  private long passedOver;
  private long revisitsElsewhere;
  private int messages;
  private boolean told;

  /**
   * Why the page of the record at hand cannot be read; told once the record is seen to end well.
   */
  private @Nullable String unreadable;

  /**
   * Opens an archive.
   *
   * @param relativeName under which its pages are written
   * @param maxPageBytes bytes of a page as stored
   * @param wanted which pages to hand over
   * @throws IOException if it cannot be read at all
   */
  WarcPages(ByteFile file, String relativeName, int maxPageBytes, Wanted wanted, ReadingLog log)
      throws IOException {
    this.file = file;
    this.relativeName = relativeName;
    this.maxPageBytes = maxPageBytes;
    this.wanted = wanted;
    this.log = log;
    this.records = new WarcRecords(file, new Place(0, 0));
  }

  /** What of a record is a page's: its type and its bytes. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Payload(byte[] bytes, @Nullable String contentType) {}

  @Override
  public @Nullable FoundPage next() throws IOException {
    while (true) {
      try {
        unreadable = null;
        WarcRecords.Entry record = records.next();
        if (record == null) {
          tell();
          return null;
        }
        FoundPage page = page(record);
        records.finish();
        if (unreadable != null) {
          problem(record.place(), unreadable);
        }
        if (page != null) {
          return page;
        }
      } catch (DamagedArchiveException e) {
        problem(records.place(), e.getMessage() + "; looking for the next record");
        if (!records.recover()) {
          tell();
          return null;
        }
      }
    }
  }

  /** The page in a record; null where there is none, or it cannot be read. */
  private @Nullable FoundPage page(WarcRecords.Entry record) throws IOException {
    MessageHeaders headers = record.headers();
    String type = headers.first("WARC-Type").orElse("");
    String url = headers.first("WARC-Target-URI").map(WarcPages::withoutBrackets).orElse(null);
    boolean mayBe =
        type.equals("response")
            || type.equals("resource")
            || type.equals("conversion")
            || type.equals("revisit");
    if (!mayBe || (url != null && url.endsWith("/robots.txt"))) {
      passedOver++;
      return null;
    }
    String source = file.name() + "#" + record.place();
    String name = relativeName + "/" + record.place();
    boolean needed = wanted.test(source, name);
    Payload payload =
        type.equals("revisit") ? original(headers, needed) : read(record, type, needed);
    if (payload == null || !needed) {
      return null;
    }
    return new FoundPage(
        source,
        name,
        payload.bytes(),
        new Capture(
            url,
            headers.first("WARC-Record-ID").map(WarcPages::withoutBrackets).orElse(null),
            type,
            headers.first("WARC-Date").orElse(null),
            headers
                .first("WARC-Payload-Digest")
                .or(() -> headers.first("WARC-Block-Digest"))
                .orElse(null),
            payload.contentType(),
            headers.first("WARC-Truncated").orElse(null)));
  }

  private @Nullable Payload read(WarcRecords.Entry record, String type, boolean needed)
      throws IOException {
    try {
      Payload payload = payload(record, type, needed);
      if (payload == null) {
        passedOver++;
        return null;
      }
      remember(record);
      return payload;
    } catch (DamagedArchiveException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // the page's, not the archive's: it is well framed
      unreadable = Problems.why(e);
      return null;
    }
  }

  private @Nullable Payload payload(WarcRecords.Entry record, String type, boolean needed)
      throws IOException {
    MessageHeaders headers = record.headers();
    String contentType = headers.first("Content-Type").orElse(null);
    RecordBlock block = record.block();
    if (!type.equals("response")) {
      return ContentTypes.isPage(contentType)
          ? new Payload(needed ? bytes(block) : UNREAD, contentType)
          : null;
    }
    if (contentType == null || !contentType.startsWith("application/http")) {
      return null;
    }
    block.allow(WarcRecords.MAX_HEAD);
    HttpResponse http = HttpResponse.parse(block);
    block.allow(Long.MAX_VALUE);
    String served = http.headers().first("Content-Type").orElse(null);
    boolean whole = http.status() == 200 || http.status() == 203;
    if (!whole || !ContentTypes.isPage(served)) {
      return null;
    }
    if (!needed) {
      return new Payload(UNREAD, served);
    }
    String encoding = http.headers().first("Content-Encoding").orElse("identity");
    return new Payload(
        ContentEncoding.of(encoding).decode(bytes(http.body()), maxPageBytes), served);
  }

  private byte[] bytes(ReadableByteChannel body) throws IOException {
    LimitedBytes bytes = new LimitedBytes(maxPageBytes);
    ByteBuffer buffer = ByteBuffer.allocate(1 << 13);
    while (body.read(buffer.clear()) >= 0) {
      bytes.add(buffer.array(), buffer.position());
    }
    return bytes.toByteArray();
  }

  private void remember(WarcRecords.Entry record) {
    record
        .headers()
        .first("WARC-Payload-Digest")
        .ifPresent(
            digest -> {
              originals.putIfAbsent(digest, record.place());
              if (originals.size() > MAX_ORIGINALS) {
                originals.remove(originals.keySet().iterator().next());
              }
            });
  }

  /** The page that a revisit found unchanged, taken from where it stands. */
  private @Nullable Payload original(MessageHeaders headers, boolean needed) throws IOException {
    Place place = headers.first("WARC-Payload-Digest").map(originals::get).orElse(null);
    if (place == null) {
      revisitsElsewhere++;
      return null;
    }
    if (!needed) {
      return null;
    }
    try (WarcRecords earlier = new WarcRecords(file, place)) {
      WarcRecords.Entry record = earlier.next();
      return record == null
          ? null
          : payload(record, record.headers().first("WARC-Type").orElse(""), true);
    }
  }

  /** Old writers put an address into angle brackets, as the standard once said. */
  private static String withoutBrackets(String value) {
    return value.startsWith("<") && value.endsWith(">")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  private void problem(Place place, String message) {
    messages++;
    if (messages <= MAX_MESSAGES) {
      log.problem(file.name() + ": byte " + place + ": " + message);
    }
  }

  private void tell() {
    if (told) {
      return;
    }
    told = true;
    if (messages > MAX_MESSAGES) {
      log.problem(file.name() + ": " + (messages - MAX_MESSAGES) + " more records like these");
    }
    if (revisitsElsewhere > 0) {
      log.note(
          file.name()
              + ": passed over "
              + revisitsElsewhere
              + " revisits of pages that this file does not hold");
    }
    log.passedOver(passedOver);
  }

  @Override
  public long position() {
    return records.position();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
