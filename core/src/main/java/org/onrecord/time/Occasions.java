package org.onrecord.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.page.PartRole;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/**
 * The dated occasions of a page's article on which somebody spoke: "the mayor answered questions in
 * an interview on May 3". What this person says further down was said there, unless its own
 * sentence names another occasion or speaks of an earlier time. A headline or caption stands above
 * it: there the person's one occasion counts, where there is but one.
 */
final class Occasions {
  private static final DateWords ENGLISH = DateWords.english();

  /** The most words between the occasion and its date. */
  private static final int REACH = 8;

  /** The most UTF-16 units between a cue and a word that belongs to it. */
  private static final int BESIDE = 40;

  /** "A" makes an occasion among so many words after it a new one. */
  private static final int NEW = 3;

  private final String text;
  private final Map<String, NavigableMap<Integer, DateExpression>> byPerson = new HashMap<>();

  /**
   * Finds the occasions.
   *
   * @param text the page's
   * @param dates the article's dates outside of what was said, in text order
   * @param mentions where each person of the page is named, by id
   */
  Occasions(String text, List<DateExpression> dates, Map<String, List<Span>> mentions) {
    this.text = text;
    NavigableMap<Integer, String> people = new TreeMap<>();
    mentions.forEach((person, places) -> places.forEach(at -> people.put(at.start(), person)));
    for (DateExpression date : dates) {
      if (!isOccasion(date)) {
        continue;
      }
      int from = Clauses.around(text, date.span(), List.of()).start();
      for (String person : people.subMap(from, date.span().start()).values()) {
        byPerson.computeIfAbsent(person, key -> new TreeMap<>()).put(date.span().start(), date);
      }
    }
  }

  private boolean isOccasion(DateExpression date) {
    Span sentence = Clauses.around(text, date.span(), List.of());
    List<Token> before = Tokenizer.tokens(text, new Span(sentence.start(), date.span().start()));
    int from = Math.max(0, before.size() - REACH);
    boolean named = before.subList(from, before.size()).stream().anyMatch(this::isOccasion);
    Token last = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean placed = last != null && !ENGLISH.in("[not-said]", last);
    List<Token> after = Tokenizer.tokens(text, new Span(date.span().end(), sentence.end()));
    boolean follows =
        after.subList(0, Math.min(2, after.size())).stream().anyMatch(this::isOccasion);
    return (named && placed) || follows;
  }

  private boolean isOccasion(Token token) {
    return ENGLISH.in("[occasion]", token);
  }

  /**
   * The date of the occasion on which a statement of a person was made; null where none is known.
   */
  @Nullable DateExpression of(Attribution attribution, String speaker) {
    NavigableMap<Integer, DateExpression> dates = byPerson.get(speaker);
    if (dates == null) {
      return null;
    }
    Map.Entry<Integer, DateExpression> last = dates.lowerEntry(attribution.extent().start());
    boolean above = !attribution.section().equals(PartRole.BODY.id());
    if (last == null && above && dates.size() == 1) {
      last = dates.firstEntry();
    }
    return last == null || isElsewhere(attribution) ? null : last.getValue();
  }

  /** "In another interview", "had said", "once wrote". */
  private boolean isElsewhere(Attribution attribution) {
    if (attribution.cue().isEmpty()) {
      return false;
    }
    List<Span> cue = attribution.cue();
    Span all = cue.get(0).cover(cue.get(cue.size() - 1));
    Span clause = Clauses.around(text, all, attribution.content());
    int fresh = 0;
    for (Token token : Tokenizer.tokens(text, clause)) {
      boolean beside =
          token.span().end() > all.start() - BESIDE && token.span().start() < all.end() + BESIDE;
      if ((fresh > 0 && isOccasion(token)) || (beside && ENGLISH.in("[earlier]", token))) {
        return true;
      }
      fresh = ENGLISH.in("[fresh]", token) ? NEW : fresh - 1;
    }
    return false;
  }
}
