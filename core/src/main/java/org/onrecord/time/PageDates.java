package org.onrecord.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.page.Section;
import org.onrecord.stage.StageFailures;
import org.onrecord.text.Span;

/** The dates of a page that have a value, in text order; times of day are left out. */
final class PageDates {
  private final List<DateExpression> dates;

  private PageDates(List<DateExpression> dates) {
    this.dates = dates;
  }

  /**
   * The article's dates count from the day it was published, a comment's from its own.
   *
   * @param finder finds the dates of a paragraph
   * @param failures notes the paragraphs on which that fails
   */
  static PageDates of(Page page, ParagraphDates finder, StageFailures failures) {
    Map<String, Comment> comments = new HashMap<>();
    page.comments().forEach(comment -> comments.put(comment.id(), comment));
    List<Span> article = new ArrayList<>();
    List<DateExpression> all = new ArrayList<>();
    for (Section section : page.sections()) {
      Comment comment = comments.get(section.name());
      if (comment == null) {
        article.addAll(section.paragraphs());
      } else {
        all.addAll(dates(page, section.paragraphs(), comment.posted(), finder, failures));
      }
    }
    article.sort(null);
    all.addAll(dates(page, article, page.metadata().published(), finder, failures));
    all.removeIf(date -> date.value() == null || date.value().isTimeOfDay());
    all.sort(Comparator.comparing(DateExpression::span));
    return new PageDates(List.copyOf(all));
  }

  private static List<DateExpression> dates(
      Page page,
      List<Span> paragraphs,
      @Nullable String published,
      ParagraphDates finder,
      StageFailures failures) {
    if (paragraphs.isEmpty()) {
      return List.of();
    }
    LocalDate today =
        failures.<@Nullable LocalDate>orElse(
            paragraphs.get(0),
            "its dates count from no day",
            null,
            () -> DateFinder.dayOf(page.text(), paragraphs, published));
    List<DateExpression> dates = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      dates.addAll(
          failures.orElse(
              paragraph,
              "its dates are left out",
              List.of(),
              () -> finder.in(page.text().string(), paragraph, today)));
    }
    return dates;
  }

  List<DateExpression> all() {
    return dates;
  }

  /** Those that stand wholly within a stretch of the text. */
  List<DateExpression> within(Span stretch) {
    int low = 0;
    int high = dates.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (dates.get(middle).span().start() < stretch.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < dates.size() && dates.get(end).span().start() < stretch.end()) {
      end++;
    }
    return dates.subList(low, end).stream()
        .filter(date -> date.span().end() <= stretch.end())
        .toList();
  }
}
