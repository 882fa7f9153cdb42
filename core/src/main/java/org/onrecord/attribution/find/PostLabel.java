package org.onrecord.attribution.find;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.attribution.Attribution;
import org.onrecord.text.Span;
import org.onrecord.word.WordLists;

/** What begins a line of a post and tells what kind of line it is: "TL;DR:". Nobody speaks it. */
final class PostLabel {
  private static final Set<String> LABELS =
      Set.copyOf(WordLists.read(PostLabel.class, "speech.txt").getOrDefault("[labels]", List.of()));

  private PostLabel() {}

  /** Whether such a label was taken for who says what stands behind it. */
  static boolean isSource(String text, Attribution attribution) {
    if (attribution.source().isEmpty()) {
      return false;
    }
    Span source = attribution.source().get(0);
    int line = text.lastIndexOf('\n', Math.max(0, source.start() - 1)) + 1;
    return text.startsWith(":", source.end())
        && line <= source.start()
        && LABELS.contains(text.substring(line, source.end()).strip().toLowerCase(Locale.ROOT));
  }
}
