package org.onrecord.read.bytes;

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
import org.onrecord.text.SourceText;

/**
 * A page as characters.
 *
 * @param source decoded, without its byte order mark
 * @param controls the control characters in it
 * @param notices what was doubtful
 */
public record Decoded(SourceText source, ControlCharacters controls, List<Notice> notices) {
  private static final int[] NO_PAIRS = new int[0];

  /** Decodes bytes; what the charset does not know becomes U+FFFD, counted in one notice. */
  public static Decoded of(byte[] bytes, Encoding encoding) {
    Charset charset = encoding.charset();
    if (charset.equals(StandardCharsets.UTF_8)) {
      int from = encoding.bomLength();
      Utf8 utf8 = encoding.utf8() == null ? Utf8.of(bytes, from) : encoding.utf8();
      if (utf8.isValid()) {
        SourceText text =
            utf8.longest() < 2
                ? SourceText.ofWellFormed(
                    new String(bytes, from, bytes.length - from, charset), NO_PAIRS)
                : Utf8Decoder.decode(bytes, from);
        // what is known from the bytes need not be searched for in the text
        ControlCharacters controls =
            utf8.controls() ? ControlCharacters.in(text.string()) : ControlCharacters.none();
        return new Decoded(text, controls, encoding.notices());
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
    String whole = text.toString();
    return new Decoded(SourceText.of(whole), ControlCharacters.in(whole), notices);
  }
}
