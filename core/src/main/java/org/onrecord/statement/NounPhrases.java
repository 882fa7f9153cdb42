package org.onrecord.statement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Token;
import org.onrecord.text.WordSet;

/**
 * Finds the words that name a speaker next to a cue. There is no tagger: capitals, articles and the
 * small closed classes of function words tell where a noun phrase ends. Looks at most {@value
 * #REACH} words far.
 */
final class NounPhrases {
  private static final int REACH = 16;

  private static final Set<String> PRONOUNS =
      WordSet.of(
          """
          he she they i we you who it that which one both many some others several few
          most everyone nobody somebody
          """);

  /** Words that start a noun phrase. */
  private static final Set<String> DETERMINERS =
      WordSet.of(
          """
          the a an this these those his her their its our my your some many several two
          three four five no most other another all each every both few any more neither
          either one dozens hundreds
          """);

  /** Words that no noun phrase reaches over. */
  private static final Set<String> BARRIERS =
      WordSet.of(
          """
          that because if when while as but after before since although though than so
          which who whom whose where what how why until unless whether is was are were
          be been has have had will would can could may might must shall should do does
          did not never then later also there here to yet or now still just he she they
          i we you it him them us me however meanwhile and
          """);

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /** Prepositions that link two parts of one noun phrase. */
  private static final Set<String> LINKS = Set.of("of", "for", "from", "at", "with", "in", "on");

  private static final Set<String> NAME_PARTICLES =
      WordSet.of(
          """
          de da van von der den bin al la le di du el ben
          """);

  /** Common verbs whose form does not show that they are verbs. */
  private static final Set<String> IRREGULAR_VERBS =
      WordSet.of(
          """
          began went came took gave made got left met stood spoke ran held kept won lost
          sat felt found brought broke sent saw drew rose fell grew put became let goes
          makes takes gives comes begins
          """);

  private NounPhrases() {}

  /**
   * A noun phrase as a range of tokens.
   *
   * @param first first token
   * @param end token after the last
   */
  record Range(int first, int end) {}

  /**
   * The noun phrase that ends right before token {@code end}, with its apposition; null if none
   * does.
   */
  static @Nullable Range before(Sentence sentence, int end) {
    int last = end - 1;
    if (last < 0 || sentence.quoted(last)) {
      return null;
    }
    if (sentence.is(last, ",")
        || sentence.is(last, ")")
        || sentence.is(last, "—")
        || sentence.is(last, "–")) {
      String open = sentence.is(last, ")") ? "(" : sentence.token(last).text();
      for (int i = last - 1; i > 0 && i > last - 2 * REACH; i--) {
        if (sentence.is(i, open)) {
          Range head = simpleBefore(sentence, i);
          return head == null ? null : new Range(head.first, end);
        }
      }
      return null;
    }
    return simpleBefore(sentence, end);
  }

  private static @Nullable Range simpleBefore(Sentence sentence, int end) {
    int last = end - 1;
    if (last < 0 || sentence.quoted(last) || sentence.token(last).shape() == Token.Shape.MARK) {
      return null;
    }
    if (PRONOUNS.contains(sentence.token(last).lower())) {
      return new Range(last, end);
    }
    int start = end;
    for (int i = last; i >= 0 && i > last - REACH && belongs(sentence, i, end); i--) {
      start = i;
    }
    start = trimLeft(sentence, start, end);
    return start < end && named(sentence, start, end) ? new Range(start, end) : null;
  }

  /**
   * Whether token {@code i} can be part of a noun phrase that goes on to the right up to {@code
   * end}.
   */
  private static boolean belongs(Sentence sentence, int i, int end) {
    if (sentence.quoted(i)) {
      return false;
    }
    Token token = sentence.token(i);
    if (token.shape() == Token.Shape.MARK) {
      return joins(sentence, i);
    }
    if (token.is("and")) {
      return i + 1 < end
          && i > 0
          && startsPhrase(sentence.token(i + 1))
          && !sentence.quoted(i - 1)
          && sentence.token(i - 1).isWord();
    }
    if (BARRIERS.contains(token.lower())) {
      return false;
    }
    if (LINKS.contains(token.lower())) {
      return i + 1 < end && i > 0 && links(sentence, i);
    }
    return !token.lower().endsWith("ly") || token.capitalised();
  }

  /** A hyphen, or the apostrophe in "the miners’ lawyer". */
  private static boolean joins(Sentence sentence, int i) {
    Token token = sentence.token(i);
    boolean plural =
        token.is("'")
            && i > 0
            && sentence.token(i - 1).lower().endsWith("s")
            && sentence.token(i - 1).span().end() == token.span().start();
    return plural || token.is("-") || token.is("&");
  }

  private static boolean links(Sentence sentence, int i) {
    Token left = sentence.token(i - 1);
    return left.isWord()
        && !sentence.quoted(i - 1)
        && !BARRIERS.contains(left.lower())
        && !LINKS.contains(left.lower());
  }

