package org.onrecord.statement;

import java.util.List;
import java.util.Set;
import org.onrecord.text.Token;
import org.onrecord.text.WordSet;

/**
 * Finds where the content of a cue starts and ends in its sentence. All places are token numbers.
 */
final class ContentBorders {
  /** How far after a cue its "that" or its quotation may start. */
  private static final int REACH = 14;

  /** Verbs that name the addressee before the content. */
  private static final Set<String> ADDRESSED =
      WordSet.of(
          """
          told tell tells telling asked ask asks asking reminded assured advised warned
          emailed reminding assuring reminds
          """);

  /** Verbs after which "to" starts the content and not an addressee. */
  private static final Set<String> TAKES_INFINITIVE =
      WordSet.of(
          """
          vow promis agre pledg threat admit claim ask tell told urg advis warn
          """);

  private static final Set<String> OBJECT_PRONOUNS =
      Set.of("him", "her", "me", "them", "us", "you");

  private static final Set<String> DAYS =
      WordSet.of(
          """
          monday tuesday wednesday thursday friday saturday sunday yesterday today
          earlier again recently afterward afterwards
          """);

  /** Words that after ", she said" go on about the saying, not about what was said. */
  private static final Set<String> ADVERBIAL =
      WordSet.of(
          """
          in on at during after before when while last this late early later as of about
          with from via through by to
          """);

  private static final Set<String> RELATIVE = Set.of("who", "which", "that");

  private static final Set<String> PLACES = Set.of("on", "in", "at");

  private final Sentence sentence;
  private final List<Cue> cues;
  private final int end;

  ContentBorders(Sentence sentence, List<Cue> cues) {
    this.sentence = sentence;
    this.cues = cues;
    this.end = sentence.withoutFinalMarks();
  }

  /** Where the sentence ends, without its final marks. */
  int end() {
    return end;
  }

  /** Whether a that-clause starts soon after token {@code from}, before any mark. */
  boolean thatFollows(int from) {
    for (int i = from; i < Math.min(end, from + REACH); i++) {
      if (sentence.is(i, "that")) {
        return true;
      }
      if (sentence.quoted(i) || sentence.token(i).shape() == Token.Shape.MARK) {
        return false;
      }
    }
    return false;
  }

  /** Whether what follows the cue tells only when, where and to whom it was said. */
  boolean onlyAdverbialFollows(Cue cue) {
    int i = afterAddressee(cue);
    return i >= end
        || sentence.is(i, ",")
        || sentence.is(i, ";")
        || sentence.is(i, "—")
        || adverbial(i);
  }

  /** Whether a clause may end before token {@code i}. */
  boolean clauseEndsAt(int i) {
    return i >= end || sentence.token(i).shape() == Token.Shape.MARK || adverbial(i);
  }

  private boolean adverbial(int i) {
    String word = sentence.token(i).lower();
    return !sentence.quoted(i) && (ADVERBIAL.contains(word) || DAYS.contains(word));
  }

  private int afterAddressee(Cue cue) {
    int start = cue.end();
    if (!ADDRESSED.contains(sentence.token(cue.verb()).lower())) {
      return start;
    }
    if (start < end
        && !sentence.quoted(start)
        && OBJECT_PRONOUNS.contains(sentence.token(start).lower())) {
      return start + 1;
    }
    NounPhrases.Range addressee = NounPhrases.after(sentence, start);
    return addressee == null ? start : addressee.end();
  }

  /**
   * Where the content of a cue that precedes it starts; {@link #end()} or later if there is none.
   */
  int contentStart(Cue cue) {
    int introduced = cue.end() >= end ? end : introducedStart(cue);
    if (introduced >= 0) {
      return introduced;
    }
    int start = afterAddressee(cue);
    if (cue.speech()) {
      start = afterTimeAndPlace(start);
    }
    return sentence.is(start, ",") || sentence.is(start, ":") ? start + 1 : start;
  }

  /** The content's start where "that", a colon or a quotation mark shows it; -1 where none does. */
  private int introducedStart(Cue cue) {
    int after = cue.end();
    for (int i = after; i < Math.min(end, after + REACH); i++) {
      if (sentence.opensQuotation(i)) {
        boolean marked = i == after || sentence.is(i - 1, ":") || sentence.is(i - 1, ",");
        return marked && cue.speech() ? i : -1;
      }
      if (sentence.is(i, "that") && (cue.speech() || cue.passive() || i == after)) {
        return i;
      }
      if (sentence.is(i, ":") && cue.speech()) {
        return i + 1;
      }
      if (sentence.token(i).shape() == Token.Shape.MARK && !sentence.is(i, ",")) {
        return -1;
      }
      if (sentence.is(i, ",") && !sentence.opensQuotation(i + 1)) {
        return -1;
      }
    }
    return -1;
  }

