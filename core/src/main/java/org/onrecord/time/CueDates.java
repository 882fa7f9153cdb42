package org.onrecord.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/**
 * The date that stands with a cue: "said on Tuesday", "On May 3 the minister said", "the minister
 * on Tuesday told", "said in an interview on Tuesday".
 */
final class CueDates {
  private static final DateWords ENGLISH = DateWords.english();

  /** The most words between the cue and a date after it. */
  private static final int AFTER = 8;

  /** The most words between a date and the cue after it. */
  private static final int BEFORE = 3;

  private final String text;
  private final PageDates dates;

  CueDates(String text, PageDates dates) {
    this.text = text;
    this.dates = dates;
  }

  /** The date of an attribution's cue; null where none stands with it. */
  @Nullable DateExpression of(Attribution attribution) {
    if (attribution.cue().isEmpty()) {
      return null;
    }
    List<Span> spans = attribution.cue();
    Span cue = spans.get(0).cover(spans.get(spans.size() - 1));
    Span clause = Clauses.around(text, cue, attribution.content());
    boolean opens = attribution.content().get(0).start() > cue.start();
    for (DateExpression date : dates.within(clause)) {
      Span span = date.span();
      boolean outside =
          attribution.source().stream().noneMatch(source -> source.overlaps(span))
              && attribution.content().stream().noneMatch(content -> content.overlaps(span));
      if (!outside || isPrepositional(clause, span)) {
        continue;
      }
      boolean inCue = cue.contains(span);
      boolean after = span.start() >= cue.end() && plain(gap(cue, span), AFTER);
      boolean between = span.end() <= cue.start() && plain(gap(span, cue), BEFORE);
      boolean first = opens && span.end() <= cue.start() && opensClause(clause, span);
      if (inCue || after || between || first) {
        return date;
      }
    }
    return null;
  }

  private static Span gap(Span left, Span right) {
    int from = left.end();
    int to = right.start();
    return new Span(from, to);
  }

  /** Whether a few words, and nothing else, stand in a stretch. */
  private boolean plain(Span stretch, int most) {
    List<Token> tokens = Tokenizer.tokens(text, stretch);
    return tokens.size() <= most
        && tokens.stream().allMatch(token -> token.isWord() && !ENGLISH.in("[clause]", token));
  }

  /** "On Tuesday", "Later that day": nothing but such words before it. */
  private boolean opensClause(Span clause, Span date) {
    return Tokenizer.tokens(text, new Span(clause.start(), date.start())).stream()
        .allMatch(token -> ENGLISH.in("[before-date]", token) || !token.isWord());
  }

  /** "Since Tuesday", "of 2013": not when it was said. */
  private boolean isPrepositional(Span clause, Span date) {
    List<Token> before = Tokenizer.tokens(text, new Span(clause.start(), date.start()));
    return !before.isEmpty() && ENGLISH.in("[not-said]", before.get(before.size() - 1));
  }
}
