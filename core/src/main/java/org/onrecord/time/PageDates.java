package org.onrecord.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.page.Section;
import org.onrecord.text.Span;

/** The dates of a page that have a value, in text order; times of day are left out. */
final class PageDates {
  private final List<DateExpression> dates;

  private PageDates(List<DateExpression> dates) {
    this.dates = dates;
  }

  /** The article's dates count from the day it was published, a comment's from its own. */
  static PageDates of(Page page) {
    Map<String, Comment> comments = new HashMap<>();
    page.comments().forEach(comment -> comments.put(comment.id(), comment));
    List<Span> article = new ArrayList<>();
    List<DateExpression> all = new ArrayList<>();
    for (Section section : page.sections()) {
      Comment comment = comments.get(section.name());
      if (comment == null) {
        article.addAll(section.paragraphs());
      } else {
        all.addAll(DateFinder.find(page.text(), section.paragraphs(), comment.posted()));
      }
    }
    article.sort(null);
    all.addAll(DateFinder.find(page.text(), article, page.metadata().published()));
    all.removeIf(date -> date.value() == null || date.value().isTimeOfDay());
    all.sort(Comparator.comparing(DateExpression::span));
    return new PageDates(List.copyOf(all));
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
