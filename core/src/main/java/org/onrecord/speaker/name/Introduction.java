package org.onrecord.speaker.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.word.Token;
import org.onrecord.word.WordFile;
import org.onrecord.word.WordSet;

/**
 * What the words around a name say that the person is: "campaign manager Ada Roe", "Harran’s Prime
 * Minister, Ada Roe", "Ada Roe, governor of East Harran,". All in lower case.
 */
final class Introduction {
  private static final WordFile WORDS = WordFile.of(Introduction.class, "namewords.txt");

  private static final Set<String> INTRODUCES_ROLE = Set.of(",", "is", "was", "(", "-", "–", "—");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private static final Set<String> POSSESSIVES = WordSet.of("my our your his her their 's");

  private static final Set<String> KIN = WORDS.words("kin");

  /** What may stand between a title and the name: "Prime Minister, Dr the Rt. Hon. Tom Finch". */
  private static final Set<String> HONOURS =
      WordSet.of("dr dr. the rt rt. hon hon. mr mr. mrs mrs. ms ms. sir . ,");

  /** Small words inside a title. */
  private static final Set<String> INNER = WordSet.of("of the for and 's");

  private static final Set<String> NAMED_AS = Set.of("name", "names", "identified");

  /** "A retired judge called Roe". */
  private static final Set<String> CALLED = Set.of("called", "named");

  private static final int MAX_APPOSITION = 10;

  /** Of somebody who is spoken of by their age. */
  private static final Pattern AGE = Pattern.compile("[1-9]\\d|10\\d");

  private static final Set<String> AFTER_AGE = Set.of(",", ".", ";");

  /** What a subject has after it, and an apposition has not. */
  private static final Set<String> SAYS =
      WordSet.of("told said says tells asked wrote has had was is will would did does");

  /** Those of them that no noun before them has for its own: "the minister of Harran said". */
  private static final Set<String> SPEAKS = Set.of("told", "said", "says", "tells");

  private static final Set<String> RELATIVE = Set.of("who", "that", "which", "whom", "whose");

  /** What a sentence goes on with behind a name and a comma: "…, according to the mayor". */
  private static final Set<String> GOES_ON =
      WordSet.of("according adding citing saying telling as while when but because after before");

  /** How far back a title reaches. */
  private static final int MAX_TITLE = 10;

  /** How many words without a capital belong to a role before a name. */
  private static final int MAX_WORDS = 4;

  /** How many words of an apposition without an article may stand before its role. */
  private static final int ROLE_WITHIN = 4;

  private final List<Token> tokens;
  private final NameLexicon lexicon;

