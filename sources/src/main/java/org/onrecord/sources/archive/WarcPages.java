package org.onrecord.sources.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.onrecord.page.Capture;
import org.onrecord.read.Formats;
import org.onrecord.sources.ByteFile;
import org.onrecord.sources.ByteRange;
import org.onrecord.sources.FoundPage;
import org.onrecord.sources.PageSequence;
import org.onrecord.sources.Problems;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.Wanted;
import org.onrecord.sources.archive.PayloadReader.Need;

/**
 * The pages of a WARC file, or of an ARC file, its predecessor: its responses (status 200 and 203),
 * resources, conversions, and revisits of pages earlier in the same file, where they are HTML,
 * plain text or a document such as a PDF.
 *
 * <p>Memory: one page, and where the last {@value Originals#MAX_DIGESTS} pages with a digest stand,
 * for revisits.
 */
public final class WarcPages implements PageSequence {
  /** All types of the standard (ISO 28500). */
  private static final Set<String> TYPES =
      Set.of(
          "warcinfo",
          "response",
          "resource",
          "request",
          "metadata",
          "revisit",
          "conversion",
          "continuation");

  /** Names of logs, settings and look-ups, and of what was made of a page. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)(?:metadata|dns|whois|filedesc|screenshot):|urn:(?:pageinfo|text|view|thumb)");

  private static final String PAYLOAD_DIGEST = "WARC-Payload-Digest";

  private final ByteFile file;
  private final ByteRange range;
  private final String relativeName;
  private final PayloadReader payloads;
  private final Wanted wanted;
  private final ReadingLog log;
  private final WarcRecords records;
  private final Originals originals = new Originals();
  private long passedOver;
  private long revisitsElsewhere;
  private int messages;
  private long seen;
  private boolean reported;

  /**
   * Why the page of the current record cannot be read; reported once the record is known to end
   * well.
   */
  private @Nullable Throwable unreadable;

  /**
   * The payload of the current record if it is a page; compared once the record is known to end
   * well.
   */
  private PayloadReader.@Nullable Payload payload;

  /**
   * Opens an archive.
   *
   * @param relativeName under which its pages are written
   * @param maxPageBytes bytes of a page as stored
   * @param documents which documents are pages, beside HTML and plain text
   * @param wanted which pages to hand over
   * @throws IOException if it cannot be read at all
   */
  public WarcPages(
      ByteFile file,
      String relativeName,
      int maxPageBytes,
      Formats documents,
      Wanted wanted,
      ReadingLog log)
      throws IOException {
    this(file, ByteRange.ALL, relativeName, maxPageBytes, documents, wanted, log);
  }

  /**
   * Opens an archive, to read a part of it. Of the records before the part only the heads are read,
   * so that damage is found where it is and revisits find what they mean, whatever the parts.
   *
   * @param range where the records begin whose pages and problems are told
   * @param relativeName under which its pages are written
   * @param maxPageBytes bytes of a page as stored
   * @param documents which documents are pages, beside HTML and plain text
   * @param wanted which pages to hand over
   * @throws IOException if it cannot be read at all
   */
  public WarcPages(
      ByteFile file,
      ByteRange range,
      String relativeName,
      int maxPageBytes,
      Formats documents,
      Wanted wanted,
      ReadingLog log)
      throws IOException {
    this.file = file;
    this.range = range;
    this.relativeName = relativeName;
    this.payloads = new PayloadReader(maxPageBytes, documents);
    this.wanted = wanted;
    this.log = log;
    this.records = new WarcRecords(file, new RecordPlace(0, 0));
  }

  /** What the archive is called. */
  String name() {
    return file.name();
  }

  @Override
  public @Nullable FoundPage next() throws IOException {
    while (true) {
      try {
        unreadable = null;
        payload = null;
        WarcRecords.Entry record = records.next();
        seen += record == null ? 0 : 1;
        if (record == null || record.place().offset() >= range.to()) {
          reportEnd();
          return null;
        }
        FoundPage page = page(record);
        finish(record, page);
        if (page != null) {
          return page;
        }
      } catch (DamagedArchiveException e) {
        if (records.place().offset() >= range.to() || !recover(e)) {
          reportEnd();
          return null;
        }
      }
    }
  }

  /** Checks that a record ends well and agrees with its digests, and reports where it does not. */
  private void finish(WarcRecords.Entry record, @Nullable FoundPage page) throws IOException {
    try {
      records.finish().ifPresent(stray -> problem(record.place(), stray));
    } catch (DamagedArchiveException e) {
      if (page == null || payload == null || !payload.isSurelyWhole()) {
        throw e;
      }
      recover(e); // the damage is behind it
    }
    if (unreadable instanceof Error failure && range.holds(record.place().offset())) {
      messages++;
      log.fail(at(record.place()), failure);
    } else if (unreadable != null) {
      problem(record.place(), Problems.why(unreadable));
    } else if (payload != null && payload.digests() != null) {
      payload.digests().mismatch().ifPresent(differs -> problem(record.place(), differs));
    }
  }

  /** Reports damage and searches for the next record; false if there is none. */
  private boolean recover(DamagedArchiveException damage) throws IOException {
    String next =
        records.goesBack()
            ? "; looking for the next record"
            : "; going on behind it, since MAX_READ_AGAIN = "
                + WarcRecords.MAX_READ_AGAIN
                + " bytes were read twice";
    problem(records.place(), damage.getMessage() + next);
    return records.recover();
  }

