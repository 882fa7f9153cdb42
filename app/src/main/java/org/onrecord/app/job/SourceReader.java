package org.onrecord.app.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.security.DigestInputStream;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.page.Sidecar;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.PageInput;
import org.onrecord.text.Sha256;
import org.onrecord.trace.source.Source;

/** Reads pages as sources to verify against. */
final class SourceReader {
  private final InputReader pages;

  SourceReader(PageLimits limits) {
    this.pages = InputReader.withoutTurns(limits);
  }

  /**
   * Reads a page.
   *
   * @throws IOException if it cannot be read
   */
  Source read(PageInput input) throws IOException {
    try (InputStream bytes = input.open()) {
      return Source.of(page(input, bytes));
    }
  }

  /**
   * Reads a page and stamps it with the digest of what was read, which another program may have
   * changed a moment ago. That of a page which is not compressed is its number, so it is not
   * computed twice.
   *
   * @throws IOException if it cannot be read
   */
  Source readStamped(PageInput input) throws IOException {
    try (InputStream opened = input.open();
        PushbackInputStream bytes = new PushbackInputStream(opened, 2)) {
      byte[] magic = bytes.readNBytes(2);
      bytes.unread(magic);
      boolean gzip = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
      if (gzip) {
        return readCompressed(input, bytes);
      }
      Page page = page(input, bytes);
      return stamped(page, page.id());
    }
  }

  private Source readCompressed(PageInput input, InputStream bytes) throws IOException {
    try (DigestInputStream digested = new DigestInputStream(bytes, Sha256.start())) {
      Page page = page(input, digested);
      return stamped(page, stampOf(digested));
    }
  }

  private static Source stamped(Page page, String digest) {
    Sidecar sidecar = page.sidecar();
    String beside = sidecar == null ? "" : sidecar.digest();
    return Source.of(page).stamped(joined(digest, beside));
  }

  /** Whatever goes wrong with one page is that page's failure only. */
  @SuppressWarnings("CatchingUnchecked")
  private Page page(PageInput input, InputStream bytes) throws IOException {
    try {
      return pages.read(input, bytes);
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
