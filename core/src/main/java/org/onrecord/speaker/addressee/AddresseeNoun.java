package org.onrecord.speaker.addressee;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.word.NounEnds;
import org.onrecord.word.Token;
import org.onrecord.word.WordFile;
import org.onrecord.word.WordSet;

/**
 * The noun, name or pronoun beside a verb of telling, as far as its words show where it ends:
 * before a mark, a preposition, another noun's article or a subject.
 *
 * @param tokens of a paragraph, in text order; not copied, since one is made for every cue
 */
public record AddresseeNoun(List<Token> tokens) {
  private static final WordFile WORDS = WordFile.of(AddresseeNoun.class, "addressees.txt");

  private static final Set<String> PRONOUNS = Set.of("me", "us", "him", "them", "you");
  private static final Set<String> DETERMINERS =
      WordSet.of(
          """
          the a an this these those his her its their our my your any some every each no
          """);

  /** What whom one tells does not go on with either: times, and how it was said. */
  private static final Set<String> ENDS =
      WordSet.of(
          """
          during last late earlier early over never only through saying asking calling
          demanding arguing warning claiming complaining stating requesting explaining
          insisting seen obtained shared reviewed via yesterday today tonight tomorrow
          following ahead amid here
          """);

  /** What one tells or asks, and not whom. */
  private static final Set<String> THINGS = WORDS.words("things");

  private static final Set<String> INFINITIVES =
      Set.of("say", "ask", "tell", "complain", "explain");

  private static final Set<String> VERBS = WordSet.of("said told asked wrote spoke says tells");

  /** The most words of a noun. */
  private static final int LONGEST = 8;

  /**
   * The noun that starts at a token; null where none does, or it is what is told.
   *
   * @param start index of the token
   */
  public @Nullable Span at(int start) {
    if (start >= tokens.size()) {
      return null;
    }
    String first = tokens.get(start).lower();
    boolean object = first.equals("her") && (start + 1 >= tokens.size() || ends(start + 1));
    if (PRONOUNS.contains(first) || object) {
      return tokens.get(start).span();
    }
    int end = end(start);
    if (end > start && is(end, "and") && end(end + 1) > end + 1 && !isVerb(end + 1)) {
      end = end(end + 1); // "the mayor and the council"
    }
    if (end == start + 1 && INFINITIVES.contains(first)) {
      return null; // "writes to say"
    }
    boolean tooLong = end - start >= 2 * LONGEST;
    if (end == start || tooLong || THINGS.contains(tokens.get(end - 1).lower())) {
      return null;
    }
    boolean bare = end - start == 1 && DETERMINERS.contains(first);
    return bare ? null : span(start, end);
  }

  /**
   * The noun that ends before a token; null where none does.
   *
   * @param end index of the token
   */
  @Nullable Span before(int end) {
    int start = end;
    while (start > 0 && end - start < LONGEST && !ends(start - 1)) {
      start--;
      if (DETERMINERS.contains(tokens.get(start).lower())) {
        break;
      }
    }
    boolean none = start == end || end - start == LONGEST;
    return none || Subjects.is(tokens.get(end - 1).lower()) ? null : span(start, end);
  }

  /** The index after a noun with what belongs to it: "members of the jury", "Office for Maps". */
  private int end(int start) {
    int end = start;
    while (end < tokens.size()
        && end - start < LONGEST
        && !ends(end)
        && (end == start || !isAnother(end))) {
      end++;
      boolean jury = is(end, "of") && tokens.get(end - 1).is("members");
      boolean named =
          (is(end, "of") || is(end, "for"))
              && tokens.get(end - 1).capitalised()
              && end + 1 < tokens.size()
              && tokens.get(end + 1).capitalised();
      end += named ? 1 : jury && is(end + 1, "the") ? 2 : 0;
    }
    return end;
  }

  /** "Thanked Roe and said": what somebody else did is not told to. */
  private boolean isVerb(int i) {
    Token token = tokens.get(i);
    return token.lowerCase() && (VERBS.contains(token.lower()) || token.lower().endsWith("ed"));
  }

  private boolean is(int i, String word) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
  }

  private boolean ends(int i) {
    Token token = tokens.get(i);
    boolean mark = token.shape() == Token.Shape.MARK && !token.is("'") && !token.is("-");
    boolean day = token.capitalised() && token.lower().endsWith("day");
    return mark
        || day
        || NounEnds.contains(token.lower())
        || ENDS.contains(token.lower())
        || Subjects.is(token.lower());
  }

  /** Whether another noun begins at a token. */
  private boolean isAnother(int i) {
    String word = tokens.get(i).lower();
    return DETERMINERS.contains(word) || PRONOUNS.contains(word);
  }

  private Span span(int from, int to) {
    return tokens.get(from).span().cover(tokens.get(to - 1).span());
  }
}
