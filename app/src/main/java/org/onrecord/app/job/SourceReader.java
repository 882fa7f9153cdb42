package org.onrecord.app.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.onrecord.page.PageLimits;
import org.onrecord.read.PageReader;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.PageInput;
import org.onrecord.trace.source.Source;

/** Reads pages as sources to verify against. */
final class SourceReader {
  private final PageReader pages;

  SourceReader(PageLimits limits) {
    this.pages = new PageReader(limits);
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
        DigestInputStream digested = new DigestInputStream(bytes, sha256())) {
      Source source = source(input, digested);
      return new Source(source.name(), stampOf(digested), source.published(), source.text());
    }
  }

  /** Whatever goes wrong with one page is that page's failure only. */
  @SuppressWarnings("CatchingUnchecked")
  private Source source(PageInput input, InputStream bytes) throws IOException {
    try {
      return Source.of(pages.read(input.source(), bytes, input.capture()));
    } catch (RuntimeException | Error e) {
      throw new IOException(Failures.why(e), e);
    }
  }

  /** The digest of the bytes as they lie there, so that nothing unchanged is read as a page. */
  static String stamp(InputStream opened) throws IOException {
    try (InputStream bytes = opened;
        DigestInputStream digested = new DigestInputStream(bytes, sha256())) {
      return stampOf(digested);
    }
  }

  private static String stampOf(DigestInputStream bytes) throws IOException {
    bytes.transferTo(OutputStream.nullOutputStream());
    return "sha256:" + HexFormat.of().formatHex(bytes.getMessageDigest().digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
