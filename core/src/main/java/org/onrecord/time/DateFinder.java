package org.onrecord.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/**
 * Finds the dates and times of day that an English text names.
 *
 * <p>A grammar over words, without regular expressions: at each word a bounded number of words is
 * looked at, so that the cost is linear in the text whatever it holds. All arithmetic is
 * java.time's.
 */
public final class DateFinder {
  /** The paragraphs among which a line with the page's date is looked for. */
  private static final int TOP = 6;

  private static final int LONGEST_LINE = 60;

  private final String text;
  private final @Nullable LocalDate today;
  private final List<DateExpression> found = new ArrayList<>();

  private DateFinder(String text, @Nullable LocalDate today) {
    this.text = text;
    this.today = today;
  }

  /**
   * The dates of some paragraphs, in text order.
   *
   * @param text the whole text
   * @param paragraphs where to look, in text order
   * @param published when the text appeared, as ISO 8601. A paragraph near the top that is nothing
   *     but a date takes precedence over it. Where neither is a full date, words such as
   *     "yesterday" have no value
   */
  public static List<DateExpression> find(
      SourceText text, List<Span> paragraphs, @Nullable String published) {
    return find(text.string(), paragraphs, dayOf(text, paragraphs, published));
  }

  /**
   * The dates of some paragraphs, in text order.
   *
   * @param today the day that they count from; null where that is unknown
   */
  static List<DateExpression> find(String text, List<Span> paragraphs, @Nullable LocalDate today) {
    DateFinder finder = new DateFinder(text, today);
    paragraphs.forEach(finder::paragraph);
    return List.copyOf(finder.found);
  }

  /** The day that the dates of some paragraphs count from; null where that is unknown. */
  static @Nullable LocalDate dayOf(
      SourceText text, List<Span> paragraphs, @Nullable String published) {
    LocalDate line = dateLine(text.string(), paragraphs);
    LocalDate today = line == null ? DateValue.fullDate(published) : line;
    return Words.isLikely(today) ? today : null;
  }

  /** The date in a paragraph near the top that is nothing but a date. */
  private static @Nullable LocalDate dateLine(String text, List<Span> paragraphs) {
    for (Span paragraph : paragraphs.subList(0, Math.min(TOP, paragraphs.size()))) {
      if (paragraph.length() > LONGEST_LINE) {
        continue;
      }
      List<Token> tokens = Tokenizer.tokens(text, paragraph);
      Words words = new Words(tokens);
      Match match = new CalendarDates(words, new YearGuess(words, null)).match(0);
      DateValue value = match == null || match.end() < tokens.size() ? null : match.value();
      if (value != null && value.isDay()) {
        return value.start();
      }
    }
    return null;
  }

  private static boolean namesYear(Words words, int start, int end) {
    for (int i = start; i < end; i++) {
      if (words.year(i) > 0) {
        return true;
      }
    }
    return false;
  }

  private void paragraph(Span paragraph) {
    List<Token> tokens = Tokenizer.tokens(text, paragraph);
    Words words = new Words(tokens);
    YearGuess years = new YearGuess(words, today);
    CalendarDates calendar = new CalendarDates(words, years);
    RelativeDates relative = new RelativeDates(words, years, today);
    DateValue anchor = null;
    int i = 0;
    while (i < tokens.size()) {
      if (".?!".contains(tokens.get(i).text())) {
        years.named(null, false);
      }
      if (!words.mayStart(i)) {
        i++;
        continue;
      }
      Match match = match(words, calendar, relative, i, anchor);
      if (match == null) {
        i++;
        continue;
      }
      Span last = tokens.get(match.end() - 1).span();
      found.add(new DateExpression(tokens.get(i).span().cover(last), match.value()));
      DateValue value = match.value();
      if (value != null && value.isSingle() && value.start() != null) {
        anchor = value;
        years.named(value.start(), namesYear(words, i, match.end()));
      }
      i = match.end();
    }
  }

  /** The date or time of day that starts at a token; null where none does. */
  static @Nullable Match match(
      Words words,
      CalendarDates calendar,
      RelativeDates relative,
      int i,
      @Nullable DateValue anchor) {
    Match match = calendar.match(i);
    if (match == null) {
      match = relative.match(i, anchor);
    }
    return match != null ? match : TimesOfDay.match(words, i);
  }
}
