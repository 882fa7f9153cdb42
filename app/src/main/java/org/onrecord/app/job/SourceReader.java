package org.onrecord.app.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.PageInput;
import org.onrecord.text.Sha256;
import org.onrecord.trace.source.Source;

/** Reads pages as sources to verify against. */
final class SourceReader {
  private final InputReader pages;

  SourceReader(PageLimits limits) {
    this.pages = new InputReader(limits);
  }

  /**
   * Reads a page.
   *
   * @throws IOException if it cannot be read
   */
  Source read(PageInput input) throws IOException {
    try (InputStream bytes = input.open()) {
      return source(input, bytes);
    }
  }

  /**
   * Reads a page and stamps it with the digest of what was read, which another program may have
   * changed a moment ago.
   *
   * @throws IOException if it cannot be read
   */
  Source readStamped(PageInput input) throws IOException {
    try (InputStream bytes = input.open();
        DigestInputStream digested = new DigestInputStream(bytes, Sha256.start())) {
      Source source = source(input, digested);
      return source.stamped(joined(stampOf(digested), pages.sidecarStamp(input)));
    }
  }

  /** Whatever goes wrong with one page is that page's failure only. */
  @SuppressWarnings("CatchingUnchecked")
  private Source source(PageInput input, InputStream bytes) throws IOException {
    try {
      return Source.of(pages.read(input, bytes));
    } catch (RuntimeException | Error e) {
      throw new IOException(Failures.why(e), e);
    }
  }

  /**
   * The digest of a page's bytes as they lie there, and of what stands beside it.
   *
   * @throws IOException if it cannot be read
   */
  String stampOf(PageInput input) throws IOException {
    return joined(stamp(input.open()), pages.sidecarStamp(input));
  }

  private static String joined(String page, String sidecar) {
    return sidecar.isEmpty() ? page : page + "+" + sidecar;
  }

  /** The digest of the bytes as they lie there, so that nothing unchanged is read as a page. */
  static String stamp(InputStream opened) throws IOException {
    try (InputStream bytes = opened;
        DigestInputStream digested = new DigestInputStream(bytes, Sha256.start())) {
      return stampOf(digested);
    }
  }

  private static String stampOf(DigestInputStream bytes) throws IOException {
    bytes.transferTo(OutputStream.nullOutputStream());
    return Sha256.named(bytes.getMessageDigest());
  }
}
