package org.onrecord.web.view;

import java.util.Locale;
import java.util.Set;

/** Under which name the bytes of a page are saved: one that no browser opens as a page. */
final class SourceName {
  private static final int LONGEST = 80;
  private static final Set<String> HARMLESS =
      Set.of("txt", "pdf", "docx", "odt", "rtf", "epub", "eml", "srt", "vtt", "csv", "json");

  private SourceName() {}

  /** The last part of where it was read from, with the ending .txt where another could run. */
  static String of(String source) {
    String path = source.replaceFirst("[?#].*", "");
    String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceFirst("^[._]+", "");
    String cut = plain.substring(Math.max(0, plain.length() - LONGEST));
    String ending = cut.substring(cut.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String name = cut.isEmpty() ? "page" : cut;
    return HARMLESS.contains(ending) && name.contains(".") ? name : name + ".txt";
  }
}
