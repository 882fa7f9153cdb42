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
    if (content.size() > 1 && tokens.size() == 1 && WHOM.contains(tokens.get(0).lower())) {
      return content.subList(1, content.size());
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

  private static String last(String text, Span span) {
    List<Token> tokens = Tokenizer.tokens(text, span);
    return tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1).lower();
  }
}
