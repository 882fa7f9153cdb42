package org.onrecord.attribution.certainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Certainty;
import org.onrecord.word.Token;
import org.onrecord.word.WordLists;

/** The words of {@code certainty.txt}. Immutable. */
final class CertaintyLexicon {
  private static final List<Certainty> OF_CUES =
      List.of(Certainty.DENIED, Certainty.ASKED, Certainty.WISHED, Certainty.HEDGED);

  private final Map<String, List<Entry>> phrases = new HashMap<>();
  private final Map<CertaintyWord, Set<String>> words = new EnumMap<>(CertaintyWord.class);

  private record Entry(CuePhrase phrase, Certainty certainty) {}

  /**
   * A phrase found in a cue.
   *
   * @param certainty what it shows
   * @param first index of its first token
   * @param last index of its last token
   */
  public record Found(Certainty certainty, int first, int last) {}

  private CertaintyLexicon() {
    Map<String, List<String>> lists = WordLists.read(CertaintyLexicon.class, "certainty.txt");
    for (Certainty certainty : OF_CUES) {
      String heading = "[" + certainty.name().toLowerCase(Locale.ROOT) + "]";
      for (String line : lists.getOrDefault(heading, List.of())) {
        add(new Entry(CuePhrase.parse(line), certainty));
      }
    }
    for (CertaintyWord word : CertaintyWord.values()) {
      Set<String> set = new HashSet<>();
      lists
          .getOrDefault(word.heading(), List.of())
          .forEach(line -> set.addAll(List.of(line.split(" ", -1))));
      words.put(word, set);
    }
    phrases
        .values()
        .forEach(list -> list.sort(Comparator.comparingInt(entry -> -entry.phrase.size())));
  }

  /** Reads the lexicon from the jar. */
  static CertaintyLexicon load() {
    return new CertaintyLexicon();
  }

  private void add(Entry entry) {
    for (String word : entry.phrase.firstWords()) {
      phrases.computeIfAbsent(word, key -> new ArrayList<>()).add(entry);
    }
  }

  /**
   * The first phrase that starts in a stretch, the longest of those that start together.
   *
   * @param tokens a cue with the words around it
   * @param from index of the first token that it may start with
   * @param to index after the last such token; it may end later
   * @return null where there is none
   */
  @Nullable Found find(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      for (Entry entry : phrases.getOrDefault(tokens.get(i).lower(), List.of())) {
        int last = entry.phrase.match(tokens, i);
        if (last >= 0) {
          return new Found(entry.certainty, i, last);
        }
      }
    }
    return null;
  }

  /** Whether a token is a word of the given kind. */
  boolean is(CertaintyWord word, Token token) {
    return words.getOrDefault(word, Set.of()).contains(token.lower());
  }

  boolean negates(Token token) {
    return is(CertaintyWord.NEGATION, token) || token.lower().endsWith("n't");
  }

  /** Whether it may stand between a negation and the verb that it negates, or after it. */
  boolean standsBeforeVerb(Token token) {
    return is(CertaintyWord.AUXILIARY, token)
        || is(CertaintyWord.BETWEEN, token)
        || token.lower().endsWith("ly");
  }

  boolean isParticiple(Token token) {
    return is(CertaintyWord.PARTICIPLE, token) || (token.isWord() && token.lower().endsWith("ed"));
  }

  /**
   * "Would have said" within some tokens: nobody said it. Empty where it is not there.
   *
   * @param end index after the last token to look at
   */
  List<Token> unreal(List<Token> tokens, int end) {
    for (int i = 0; i + 2 < end; i++) {
      if (tokens.get(i).is("would") && tokens.get(i + 1).is("have")) {
        return tokens.subList(i, i + 2);
      }
    }
    return List.of();
  }
}
