package org.onrecord.read.turn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Span;

/**
 * Distinguishes the turns of a transcript from a list whose items begin with a word and a colon.
 *
 * <p>A list has each label once, or one label again and again, and nobody in it speaks. In a
 * transcript labels come back after others have spoken, and what is no question has an "I" or a
 * "we" now and then.
 */
public final class Transcript {
  /**
   * The least turns of a transcript: fewer may be lines that happen to begin with a word and a
   * colon.
   */
  private static final int LEAST = 3;

  /** The most UTF-16 units of a turn that are examined. */
  private static final int LOOK = 1000;

  private static final Pattern FIRST_PERSON =
      Pattern.compile("(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s)(?![\\p{L}.]|['’]s\\b)");

  /**
   * What its pronouns begin with: one look at each letter, and the pattern only where it may be.
   */
  private static final String FIRST_PERSON_INITIALS = "IMmWwOoUu";

  private static final Pattern QUOTED = Pattern.compile("[“\"][^“”\"]{3,}[”\"]");

  /** Not "me" and "us", which stand for the page's reporter in "told us" as well. */
  private static final Pattern I_OR_WE =
      Pattern.compile("(?<![\\p{L}'’])(?:I|[Mm]y|[Ww]e|[Oo]ur)(?![\\p{L}.]|['’]s\\b)");

  private Transcript() {}

  /**
   * A line with a label.
   *
   * @param label what it begins with
   * @param line all of it
   */
  public record Labelled(SpeakerLabel label, Span line) {
    private String said(String text) {
      return text.substring(label.wordsAt(), Math.max(label.wordsAt(), line.end())).strip();
    }
  }

  /**
   * The lines that begin a turn; empty where the text is no transcript. Linear.
   *
   * @param lines in text order
   */
  public static List<Labelled> turns(String text, List<Span> lines) {
    List<Labelled> found = labelled(text, lines);
    return isTalk(text, found) ? found : List.of();
  }

  /** The lines that begin with a label. */
  static List<Labelled> labelled(String text, List<Span> lines) {
    List<Labelled> found = new ArrayList<>();
    for (Span line : lines) {
      SpeakerLabel label = SpeakerLabel.at(text, line);
      if (label != null) {
        found.add(new Labelled(label, line));
      }
    }
    return found;
  }

  /** Whether labels alternate as speakers do, and what stands after them is spoken. */
  public static boolean isTalk(String text, List<Labelled> labelled) {
    if (isTalk(text, labelled, Set.of())) {
      return true;
    }
    Set<String> shared = shared(labelled);
    return !shared.isEmpty() && isTalk(text, labelled, shared);
  }

  /**
   * The same.
   *
   * @param shared surnames that are taken for two speakers'
   */
  private static boolean isTalk(String text, List<Labelled> labelled, Set<String> shared) {
    Set<String> seen = new HashSet<>();
    String before = "";
    int returns = 0;
    int repeats = 0;
    int told = 0;
    int own = 0;
    for (Labelled each : labelled) {
      String key = each.label.key();
      key = shared.contains(key) ? each.label.longKey() : key;
      repeats += key.equals(before) ? 1 : 0;
      returns += !seen.add(key) && !key.equals(before) ? 1 : 0;
      before = key;
      String said = each.said(text);
      if (!isQuestion(said) && !said.isEmpty()) {
        told++;
        own += isFirstPerson(said) ? 1 : 0;
      }
    }
    int turns = labelled.size();
    boolean alternates = returns > 0 && returns * 4 >= turns && repeats * 3 <= turns;
    return turns >= LEAST && seen.size() > 1 && alternates && own > 0 && own * 4 >= told;
  }

  /** The surnames that two speakers may have: "Jane Smith" and "Tom Smith". */
  private static Set<String> shared(List<Labelled> labelled) {
    Map<String, String> first = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Labelled each : labelled) {
      String longer = each.label.longKey();
      String before = first.putIfAbsent(each.label.key(), longer);
      if (before != null && !before.equals(longer)) {
        shared.add(each.label.key());
      }
    }
    return shared;
  }

  /** Whether words end with a question mark. */
  public static boolean isQuestion(String words) {
    int end = words.length();
    while (end > 0 && " \"'”’)]".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && words.charAt(end - 1) == '?';
  }

  /** Whether the first thousand characters have a pronoun of the first person. */
  public static boolean isFirstPerson(String words) {
    int end = Math.min(words.length(), LOOK);
    Matcher matcher = null;
    boolean inWord = false;
    for (int i = 0; i < end; i++) {
      char c = words.charAt(i);
      if (!inWord && c != ' ' && FIRST_PERSON_INITIALS.indexOf(c) >= 0) {
        matcher = matcher == null ? FIRST_PERSON.matcher(words) : matcher;
        if (matcher.region(i, end).lookingAt()) {
          return true;
        }
      }
      inWord = isInWord(c);
    }
    return false;
  }

  /**
   * Whether somebody speaks of themselves in a paragraph, and not only in what it quotes: after the
   * last turn <q>“I was there,” the clerk told us</q> is told by the page.
   */
  static boolean isOwnVoice(String words) {
    String looked = words.substring(0, Math.min(words.length(), LOOK));
    String outside = QUOTED.matcher(looked).replaceAll(" ");
    boolean quotes = outside.length() < looked.length();
    return (quotes && outside.chars().anyMatch(Character::isLetter))
        ? I_OR_WE.matcher(outside).find()
        : isFirstPerson(words);
  }

  private static boolean isInWord(char c) {
    if (c < 128) {
      int small = c | ' ';
      return (small >= 'a' && small <= 'z') || c == '\'' || c == '.';
    }
    return Character.isLetter(c) || c == '’';
  }
}
