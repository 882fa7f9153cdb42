package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;
import org.onrecord.word.WordSet;

/**
 * Cuts whom something was told off the front of what was told: in <q>promised him that the toll
 * would go</q> "him" is no part of the promise.
 */
final class Told {
  private static final Set<String> VERBS =
      WordSet.of(
          """
          told tell tells telling promised promises promise warned warns assured assures assure
          reminded reminds remind informed informs notified asked asks ask urged urges convinced
          persuaded advised
          """);

  private static final Set<String> WHOM = WordSet.of("him her them us me you");

  private static final Set<String> CLAUSE =
      WordSet.of("that whether if how why what when where who not he she it they we i there the");

  /** Verbs whose object is never what is told. */
  private static final Set<String> TELL =
      WordSet.of("told tell tells telling assured assures informed reminded");

  private static final Set<String> DETERMINERS = WordSet.of("the a an his her their its my our");

  private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "it", "we", "there");

  private static final Set<String> AUXILIARIES =
      WordSet.of("are were have had will would could should may might must can did do");

  private static final int LONGEST_NOUN = 6;

  /** How many words into a clause "that" shows that the clause is about the noun. */
  private static final int ABOUT = 8;

  private Told() {}

  /** The content without the pronoun that names the addressee. */
  static List<Span> without(String text, List<Span> cue, List<Span> content) {
    if (cue.isEmpty() || content.isEmpty()) {
      return content;
    }
    Span first = content.get(0);
    Span verb = cue.get(cue.size() - 1);
    boolean isNext = verb.end() + 1 == first.start();
    if (!isNext || !VERBS.contains(last(text, verb))) {
      return content;
    }
    List<Token> tokens = Tokenizer.tokens(text, first);
    boolean isNounBefore =
        content.size() > 1
            && tokens.size() <= LONGEST_NOUN
            && tokens.stream().allMatch(Token::isWord)
            && text.startsWith("that ", content.get(1).start())
            && content.get(1).start() == first.end() + 1;
    if (isNounBefore) {
      return content.subList(1, content.size());
    }
    if (content.size() > 1 && tokens.size() == 1 && WHOM.contains(tokens.get(0).lower())) {
      return content.subList(1, content.size());
    }
    int clause = TELL.contains(last(text, verb)) ? clauseBehindNoun(tokens) : 0;
    if (clause > 0) {
      List<Span> rest = new ArrayList<>(content);
      rest.set(0, new Span(tokens.get(clause).span().start(), first.end()));
      return rest;
    }
    boolean isWhom =
        tokens.size() > 2
            && WHOM.contains(tokens.get(0).lower())
            && CLAUSE.contains(tokens.get(1).lower());
    if (!isWhom) {
      return content;
    }
    List<Span> rest = new ArrayList<>(content);
    rest.set(0, new Span(tokens.get(1).span().start(), first.end()));
    return rest;
  }

  /**
   * Where the clause begins in "the Roe family she was late": behind a noun with an article or a
   * capital; 0 where none does, or the clause may be one about the noun ("the man he met that").
   */
  private static int clauseBehindNoun(List<Token> tokens) {
    if (tokens.isEmpty()
        || SUBJECTS.contains(tokens.get(0).lower())
        || !(tokens.get(0).capitalised() || DETERMINERS.contains(tokens.get(0).lower()))) {
      return 0;
    }
    int paper = behindPaper(tokens);
    if (paper > 0) {
      return paper;
    }
    for (int i = 1; i < tokens.size() && i <= LONGEST_NOUN; i++) {
      if (!tokens.get(i).isWord()) {
        return 0;
      }
      if (SUBJECTS.contains(tokens.get(i).lower())) {
        boolean isNoun = i > 1 || tokens.get(0).capitalised();
        boolean isAbout =
            tokens.subList(i, Math.min(tokens.size(), i + ABOUT)).stream()
                .anyMatch(token -> token.is("that"));
        return isNoun && !isAbout && i + 1 < tokens.size() ? i : 0;
      }
    }
    return 0;
  }

  /** "the Mirror teachers were late": behind a name that a noun with its verb follows. */
  private static int behindPaper(List<Token> tokens) {
    int at = DETERMINERS.contains(tokens.get(0).lower()) ? 1 : 0;
    int start = at;
    while (at < tokens.size() && at - start < 3 && tokens.get(at).capitalised()) {
      at++;
    }
    boolean isClause =
        at > start
            && at + 2 < tokens.size()
            && tokens.get(at).lowerCase()
            && tokens.get(at).lower().endsWith("s")
            && AUXILIARIES.contains(tokens.get(at + 1).lower());
    return isClause ? at : 0;
  }

  private static String last(String text, Span span) {
    List<Token> tokens = Tokenizer.tokens(text, span);
    return tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1).lower();
  }
}
