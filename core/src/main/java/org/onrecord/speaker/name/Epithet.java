package org.onrecord.speaker.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.word.Token;
import org.onrecord.word.WordFile;
import org.onrecord.word.WordSet;

/**
 * What papers call somebody for a change who has just been named, by what everybody is who reads
 * on: "the Norwegian", "the grandmother of five", "the former opener", "the mum-of-two". It names
 * nobody by an office, so that it means a person whom the page knows or nobody.
 */
public final class Epithet {
  private static final WordFile WORDS = WordFile.of(Epithet.class, "epithets.txt");

  private static final Set<String> PERSONS = WORDS.words("persons");

  private static final Set<String> PLAYERS = WORDS.words("players");

  private static final Set<String> NATIONALS = WORDS.words("nationals");

  /** What is one of a people or all of it: "the Portuguese". */
  private static final Set<String> PEOPLES = WORDS.words("peoples");

  private static final Set<String> WOMEN =
      Set.of("grandmother", "gran", "mother", "mum", "mom", "actress", "filipina");

  private static final Set<String> MEN =
      Set.of(
          "grandfather",
          "grandad",
          "father",
          "dad",
          "batsman",
          "businessman",
          "cornishman",
          "yorkshireman");

  /** Who by themselves are spoken of as somebody’s: a victim’s. */
  private static final Set<String> KIN =
      WordSet.of("grandmother grandfather mother father mum mom dad");

  /** "mum-of-two". */
  private static final Pattern PARENT = Pattern.compile("(mother|mum|mom|father|dad)-of-\\p{L}+");

  /** ", 36" behind it. */
  private static final Pattern AGE = Pattern.compile("\\d{1,3}");

  private static final Set<String> COUNTS =
      WordSet.of("one two three four five six seven eight nine ten");

  /** The most words of one. */
  private static final int LONGEST = 7;

  /** Its noun, and its last word. */
  private final String head;

  private final String last;
  private final NameLexicon lexicon;

  private Epithet(String head, String last, NameLexicon lexicon) {
    this.head = head;
    this.last = last;
    this.lexicon = lexicon;
  }

  /**
   * The epithet that the words of a source are, and nothing else; null where they are none.
   *
   * @param tokens of the source; not empty
   */
  public static @Nullable Epithet of(List<Token> tokens, NameLexicon lexicon) {
    String head = head(tokens, lexicon);
    return head.isEmpty()
        ? null
        : new Epithet(head, tokens.get(tokens.size() - 1).lower(), lexicon);
  }

  /**
   * Whether the page speaks of one without a name before: "A grandmother was robbed. The
   * grandmother said".
   *
   * @param before the text before the source
   */
  public boolean isIntroduced(String before) {
    return Pattern.compile("(?i)\\ban? (?:[\\p{L}\\d-]+ ){0,3}" + Pattern.quote(head) + "\\b")
        .matcher(before)
        .find();
  }

  /** Whether it is of those who play, and not of who manages or judges them. */
  public boolean isPlayer() {
    return PLAYERS.contains(head);
  }

  /** Whether it is the name of a nation. */
  public boolean isNational() {
    return NATIONALS.contains(last) || PEOPLES.contains(last);
  }

  /** Whether it may as well be a whole people, or its government: "the Portuguese". */
  public boolean isPeople() {
    return PEOPLES.contains(last);
  }

  /** The gender that it shows. */
  public Gender gender() {
    if (WOMEN.contains(head) || head.endsWith("woman")) {
      return Gender.FEMALE;
    }
    // "Irishman", but not "German"
    boolean man = head.endsWith("man") && NATIONALS.contains(head.replace("man", "woman"));
    return man || MEN.contains(head) ? Gender.MALE : lexicon.ofRole(head);
  }

  /** Without what stands in marks: "the “Paper Sun” singer". */
  private static List<Token> withoutTitle(List<Token> tokens) {
    int open = 1;
    if (tokens.size() < 4 || tokens.get(open).shape() != Token.Shape.MARK) {
      return tokens;
    }
    int close = tokens.size() - 2;
    while (close > open && tokens.get(close).shape() != Token.Shape.MARK) {
      close--;
    }
    List<Token> rest = new ArrayList<>(tokens.subList(0, open));
    rest.addAll(tokens.subList(close + 1, tokens.size()));
    return rest;
  }

  /** Its noun in lower case; empty where the words are none. */
  private static String head(List<Token> words, NameLexicon lexicon) {
    List<Token> tokens = withoutTitle(words);
    int end = tokens.size();
    if (end > 3
        && tokens.get(end - 2).is(",")
        && AGE.matcher(tokens.get(end - 1).text()).matches()) {
      end -= 2;
    }
    if (end < 2 || end > LONGEST || !tokens.get(0).is("the")) {
      return "";
    }
    if (end > 3 && tokens.get(end - 2).is("of") && COUNTS.contains(tokens.get(end - 1).lower())) {
      end -= 2;
    }
    for (Token token : tokens.subList(1, end)) {
      if (!token.isWord() || token.is("of") || token.is("'s")) {
        return "";
      }
    }
    Token last = tokens.get(end - 1);
    String head = last.lower();
    if (end == 2 && last.capitalised()) {
      return NATIONALS.contains(head) || PEOPLES.contains(head) ? head : "";
    }
    Matcher parent = PARENT.matcher(head);
    if (parent.matches()) {
      return parent.group(1);
    }
    if (end == 2 && end == tokens.size() && KIN.contains(head)) {
      return ""; // "the mother": somebody’s
    }
    boolean past = end > 2 && (tokens.get(1).is("former") || tokens.get(1).is("retired"));
    boolean former = past && lexicon.isRole(head);
    boolean was =
        end > 2
            && tokens.get(1).is("former")
            && !lexicon.isOrganisationWord(head)
            && !lexicon.isPlace(head);
    return (last.lowerCase() && (PERSONS.contains(head) || former)) || (last.capitalised() && was)
        ? head
        : "";
  }
}