  /** The page in a record; null where there is none, or it cannot be read. */
  private @Nullable FoundPage page(WarcRecords.Entry record) throws IOException {
    MessageHeaders headers = record.headers();
    String type = headers.first("WARC-Type").orElse("");
    String url = headers.first("WARC-Target-URI").map(WarcPages::withoutBrackets).orElse(null);
    if (!TYPES.contains(type)) {
      unreadable =
          new IOException(
              type.isEmpty()
                  ? "the record has no WARC-Type; passed over"
                  : "the record's WARC-Type is none that is known; passed over");
      return null;
    }
    boolean mayBe = PayloadReader.mayHold(type) || type.equals("revisit");
    if (!mayBe || (url != null && isBeside(url))) {
      passOver(record.place());
      return null;
    }
    String source = file.name() + "#" + record.place();
    String name = relativeName + "/" + record.place();
    boolean isOfRange = range.holds(record.place().offset());
    Need need = isOfRange && wanted.test(source, name) ? Need.BYTES : Need.HEAD;
    payload = type.equals("revisit") ? original(record, need) : read(record, need);
    if (payload == null || need == Need.HEAD) {
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
            headers.first(PAYLOAD_DIGEST).or(() -> headers.first("WARC-Block-Digest")).orElse(null),
            payload.contentType(),
            headers.first("WARC-Truncated").orElse(null)));
  }

  /** Whether an address is of what a crawler keeps for itself beside pages. */
  private static boolean isBeside(String url) {
    return url.endsWith("/robots.txt") || BESIDE.matcher(url).lookingAt();
  }

  private PayloadReader.@Nullable Payload read(WarcRecords.Entry record, Need need)
      throws IOException {
    try {
      PayloadReader.Payload read = payloads.read(record, need);
      if (read == null) {
        passOver(record.place());
        return null;
      }
      record
          .headers()
          .first(PAYLOAD_DIGEST)
          .ifPresent(digest -> originals.add(digest, record.place()));
      captures(record.headers(), "WARC-Target-URI", "WARC-Date", "WARC-Record-ID")
          .forEach(capture -> originals.addCapture(capture, record.place()));
      return read;
    } catch (DamagedArchiveException e) {
      throw e;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      unreadable = e; // the page's, not the archive's: it is well framed
      return null;
    }
  }

  /**
   * The page that a revisit found unchanged, taken from where it stands: from a record that is what
   * its digest says, if there is one.
   */
  private PayloadReader.@Nullable Payload original(WarcRecords.Entry record, Need need)
      throws IOException {
    List<RecordPlace> places = places(record.headers());
    if (places.isEmpty()) {
      revisitsElsewhere += range.holds(record.place().offset()) ? 1 : 0;
      return null;
    }
    if (need == Need.HEAD) {
      return null;
    }
    PayloadReader.Payload differing = null;
    for (RecordPlace place : places) {
      PayloadReader.Payload read = original(place);
      boolean agrees =
          read != null && (read.digests() == null || read.digests().mismatch().isEmpty());
      if (agrees) {
        unreadable = null;
        return read;
      }
      differing = differing == null ? read : differing;
    }
    unreadable = differing == null ? unreadable : null;
    return differing;
  }

  /** Where the records may stand that a revisit means: by what it refers to, and by its digest. */
  private List<RecordPlace> places(MessageHeaders headers) {
    List<RecordPlace> places =
        new ArrayList<>(headers.first(PAYLOAD_DIGEST).map(originals::of).orElseGet(List::of));
    captures(headers, "WARC-Refers-To-Target-URI", "WARC-Refers-To-Date", "WARC-Refers-To")
        .forEach(capture -> places.addAll(originals.ofCapture(capture)));
    return places;
  }

  /** The names of a capture: its address with its time, and the id of its record. */
  private static List<String> captures(
      MessageHeaders headers, String address, String date, String id) {
    List<String> captures = new ArrayList<>();
    String uri = headers.first(address).map(WarcPages::withoutBrackets).orElse(null);
    String time = headers.first(date).orElse(null);
    if (uri != null && time != null) {
      captures.add(time + " " + uri);
    }
    headers.first(id).map(WarcPages::withoutBrackets).ifPresent(captures::add);
    return captures;
  }

  private PayloadReader.@Nullable Payload original(RecordPlace place) {
    try (WarcRecords earlier = new WarcRecords(file, place)) {
      WarcRecords.Entry record = earlier.next();
      PayloadReader.Payload read = record == null ? null : payloads.read(record, Need.BYTES);
      earlier.finish();
      return read;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      unreadable = e; // of the earlier record: this one is well framed
      return null;
    }
  }

  /** Old writers put an address into angle brackets, as the standard once said. */
  private static String withoutBrackets(String value) {
    return value.startsWith("<") && value.endsWith(">")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  private void passOver(RecordPlace place) {
    passedOver += range.holds(place.offset()) ? 1 : 0;
  }

  private void problem(RecordPlace place, String message) {
    if (!range.holds(place.offset())) {
      return; // told by who reads that part
    }
    messages++;
    if (messages <= log.mostProblems()) {
      log.problem(file.name(), "byte " + place, message);
    }
  }

  private String at(RecordPlace place) {
    return file.name() + ": byte " + place;
  }

  private void reportEnd() {
    if (reported) {
      return;
    }
    reported = true;
    if (seen == 0 && range.holds(0)) {
      log.problem(file.name() + ": there is no WARC record in it");
    }
    int untold = messages - log.mostProblems();
    if (untold > 0) {
      log.problem(file.name() + ": " + untold + " more records like these");
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
    file.close();
  }
}
