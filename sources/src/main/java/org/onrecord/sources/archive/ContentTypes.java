package org.onrecord.sources.archive;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises by the Content-Type what may be a page. */
final class ContentTypes {
  private static final Set<String> PAGES =
      Set.of("text/html", "application/xhtml+xml", "text/plain");

  private static final Set<String> DOCUMENTS =
      Set.of(
          "application/pdf",
          "application/x-pdf",
          "application/octet-stream",
          "application/epub+zip",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private ContentTypes() {}

  /** Whether it may be a page: HTML, plain text, or not given. */
  static boolean isPage(@Nullable String contentType) {
    return contentType == null || contentType.isBlank() || PAGES.contains(plain(contentType));
  }

  /** Whether it is of documents, or of files of any kind. */
  static boolean isDocument(@Nullable String contentType) {
    return contentType != null && DOCUMENTS.contains(plain(contentType));
  }

  private static String plain(String contentType) {
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    return type.strip().toLowerCase(Locale.ROOT);
  }
}