  private int afterTimeAndPlace(int from) {
    int start = from;
    while (start < end && !sentence.quoted(start) && DAYS.contains(sentence.token(start).lower())) {
      start++;
    }
    if (start + 1 < end
        && !sentence.quoted(start)
        && PLACES.contains(sentence.token(start).lower())) {
      NounPhrases.Range place = NounPhrases.after(sentence, start + 1);
      if (place != null && place.end() < end) {
        start = place.end();
      }
    }
    return start;
  }

  /**
   * Whether a content is one at all: "replied to questions" and "continued the fighting" have none.
   */
  boolean worthwhile(Cue cue, int start, int stop) {
    if (start >= stop) {
      return false;
    }
    if (sentence.quoted(start) || sentence.is(start, "that") || sentence.is(start - 1, ":")) {
      return !sentence.is(start, "that") || stop - start > 1;
    }
    boolean addressed = cue.speech() && sentence.is(start, "to") && !takesInfinitive(cue);
    if (addressed || cue.use() == CueLexicon.Use.QUOTING) {
      return false;
    }
    boolean mark = sentence.token(start).shape() == Token.Shape.MARK && stop - start < 2;
    return !mark && (cue.speech() || stop - start > 1);
  }

  private boolean takesInfinitive(Cue cue) {
    String verb = sentence.token(cue.verb()).lower();
    return TAKES_INFINITIVE.stream().anyMatch(verb::startsWith);
  }

  /**
   * Where content that starts at {@code start} ends: before the same speaker's next verb, or with
   * the sentence.
   */
  int contentEnd(int start) {
    for (int i = firstCueAfter(start); i < cues.size(); i++) {
      Cue cue = cues.get(i);
      boolean bare = cue.first() == cue.verb();
      boolean participle = cue.participle() && sentence.is(cue.first() - 1, ",");
      boolean coordinated =
          cue.speech()
              && !cue.passive()
              && cue.form() != CueLexicon.Form.BASE
              && sentence.is(cue.first() - 1, "and");
      if (bare && (participle || coordinated)) {
        return cue.first() - 1;
      }
      int border = newSubject(cue);
      if (border > start) {
        return border;
      }
    }
    return end;
  }

  /** The comma before ", she said" where another speaker takes over; -1 where none does. */
  private int newSubject(Cue cue) {
    if (!cue.speech() || cue.participle() || cue.passive()) {
      return -1;
    }
    NounPhrases.Range subject = NounPhrases.before(sentence, cue.first());
    if (subject == null || RELATIVE.contains(sentence.token(subject.first()).lower())) {
      return -1;
    }
    return sentence.is(subject.first() - 1, ",") ? subject.first() - 1 : -1;
  }

  private int firstCueAfter(int token) {
    int low = 0;
    int high = cues.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cues.get(middle).first() <= token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the quotation goes on after “…,” she said; -1 where it does not. */
  int resumedQuotation(int after) {
    int nextCue = firstCueAfter(after - 1);
    int stop = nextCue < cues.size() ? Math.min(end, cues.get(nextCue).first()) : end;
    for (int i = after; i < Math.min(stop, after + 2 * REACH); i++) {
      if (sentence.opensQuotation(i)) {
        boolean marked = i == after || ",:;—–".contains(sentence.token(i - 1).text());
        return marked ? i : -1;
      }
    }
    return -1;
  }

  /**
   * Where a clause inside a sentence ends: with its quotation, at a comma, or with the sentence.
   */
  int clauseEnd(int start) {
    int i = start;
    if (sentence.opensQuotation(start)) {
      while (i < end && sentence.sameQuotation(i, start)) {
        i++;
      }
      return i;
    }
    while (i < end && !sentence.is(i, ",")) {
      i++;
    }
    return i;
  }

  /** The same border without commas before it. */
  int withoutComma(int stop) {
    int to = stop;
    while (to > 0 && sentence.is(to - 1, ",")) {
      to--;
    }
    return to;
  }
}
