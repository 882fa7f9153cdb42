package org.onrecord.attribution.act;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.word.Token;
import org.onrecord.word.WordLists;

/** The words of {@code words.txt}. Immutable. */
final class ActWords {
  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "i", "we", "they", "you", "him", "her", "them", "us", "me", "his", "their",
          "my", "our", "your");

  private final Stems stems;
  private final Set<String> auxiliary;
  private final Set<String> adverb;
  private final Set<String> document;
  private final Set<String> paper;
  private final Set<String> first;

  private ActWords(Map<String, List<String>> lists) {
    this.stems = new Stems(lists.getOrDefault("[irregular]", List.of()));
    this.auxiliary = words(lists, "[auxiliary]");
    this.adverb = words(lists, "[adverb]");
    this.document = words(lists, "[document]");
    this.paper = words(lists, "[paper]");
    this.first = words(lists, "[first]");
  }

  private static Set<String> words(Map<String, List<String>> lists, String heading) {
    Set<String> words = new HashSet<>();
    for (String line : lists.getOrDefault(heading, List.of())) {
      words.addAll(List.of(line.split(" ", -1)));
    }
    return Set.copyOf(words);
  }

  /** Reads the words from the jar. */
  static ActWords load() {
    return new ActWords(WordLists.read(ActWords.class, "words.txt"));
  }

  String stem(Token token) {
    return stems.of(token);
  }

  /** Whether it is an auxiliary verb: what follows it tells the act. */
  boolean isAuxiliary(Token token) {
    return auxiliary.contains(stems.of(token)) || negates(token);
  }

  boolean isAdverb(Token token) {
    return adverb.contains(token.lower()) || token.lower().endsWith("ly");
  }

  boolean negates(Token token) {
    return token.is("not") || token.is("never") || token.lower().endsWith("n't");
  }

  /** Whether it names something written, or a place where people write. */
  boolean isDocument(Token token) {
    String word = token.lower();
    String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return document.contains(word) || document.contains(one);
  }

  /** Whether it ends the name of a newspaper or an agency: "the Ledger-Herald". */
  boolean endsPaper(Token token) {
    String word = token.lower();
    return token.capitalised() && paper.contains(word.substring(word.lastIndexOf('-') + 1));
  }

  boolean isPronoun(Token token) {
    return PRONOUNS.contains(token.lower());
  }

  /** Whether it is a clue as the first word of a content. */
  boolean opens(Token token) {
    return first.contains(token.lower());
  }
}
