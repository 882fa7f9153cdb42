package org.onrecord.sources.archive;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises by the Content-Type what may be a page. */
final class ContentTypes {
  private static final Set<String> PAGES =
      Set.of("text/html", "application/xhtml+xml", "text/plain");

  private ContentTypes() {}

  /** Whether it may be a page: HTML, plain text, or not given. */
  static boolean isPage(@Nullable String contentType) {
    if (contentType == null || contentType.isBlank()) {
      return true;
    }
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    return PAGES.contains(type.strip().toLowerCase(Locale.ROOT));
  }
}
