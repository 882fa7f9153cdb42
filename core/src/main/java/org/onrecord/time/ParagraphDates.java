package org.onrecord.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/** Finds the dates of a paragraph. */
interface ParagraphDates {
  /** Finds English dates. */
  ParagraphDates ENGLISH =
      (text, paragraph, today) -> DateFinder.find(text, List.of(paragraph), today);

  /**
   * Finds the dates.
   *
   * @param today the day that they count from; null where that is unknown
   * @return in text order
   */
  List<DateExpression> in(String text, Span paragraph, @Nullable LocalDate today);
}