  private static boolean startsPhrase(Token token) {
    return token.capitalised() || DETERMINERS.contains(token.lower());
  }

  /** Moves the start to the right, past what cannot start a noun phrase. */
  private static int trimLeft(Sentence sentence, int from, int end) {
    int start = from;
    boolean opened = false;
    for (int i = from; i < end && !opened; i++) {
      Token token = sentence.token(i);
      boolean joint =
          LINKS.contains(token.lower()) || token.is("and") || token.shape() == Token.Shape.MARK;
      opened = !joint && (startsPhrase(token) || i == 0 || token.shape() == Token.Shape.NUMBER);
      if (opened) {
        start = i;
      }
    }
    if (opened) {
      return start;
    }
    // A bare plural: "officials", "campaign aides".
    int head = end - 1;
    boolean plural =
        sentence.token(head).lower().endsWith("s") || sentence.token(head).is("people");
    if (!plural) {
      return end;
    }
    start = head;
    while (start - 1 >= from
        && sentence.token(start - 1).lowerCase()
        && end - start < 3
        && !LINKS.contains(sentence.token(start - 1).lower())
        && !sentence.token(start - 1).is("and")) {
      start--;
    }
    return start;
  }

  private static boolean named(Sentence sentence, int start, int end) {
    Token head = sentence.token(end - 1);
    if (end - start == 1 && DETERMINERS.contains(head.lower())) {
      return Set.of("some", "many", "several", "most", "others").contains(head.lower());
    }
    return head.isWord() && !LINKS.contains(head.lower());
  }

  /** The noun phrase that starts at token {@code start}, with its apposition; null if none does. */
  static @Nullable Range after(Sentence sentence, int start) {
    if (start >= sentence.size() || sentence.quoted(start)) {
      return null;
    }
    Token first = sentence.token(start);
    if (PRONOUNS.contains(first.lower()) && !DETERMINERS.contains(first.lower())) {
      return first.is("that") || first.is("it") || first.is("which")
          ? null
          : new Range(start, start + 1);
    }
    if ((!first.isWord() && first.shape() != Token.Shape.NUMBER)
        || BARRIERS.contains(first.lower())
        || LINKS.contains(first.lower())) {
      return null;
    }
    int end = start;
    while (end < sentence.size() && end < start + REACH && continues(sentence, start, end)) {
      end++;
    }
    return end == start ? null : new Range(start, withApposition(sentence, end));
  }

  private static boolean continues(Sentence sentence, int start, int i) {
    if (sentence.quoted(i)) {
      return false;
    }
    Token token = sentence.token(i);
    if (i == start) {
      return true;
    }
    if (token.shape() == Token.Shape.MARK) {
      return joins(sentence, i);
    }
    if (ARTICLES.contains(token.lower()) && sentence.token(i - 1).lowerCase()) {
      return LINKS.contains(sentence.token(i - 1).lower());
    }
    if (token.is("and")) {
      return i + 1 < sentence.size() && sentence.token(i + 1).capitalised();
    }
    if (token.is("of") || token.is("for")) {
      return i + 1 < sentence.size() && sentence.token(i + 1).isWord();
    }
    if (LINKS.contains(token.lower()) || BARRIERS.contains(token.lower())) {
      return NAME_PARTICLES.contains(token.lower());
    }
    boolean described = DETERMINERS.contains(sentence.token(start).lower());
    boolean afterName = sentence.token(i - 1).capitalised() && i - 1 > start && !described;
    boolean verbLike =
        token.lower().endsWith("ly")
            || IRREGULAR_VERBS.contains(token.lower())
            || token.lower().endsWith("ing")
            || (token.lower().endsWith("ed") && i - start > 1);
    return token.capitalised()
        || (!afterName && !verbLike)
        || NAME_PARTICLES.contains(token.lower());
  }

  /** Takes in ", the company’s lawyer" where it ends the sentence or is closed by a comma. */
  private static int withApposition(Sentence sentence, int end) {
    if (!sentence.is(end, ",") || end + 1 >= sentence.size() || sentence.quoted(end + 1)) {
      return end;
    }
    Token next = sentence.token(end + 1);
    boolean apposition =
        next.is("a") || next.is("an") || next.is("the") || next.is("who") || next.is("whose");
    if (!apposition) {
      return end;
    }
    int stop = sentence.withoutFinalMarks();
    for (int i = end + 1; i < stop; i++) {
      if (sentence.quoted(i) || i > end + 2 * REACH) {
        return end;
      }
      if (sentence.is(i, ",")) {
        return i;
      }
    }
    return stop;
  }

  /** Whether a word can stand for a speaker by itself. */
  static boolean pronoun(Token token) {
    return PRONOUNS.contains(token.lower());
  }
}
