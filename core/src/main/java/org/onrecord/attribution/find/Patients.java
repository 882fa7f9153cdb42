package org.onrecord.attribution.find;

import java.util.List;
import java.util.Set;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;
import org.onrecord.word.WordSet;

/**
 * Tells who is told from who tells: in <q>the crew was told to wait</q> and <q>the court heard that
 * the lamp was out</q> the words before the verb name the hearer.
 */
final class Patients {
  private static final Set<String> BE =
      WordSet.of("was were been being is are am 'm 're be get gets got");

  private static final Set<String> TOLD =
      WordSet.of(
          "told informed asked urged warned advised assured reminded instructed ordered notified");

  private static final Set<String> HEARD = WordSet.of("heard hears hear");

  /** "Roe, asked whether she would go, shrugged". */
  private static final Set<String> ASKED =
      WordSet.of("asked pressed questioned quizzed challenged told");

  /** What may stand between the hearer and the cue. */
  private static final Set<String> BETWEEN =
      Set.of("", "was", "were", "is", "are", "has been", "had been", "also", "has", "had");

  private Patients() {}

  /** Whether what stands before a cue is whom something was said to, not who said it. */
  static boolean isHearer(String text, List<Span> source, List<Span> cue) {
    if (source.isEmpty() || cue.isEmpty() || source.get(0).start() > cue.get(0).start()) {
      return false;
    }
    List<Token> words = Tokenizer.tokens(text, cue.get(cue.size() - 1));
    if (words.isEmpty()) {
      return false;
    }
    if (isAsked(text, source, cue, words.get(0))) {
      return true;
    }
    String last = words.get(words.size() - 1).lower();
    boolean isPassive = words.stream().anyMatch(word -> BE.contains(word.lower()));
    return HEARD.contains(last) || (isPassive && TOLD.contains(last));
  }

  /** "A jury was told that it was late": the content without the jury. */
  static List<Span> withoutHearer(String text, List<Span> cue, List<Span> content) {
    if (content.size() < 2 || cue.isEmpty()) {
      return content;
    }
    int verb = cue.get(0).start();
    Span first = content.get(0);
    boolean isBefore =
        first.end() < verb
            && content.get(1).start() > verb
            && BETWEEN.contains(text.substring(first.end(), verb).strip());
    return isBefore && isPassive(text, cue) ? content.subList(1, content.size()) : content;
  }

  private static boolean isPassive(String text, List<Span> cue) {
    List<Token> words = Tokenizer.tokens(text, cue.get(0).cover(cue.get(cue.size() - 1)));
    return words.stream().anyMatch(word -> BE.contains(word.lower()))
        && words.stream().anyMatch(word -> TOLD.contains(word.lower()));
  }

  /** Whether "asked" is a participle: a comma stands before it, and none within the name. */
  private static boolean isAsked(String text, List<Span> source, List<Span> cue, Token first) {
    if (source.size() != 1 || cue.size() != 1 || !ASKED.contains(first.lower())) {
      return false;
    }
    Span name = source.get(0);
    return text.substring(name.end(), cue.get(0).start()).equals(", ")
        && name.in(text).indexOf(',') < 0
        && isFirst(text, name.start());
  }

  /** Whether a sentence begins at a place, so that no comma before it opened an apposition. */
  private static boolean isFirst(String text, int start) {
    String before = text.substring(Math.max(0, start - 3), start).strip();
    return before.isEmpty() || ".?!”\"’".indexOf(before.charAt(before.length() - 1)) >= 0;
  }
}
