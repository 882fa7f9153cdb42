package org.onrecord.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.Diagnostic;

/**
 * A page as characters.
 *
 * @param text decoded, without its byte order mark
 * @param notices what was doubtful
 */
record Decoded(String text, List<Notice> notices) {

  /** Decodes bytes; what the charset does not know becomes U+FFFD, counted in one notice. */
  static Decoded of(byte[] bytes, Encoding encoding) {
    Charset charset = encoding.charset();
    if (charset.equals(StandardCharsets.UTF_8)) {
      int from = encoding.bomLength();
      String text = new String(bytes, from, bytes.length - from, charset);
      // Without a replacement character nothing was malformed; most pages are read at once so.
      if (text.indexOf('\uFFFD') < 0) {
        return new Decoded(text, encoding.notices());
      }
    }
    return byDecoder(bytes, encoding);
  }

  private static Decoded byDecoder(byte[] bytes, Encoding encoding) {
    Charset charset = encoding.charset();
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    int offset = encoding.bomLength();
    ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    StringBuilder text = new StringBuilder(bytes.length - offset);
    int malformed = 0;
    int firstAt = -1;
    int firstByte = -1;
    boolean flushing = false;
    while (true) {
      CoderResult result = flushing ? decoder.flush(out) : decoder.decode(in, out, true);
      text.append(out.flip());
      out.clear();
      if (result.isError()) {
        if (malformed++ == 0) {
          firstAt = text.length();
          firstByte = in.position();
        }
        in.position(in.position() + result.length());
        text.append('\uFFFD');
      } else if (result.isUnderflow()) {
        if (flushing) {
          break;
        }
        flushing = true;
      }
    }
    List<Notice> notices = new ArrayList<>(encoding.notices());
    if (malformed > 0) {
      notices.add(
          new Notice(
              Diagnostic.Code.MALFORMED_BYTES,
              firstAt,
              malformed
                  + (malformed == 1 ? " place is" : " places are")
                  + " not "
                  + charset.name()
                  + ", the first at byte "
                  + firstByte
                  + "; read as U+FFFD"));
    }
    return new Decoded(text.toString(), notices);
  }
}
