package org.onrecord.app.mutate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.OnRecord;
import org.onrecord.contract.Breach;
import org.onrecord.contract.RecordContract;
import org.onrecord.page.Page;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordWriter;
import org.onrecord.sources.archive.WarcBuilder;

/**
 * Reads damaged pages through the public API, and holds each record against its contract.
 *
 * @param onRecord reads
 */
record PageOracle(OnRecord onRecord) {
  private static final long SLOW_NANOS = 20_000_000_000L;
  private static final long SLOW_NANOS_A_BYTE = 100_000;

  /**
   * What became of a case.
   *
   * @param line its record; null where it was refused, or failed
   * @param refusal why it was refused; null where it was not
   * @param failures what went wrong
   * @param nanos processor time
   */
  record Outcome(String line, String refusal, List<Failure> failures, long nanos) {}

  Outcome read(Case damaged, String source, Guard guard) {
    List<Failure> failures = new ArrayList<>();
    String line = null;
    String refusal = null;
    try {
      PageRecord record =
          guard.call(() -> onRecord.read(source, new ByteArrayInputStream(damaged.bytes())));
      line = RecordWriter.line(record);
      for (Breach breach : RecordContract.of(record)) {
        failures.add(Failure.of(damaged, "breaks " + breach.rule(), breach.detail()));
      }
      bytes(damaged, record.page(), failures);
    } catch (UnreadablePageException e) {
      refusal = e.getMessage();
    } catch (Guard.HangException e) {
      String where = Failure.frames(List.of(e.getStackTrace()));
      failures.add(new Failure(damaged, "hangs", where, e.getMessage()));
    } catch (Throwable e) { // all that may escape is what is looked for
      failures.add(Failure.thrown(damaged, e));
    }
    if (guard.nanos() > SLOW_NANOS + SLOW_NANOS_A_BYTE * damaged.bytes().length) {
      failures.add(Failure.of(damaged, "slow", guard.nanos() / 1_000_000 + " ms"));
    }
    return new Outcome(line, refusal, failures, guard.nanos());
  }

  private static void bytes(Case damaged, Page page, List<Failure> failures) {
    byte[] bytes = damaged.bytes();
    boolean gzip = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    if (gzip) {
      return; // what of it can be unpacked is the reader's to tell
    }
    if (!page.id().equals(WarcBuilder.sha256(bytes))) {
      failures.add(Failure.of(damaged, "breaks id", "page id is not of the bytes"));
    }
    if (page.mediaType().equals("text/plain") && isUtf8(bytes)) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      String own = text.startsWith("\ufeff") ? text.substring(1) : text;
      if (!page.text().string().equals(own)) {
        failures.add(Failure.of(damaged, "breaks plainText", "the text is not the file's own"));
      }
    }
  }

  /** Whether it can be nothing else: some charsets of East Asia are ASCII with escapes. */
  private static boolean isUtf8(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
        return false;
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The record of a page that is as it was. */
  String line(String source, byte[] bytes) throws IOException {
    return RecordWriter.line(onRecord.read(source, new ByteArrayInputStream(bytes)));
  }
}
