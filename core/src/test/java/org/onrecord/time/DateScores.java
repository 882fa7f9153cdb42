package org.onrecord.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.text.Span;

/**
 * Compares the dates found in GUM documents with those marked there.
 *
 * <p>Two spans are the same where they hold the same words, but for "the" and for words that only
 * place a date within a longer one ("early", "late") before them. A value is right where it is the
 * same stretch of days. Where the corpus gives a bound only, no value is right.
 */
final class DateScores {
  int marked;
  int found;
  int matched;
  int right;
  final List<String> errors = new ArrayList<>();

  void add(GumDocument document) {
    List<DateExpression> dates =
        DateFinder.find(document.text(), document.paragraphs(), document.created());
    marked += document.dates().size();
    found += dates.size();
    List<DateExpression> rest = new ArrayList<>(dates);
    for (GumDocument.Marked gold : document.dates()) {
      DateExpression same =
          rest.stream()
              .filter(date -> core(document, date.span()).equals(core(document, gold.span())))
              .findFirst()
              .orElse(null);
      if (same == null) {
        error(document, "missed", gold.span(), gold.attributes());
        continue;
      }
      rest.remove(same);
      matched++;
      if (isRight(gold, same.value())) {
        right++;
      } else {
        String iso = same.value() == null ? "none" : same.value().iso();
        error(document, "value", gold.span(), gold.attributes() + " is " + iso);
      }
    }
    rest.forEach(date -> error(document, "extra", date.span(), String.valueOf(date.value())));
  }

  private void error(GumDocument document, String what, Span span, String detail) {
    String text = document.text().string();
    String around =
        text.substring(Math.max(0, span.start() - 50), span.start())
            + "["
            + span.in(text)
            + "]"
            + text.substring(span.end(), Math.min(text.length(), span.end() + 30));
    errors.add(what + " " + document.name() + " " + around.replace('\n', ' ') + " " + detail);
  }

  /** Where the words start that count. */
  private static Span core(GumDocument document, Span span) {
    String words = span.in(document.text().string()).toLowerCase(Locale.ROOT);
    int start = span.start();
    for (String first : List.of("the ", "early ", "late ", "mid-", "mid ", "this past ")) {
      start += words.startsWith(first) ? first.length() : 0;
      words = words.startsWith(first) ? words.substring(first.length()) : words;
    }
    String end =
        words.endsWith("'s") || words.endsWith("’s")
            ? words.substring(0, words.length() - 2)
            : words;
    return new Span(start, start + end.length());
  }

  private static boolean isRight(GumDocument.Marked gold, DateValue value) {
    String when = gold.value("when");
    if (value == null || (value.start() == null && !value.isTimeOfDay())) {
      return value == null && when.isEmpty() && isOpen(gold);
    }
    if (value.isTimeOfDay()) {
      return (when.contains("T") ? when.substring(when.indexOf('T')) : "T" + when)
          .startsWith(value.iso());
    }
    String from = when.isEmpty() ? gold.value("from") + gold.value("notBefore") : when;
    String to = when.isEmpty() ? gold.value("to") + gold.value("notAfter") : when;
    return value.start() != null
        && value.end() != null
        && value.start().equals(bound(from, false))
        && value.end().equals(bound(to, true));
  }

  /** Whether the corpus gives a bound only, on one side: then no value is right. */
  private static boolean isOpen(GumDocument.Marked gold) {
    boolean from = gold.value("from").isEmpty() && gold.value("notBefore").isEmpty();
    boolean to = gold.value("to").isEmpty() && gold.value("notAfter").isEmpty();
    return from != to;
  }

  private static LocalDate bound(String iso, boolean last) {
    String date = iso.matches("-[12]\\d{3}.*") ? iso.substring(1) : iso;
    try {
      if (date.length() == 4) {
        return last ? LocalDate.parse(date + "-12-31") : LocalDate.parse(date + "-01-01");
      }
      if (date.length() == 7) {
        YearMonth month = YearMonth.parse(date);
        return last ? month.atEndOfMonth() : month.atDay(1);
      }
      return LocalDate.parse(date.substring(0, Math.min(10, date.length())));
    } catch (RuntimeException e) {
      return LocalDate.MIN;
    }
  }

  double spanF1() {
    return 2.0 * matched / (marked + found);
  }

  double rightOfMatched() {
    return (double) right / matched;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "marked %d, found %d, matched %d: span F1 %.3f, value right in %.3f of the matched",
        marked,
        found,
        matched,
        spanF1(),
        rightOfMatched());
  }
}
