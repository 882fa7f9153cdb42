package org.onrecord.speaker.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.word.Token;
import org.onrecord.word.WordSet;

/**
 * The words of a source that is no plain name, taken apart: "the former mayor of Harran" has the
 * head "mayor"; "Roe’s lawyers" has the owner "Roe" and the head "lawyers".
 */
public final class NounPhrase {
  private static final Set<String> ENDS =
      WordSet.of(
          """
          for of at from in with to who whom whose which that where when while because such on , ( by about against near and or -- – — : ; is
          was than representing spending speaking involving highlighting containing formed published
          commissioned released conducted named called known led based behind
          """);
  private static final Set<String> NO_MODIFIERS =
      WordSet.of(
          """
          the a an this that former then new own one another longtime veteran current late top chief
          """);
  private static final Set<String> JOINS = Set.of(",", "and");
  private static final int MOST_PLACES = 8;
  private static final Set<String> POSSESSIVES = Set.of("my", "our", "his", "her", "their", "its");

  private final List<Token> tokens;

  /** Index after the possessive that opens it; 0 where none does. */
  private final int owned;

  /** Index of the noun it is about; -1 where there is none. */
  private final int head;

  /**
   * Parses a source.
   *
   * @param tokens of the source; not empty
   */
  public NounPhrase(List<Token> tokens) {
    this.tokens = tokens;
    this.owned = owned(tokens);
    this.head = head(tokens, owned);
  }

  private static int owned(List<Token> tokens) {
    if (POSSESSIVES.contains(tokens.get(0).lower())) {
      return 1;
    }
    for (int i = 1; i < tokens.size(); i++) {
      if (isPossessive(tokens, i)) {
        return i + 1;
      }
      if (ENDS.contains(tokens.get(i).lower())) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean isPossessive(List<Token> tokens, int i) {
    boolean plural = tokens.get(i - 1).lower().endsWith("s");
    return tokens.get(i).is("'s") || (plural && (tokens.get(i).is("'") || tokens.get(i).is("’")));
  }

  private static int head(List<Token> tokens, int from) {
    int head = -1;
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i > from && (ENDS.contains(token.lower()) || isParticiple(tokens, i, from))) {
        break;
      }
      if (token.isWord() && !token.is("'s")) {
        head = i;
      }
    }
    return head;
  }

  /**
   * "suing" of "the tenant suing Roe". Any word in -ing that a name follows ends the noun here,
   * "during" and "following" too; whether the name behind it is another's, {@code ClauseNames}
   * asks, and for that these are none.
   */
  private static boolean isParticiple(List<Token> tokens, int i, int from) {
    Token before = tokens.get(i - 1);
    return i > from + 1
        && i + 1 < tokens.size()
        && tokens.get(i).lowerCase()
        && tokens.get(i).lower().endsWith("ing")
        && before.lowerCase()
        && before.isWord()
        && !NO_MODIFIERS.contains(before.lower())
        && tokens.get(i + 1).capitalised();
  }

  public Token first() {
    return tokens.get(0);
  }

  /** The noun it is about; the first word where there is none. */
  public Token head() {
    return head < 0 ? first() : tokens.get(head);
  }

  /** Whether the noun comes first, without an article. */
  public boolean isBare() {
    return head <= 0;
  }

  /** Whether nothing follows the noun. */
  public boolean endsInHead() {
    return head == tokens.size() - 1;
  }

  public boolean hasHead() {
    return head >= 0;
  }

  /** Whether it opens with an owner: "his", "Roe’s". */
  public boolean isOwned() {
    return owned > 0;
  }

  /** The words of its owner, without the ending; empty where it has none. */
  public List<Token> owner() {
    return owned == 0 ? List.of() : tokens.subList(0, owned == 1 ? 1 : owned - 1);
  }

  /** The words up to the head and it. */
  public List<Token> words() {
    return tokens.subList(owned, Math.max(owned, head + 1));
  }

  /** The description it gives of a person. */
  public Description description(NameLexicon lexicon) {
    Set<String> modifiers = new HashSet<>();
    modifiers().forEach(token -> add(modifiers, token));
    return new Description(lexicon.singular(head().lower()), modifiers);
  }

  /** The words of its description that are names: "Norwegian" of "the Norwegian minister". */
  public Set<String> properModifiers() {
    Set<String> proper = new HashSet<>();
    modifiers().stream()
        .filter(token -> token.capitalised() && !token.equals(first()))
        .forEach(token -> add(proper, token));
    return proper;
  }

  private List<Token> modifiers() {
    List<Token> modifiers = new ArrayList<>(tokens.subList(owned, Math.max(owned, head)));
    if (head >= 0 && head + 1 < tokens.size() && tokens.get(head + 1).is("of")) {
      for (int i = head + 2; i < tokens.size() && !ENDS.contains(tokens.get(i).lower()); i++) {
        modifiers.add(tokens.get(i));
      }
    }
    return modifiers;
  }

  /** The same with the words of its owner: "Harran’s mayor" is the Harran mayor. */
  public Description ownedDescription(NameLexicon lexicon) {
    Description own = description(lexicon);
    Set<String> modifiers = new HashSet<>(own.modifiers());
    owner().forEach(token -> add(modifiers, token));
    return new Description(own.head(), modifiers);
  }

  /** The names joined after "of": Harran and Tarn in "the mayors of Harran and Tarn". */
  public List<Token> places() {
    List<Token> places = new ArrayList<>();
    boolean of = head >= 0 && head + 1 < tokens.size() && tokens.get(head + 1).is("of");
    for (int i = head + 2; of && i < tokens.size() && i < head + 2 + MOST_PLACES; i++) {
      if (tokens.get(i).capitalised()) {
        places.add(tokens.get(i));
      } else if (!JOINS.contains(tokens.get(i).lower())) {
        break;
      }
    }
    return places;
  }

  /** The meaningful words behind "for": for whom "a spokesman for the Harran ferry" speaks. */
  public Set<String> beneficiary() {
    Set<String> words = new HashSet<>();
    boolean has = head >= 0 && head + 1 < tokens.size() && tokens.get(head + 1).is("for");
    for (int i = head + 2; has && i < tokens.size() && !ENDS.contains(tokens.get(i).lower()); i++) {
      add(words, tokens.get(i));
    }
    return words;
  }

  /** Whether its owner is a pronoun. */
  public boolean isPronounOwned() {
    return POSSESSIVES.contains(first().lower());
  }

  private static void add(Set<String> modifiers, Token token) {
    if (token.isWord() && !NO_MODIFIERS.contains(token.lower())) {
      modifiers.add(token.lower());
    }
  }
}
