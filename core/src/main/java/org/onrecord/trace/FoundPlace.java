package org.onrecord.trace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.trace.align.Alignment;
import org.onrecord.trace.index.DocumentWords;
import org.onrecord.trace.index.Segment;
import org.onrecord.verdict.Passage;

/**
 * A passage that a quotation may be from.
 *
 * @param alignment of the quotation with it
 * @param placed its words and some around it
 * @param passage the same for those who asked
 */
record FoundPlace(Alignment alignment, DocumentWords.PlacedText placed, Passage passage) {
  /** Words on either side that the copies of a source have in common. */
  private static final int ALIKE = 20;

  /**
   * Reads a place.
   *
   * @param context words of the source on either side
   */
  static FoundPlace of(Alignment alignment, int context) {
    DocumentWords document = alignment.region().document();
    DocumentWords.PlacedText placed =
        document.place(
            Math.max(0, alignment.from() - context),
            Math.min(document.size(), alignment.to() + context));
    return new FoundPlace(alignment, placed, passage(alignment, placed));
  }

  private static Passage passage(Alignment alignment, DocumentWords.PlacedText placed) {
    DocumentWords document = alignment.region().document();
    Segment.Details details = document.details();
    int start = placed.start(alignment.from());
    int end = placed.end(alignment.to() - 1);
    String before = placed.text(placed.start(), start);
    return new Passage(
        details.name(),
        details.published(),
        start,
        end,
        placed.codePoints() + before.codePointCount(0, before.length()),
        placed.text(start, end),
        before,
        placed.text(end, placed.end()),
        speaker(alignment, placed),
        details.place(start, end),
        List.of());
  }

  /** Who speaks at an alignment; null where it is no transcript. */
  static @Nullable String speaker(Alignment alignment) {
    DocumentWords document = alignment.region().document();
    if (document.details().turnStarts().length == 0) {
      return null;
    }
    return speaker(alignment, document.place(alignment.from(), alignment.to()));
  }

  /**
   * Who speaks all the words that the quotation kept; what others said where it leaves words out is
   * nothing to it.
   */
  private static @Nullable String speaker(Alignment alignment, DocumentWords.PlacedText placed) {
    Segment.Details details = alignment.region().document().details();
    String speaker = null;
    for (Alignment.Stretch stretch : alignment.kept()) {
      String one = speaker(details, placed.start(stretch.from()), placed.end(stretch.to() - 1));
      if (one == null || (speaker != null && !one.equals(speaker))) {
        return null;
      }
      speaker = one;
    }
    return speaker;
  }

  private static @Nullable String speaker(Segment.Details details, int start, int end) {
    String speaker = null;
    for (int i = 0; i < details.turnStarts().length && details.turnStarts()[i] < end; i++) {
      if (details.turnStarts()[i] > start && !details.speakers()[i].equals(speaker)) {
        return null;
      }
      speaker = details.speakers()[i];
    }
    return speaker;
  }

  /** What is the same of all copies of a passage: its words and those around it. */
  List<Long> key() {
    DocumentWords document = alignment.region().document();
    List<Long> key = new ArrayList<>();
    int to = Math.min(document.size(), alignment.to() + ALIKE);
    for (int i = Math.max(0, alignment.from() - ALIKE); i < to; i++) {
      key.add(document.at(i));
    }
    return key;
  }

  /** The same, with nobody who speaks there: the words are another's. */
  FoundPlace withoutSpeaker() {
    return new FoundPlace(alignment, placed, passage(null, passage.copies()));
  }

  /** With the names of the sources that repeat it. */
  Passage passage(List<String> copies) {
    return passage(passage.speaker(), copies);
  }

  private Passage passage(@Nullable String speaker, List<String> copies) {
    return new Passage(
        passage.source(),
        passage.published(),
        passage.start(),
        passage.end(),
        passage.startCodePoint(),
        passage.text(),
        passage.before(),
        passage.after(),
        speaker,
        passage.place(),
        copies);
  }
}
