package org.onrecord.sources.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Recognises by its first bytes what may be a document, whatever its server calls it, so that
 * pictures and films need not be read to know that they are none.
 */
final class DocumentStart {
  /** Bytes that are looked at. */
  static final int LENGTH = 1024;

  private static final String PDF = "%PDF-";
  private static final String ZIP = "PK\3\4";

  /** Where the length of the first entry's name stands in a zip, and the name. */
  private static final int NAME_LENGTH = 26;

  private static final int NAME = 30;

  /** What the first entry of an EPUB and of an OpenDocument text holds. */
  private static final List<String> TYPES =
      List.of("application/epub+zip", "application/vnd.oasis.opendocument.text");

  private DocumentStart() {}

  /** Whether a file with such a start may be a document. */
  static boolean mayBe(byte[] start) {
    String latin = new String(start, StandardCharsets.ISO_8859_1);
    return latin.contains(PDF) || (latin.startsWith(ZIP) && isOffice(start, latin));
  }

  private static boolean isOffice(byte[] start, String latin) {
    if (start.length < NAME) {
      return false;
    }
    int length = (start[NAME_LENGTH] & 0xff) | (start[NAME_LENGTH + 1] & 0xff) << 8;
    String name = latin.substring(NAME, Math.min(latin.length(), NAME + length));
    boolean word = name.equals("[Content_Types].xml") || name.matches("(?:_rels|docProps|word)/.*");
    return word || (name.equals("mimetype") && TYPES.stream().anyMatch(latin::contains));
  }
}
