package org.onrecord.web.answer;

import java.nio.charset.StandardCharsets;

/**
 * A file to be saved, which no browser shows.
 *
 * @param name under which it is saved
 * @param type its content type
 * @param content what it holds; not changed by anybody
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Attachment(String name, String type, byte[] content) {

  /** A text. */
  public static Attachment of(String name, String type, String text) {
    return new Attachment(name, type, text.getBytes(StandardCharsets.UTF_8));
  }
}
