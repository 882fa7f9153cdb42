package org.onrecord.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onrecord.word.Token;

/**
 * The year of a day or month that a text names without one: the year that its sentence has named;
 * else the page's, or the one beside it where that is likelier. Holds what the sentence has named
 * so far, so it is for one paragraph and one thread.
 */
final class YearGuess {
  /** A day further ahead than this many days is taken to be last year's. */
  private static final int FAR_AHEAD = 240;

  /**
   * Where the text speaks of the future, a day further back than this is taken to be next year's.
   */
  private static final int FAR_BACK = 60;

  /**
   * A day that is so many days before the one named last in the sentence is taken to be the next
   * year's.
   */
  private static final int FAR_BEFORE = 200;

  /** So many years before the page's a year that a paragraph names is what it tells of. */
  private static final int LONG_AGO = 3;

  private static final int REACH_BACK = 10;

  /** Behind these another sentence begins, or the words around a quotation go on. */
  private static final String ENDS = ".?!”»\"";

  private final Words words;
  private final @Nullable LocalDate today;

  /** The date that the sentence has named last, and whether that had its year. */
  private @Nullable LocalDate before;

  private boolean beforeHasYear;

  /** The year that the paragraph has named last in an earlier sentence; -1 where none. */
  private int told = -1;

  YearGuess(Words words, @Nullable LocalDate today) {
    this.words = words;
    this.today = today;
  }

  /**
   * Notes which date the sentence has named last.
   *
   * @param date null at the start of a sentence
   * @param hasYear whether the text has its year, rather than this class having worked it out
   */
  void named(@Nullable LocalDate date, boolean hasYear) {
    told = date != null && hasYear ? date.getYear() : told;
    before = date;
    beforeHasYear = hasYear;
  }

  /** The year of a day that is named at a token; -1 where it is unknown. */
  int of(int month, int day, int at) {
    if (before != null && beforeHasYear) {
      return before.getYear();
    }
    if (today == null) {
      return -1;
    }
    int year = today.getYear();
    if (before == null && told > 0 && year - told >= LONG_AGO && !isToCome(at)) {
      return told; // the paragraph tells what was then
    }
    LocalDate guess = LocalDate.of(year, month, 1).plusDays(day - 1L);
    if (before != null && before.toEpochDay() - guess.toEpochDay() > FAR_BEFORE) {
      return before.getYear() + (before.getMonthValue() > month ? 1 : 0);
    }
    long ahead = guess.toEpochDay() - today.toEpochDay();
    if (ahead > FAR_AHEAD) {
      return year - 1;
    }
    return -ahead > FAR_BACK && isToCome(at) ? year + 1 : year;
  }

  /**
   * Whether words before a place speak of what is to come: not those of a quotation that has ended
   * there, and not what somebody "said Friday".
   */
  boolean isToCome(int at) {
    for (int i = at - 1; i >= 0 && i > at - REACH_BACK; i--) {
      Token token = words.at(i);
      if (token == null || ENDS.contains(token.text()) || words.in(i, "[saying]")) {
        return false;
      }
      if (words.in(i, "[future]")) {
        return true;
      }
    }
    return false;
  }
}