  Introduction(List<Token> tokens, NameLexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /**
   * The words that say it.
   *
   * @param start index of the name's first token, titles included
   * @param end index after its last
   */
  Set<String> of(int start, int end) {
    Set<String> roles = new HashSet<>();
    rolesBefore(start, end, roles);
    titleBefore(start, roles);
    kinBefore(start, end, roles);
    officeBefore(start, end, roles);
    if (isGivenName(start)) {
      roles.add(NameRules.INTRODUCED);
    }
    country(end, roles);
    apposition(end, roles);
    age(end, roles);
    return roles;
  }

  /** "Ada Roe, 39," and "Ada Roe (39)". */
  private void age(int end, Set<String> roles) {
    int number = end + 1 < tokens.size() && tokens.get(end + 1).is("aged") ? end + 2 : end + 1;
    if (number + 1 >= tokens.size() || !AGE.matcher(tokens.get(number).text()).matches()) {
      return;
    }
    boolean commas = tokens.get(end).is(",") && AFTER_AGE.contains(tokens.get(number + 1).text());
    boolean brackets = tokens.get(end).is("(") && tokens.get(number + 1).is(")");
    if (commas || brackets) {
      roles.add(NameRules.AGED);
    }
  }

  /** The words without capitals before a name, or before "called", where they end in a role. */
  private void rolesBefore(int start, int end, Set<String> roles) {
    boolean isCalled = isCalled(start, end);
    int last = isCalled ? start - 2 : start - 1;
    if (last < 0 || !lexicon.isRole(tokens.get(last).lower())) {
      return;
    }
    if (isCalled) {
      roles.add(NameRules.INTRODUCED);
    }
    for (int i = last; i >= 0 && i > last + 1 - MAX_TITLE && tokens.get(i).isWord(); i--) {
      if (i > last + 1 - MAX_WORDS || tokens.get(i).capitalised()) {
        roles.add(tokens.get(i).lower());
      }
    }
  }

  /** "A retired judge called Roe,", but not "the judge called Roe a liar". */
  private boolean isCalled(int start, int end) {
    if (start < 3 || !CALLED.contains(tokens.get(start - 1).lower())) {
      return false;
    }
    boolean isOne =
        tokens.subList(Math.max(0, start - 1 - MAX_WORDS), start - 2).stream()
            .anyMatch(token -> token.is("a") || token.is("an"));
    Token next = tokens.get(Math.min(end, tokens.size() - 1));
    return isOne && (next.shape() == Token.Shape.MARK || next.is("who") || next.is("from"));
  }

  /**
   * The capitalised words before a name and its titles, as in "Pan Harran Relief (PHR) Director Ada
   * Roe", also where a comma parts them from it. The page's own word for a role must be among them,
   * or a title stand at the head of the name.
   */
  private void titleBefore(int start, Set<String> roles) {
    int i = start;
    while (i > 0 && HONOURS.contains(tokens.get(i - 1).lower()) && !isSentenceEnd(i - 1)) {
      i--;
    }
    boolean titled = start < tokens.size() && lexicon.isTitle(tokens.get(start).lower());
    boolean role = titled && i == start;
    Set<String> words = new HashSet<>();
    for (int back = i - 1; back >= 0 && back >= i - MAX_TITLE; back--) {
      Token token = tokens.get(back);
      boolean inner = INNER.contains(token.lower()) && !words.isEmpty();
      boolean bracket = token.is(")") || token.is("(");
      boolean before = i < start && words.isEmpty() && lexicon.isRole(token.lower());
      if (!(token.capitalised() || inner || bracket || before)) {
        break;
      }
      if (before) {
        modifiers(back, words);
      }
      role |= lexicon.isRole(token.lower());
      if (token.isWord() && !INNER.contains(token.lower())) {
        words.add(token.lower());
      }
    }
    if (role) {
      roles.addAll(words);
    }
  }

  /** "prime" of "the prime minister, Ada Roe": the words between an article and a role. */
  private void modifiers(int role, Set<String> words) {
    Set<String> found = new HashSet<>();
    for (int i = role - 1; i >= 0 && i >= role - MAX_WORDS; i--) {
      String word = tokens.get(i).lower();
      if (ARTICLES.contains(word) || isPossessive(tokens, i)) {
        words.addAll(found);
        return;
      }
      if (!tokens.get(i).lowerCase()) {
        return;
      }
      found.add(word);
    }
  }

  /** "The head of planning, Ada Roe,": the office, and what it is of. */
  private void officeBefore(int start, int end, Set<String> roles) {
    if (start < 1
        || end >= tokens.size()
        || !tokens.get(start - 1).is(",")
        || !tokens.get(end).is(",")) {
      return;
    }
    Set<String> words = new HashSet<>();
    for (int i = start - 2; i > 0 && i >= start - MAX_TITLE; i--) {
      Token token = tokens.get(i);
      boolean isRole = lexicon.isRole(token.lower());
      if (!token.isWord() || KIN.contains(token.lower())) {
        return;
      }
      if (isRole) {
        String next = tokens.get(i + 1).lower();
        if ((next.equals("of") || next.equals("for")) && isDetermined(i)) {
          words.add(token.lower());
          roles.addAll(words);
        }
        return;
      }
      if (!INNER.contains(token.lower())) {
        words.add(token.lower());
      }
    }
  }

  /** Whether an article or a possessive stands before a noun, with a word or two between. */
  private boolean isDetermined(int noun) {
    for (int i = noun - 1; i >= 0 && i >= noun - 3; i--) {
      if (ARTICLES.contains(tokens.get(i).lower()) || isPossessive(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Her sister, Grace, said": the word for the kin before the comma. */
  private void kinBefore(int start, int end, Set<String> roles) {
    int kin = kinApposed(tokens, start, end);
    if (kin > 0) {
      roles.add(tokens.get(kin).lower());
      if (!tokens.get(kin).is("partner")) { // "its partner, Venn Air,"
        roles.add(NameRules.INTRODUCED);
      }
    }
  }

  /**
   * Where the word for the kin stands that a name is apposed to: "her sister, Grace,", "her sister,
   * 19-year-old Grace,"; 0 where none does.
   */
  static int kinApposed(List<Token> tokens, int start, int end) {
    int comma = ClauseRole.beforeAge(tokens, start) - 1;
    boolean apposed =
        comma > 1
            && tokens.get(comma).is(",")
            && end < tokens.size()
            && (tokens.get(end).is(",") || tokens.get(end).is("."));
    return apposed && isKinOf(tokens, comma - 1) ? comma - 1 : 0;
  }

  /** "Who gave her name only as Grace": whatever it is, it is somebody's, the subject's. */
  boolean isGivenName(int start) {
    boolean as = start > 2 && tokens.get(start - 1).is("as");
    for (int i = start - 2; as && i >= Math.max(0, start - 4); i--) {
      if (NAMED_AS.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word names kin and a possessive stands before it: "her late husband". */
  static boolean isKinOf(List<Token> tokens, int i) {
    if (i < 1 || !KIN.contains(tokens.get(i).lower())) {
      return false;
    }
    int before =
        tokens.get(i - 1).lowerCase() && i > 1 && !isPossessive(tokens, i - 1) ? i - 2 : i - 1;
    return isPossessive(tokens, before);
  }

  private static boolean isPossessive(List<Token> tokens, int i) {
    return POSSESSIVES.contains(tokens.get(i).lower());
  }

  /** Whether a word names kin. */
  static boolean isKin(String lower) {
    return KIN.contains(lower);
  }

  private boolean isSentenceEnd(int i) {
    return tokens.get(i).is(".") && i > 0 && !HONOURS.contains(tokens.get(i - 1).lower());
  }

  /** "Ada Roe of Harran": "the Harran leader" may be her. */
  private void country(int end, Set<String> roles) {
    if (end + 1 < tokens.size() && tokens.get(end).is("of") && tokens.get(end + 1).capitalised()) {
      roles.add(tokens.get(end + 1).lower());
    }
  }

  /** "Ada Roe, the town’s mayor,": the words up to the next comma, where a role is among them. */
  private void apposition(int end, Set<String> roles) {
    if (end >= tokens.size() || !INTRODUCES_ROLE.contains(tokens.get(end).lower())) {
      return;
    }
    if (end + 1 < tokens.size()
        && (SAYS.contains(tokens.get(end + 1).lower())
            || GOES_ON.contains(tokens.get(end + 1).lower()))) {
      return; // "His widow, Ada, told Coroner Roe"
    }
    Set<String> words = new HashSet<>();
    boolean role = false;
    boolean early = false;
    for (int i = end + 1; i < tokens.size() && i < end + MAX_APPOSITION; i++) {
      Token token = tokens.get(i);
      if (token.shape() == Token.Shape.MARK && !token.is("-")) {
        break;
      }
      boolean isVerb = lexicon.isRole(tokens.get(i - 1).lower()) || SPEAKS.contains(token.lower());
      if (isVerb && SAYS.contains(token.lower()) && words.stream().noneMatch(RELATIVE::contains)) {
        return; // "Mr Roe, the minister told us": the name is only called
      }
      role |= lexicon.isRole(token.lower());
      early |= i <= end + ROLE_WITHIN && lexicon.isRole(token.lower());
      words.add(token.lower());
    }
    boolean introduced = words.stream().anyMatch(ARTICLES::contains);
    if (role && (introduced || (early && tokens.get(end).is(",")))) {
      roles.addAll(words);
    }
  }
}
