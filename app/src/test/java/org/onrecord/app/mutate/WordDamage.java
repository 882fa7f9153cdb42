package org.onrecord.app.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damage to sentences, so that they still read nearly as such. */
final class WordDamage {
  private static final Pattern WORD = Pattern.compile("[^\\s<>]+");
  private static final Pattern CUE =
      Pattern.compile(
          "\\b(?:said|says|told|asked|replied|warned|claimed|added|explained|denied|described|"
              + "recalled|acknowledged|according to|wrote|insisted)\\b");
  private static final Pattern END = Pattern.compile("\\.(?=\\s+[A-Z])");
  private static final String ABBREVIATIONS =
      "Jr. Sr. Inc. Co. Corp. Ltd. U.S. U.K. Ph.D. Sen. Gov. Pres. Gen. Rep. St. Mr. Dr. No. D.C. Bros.";
  private static final String NEIGHBOURS =
      "the a an The A Pres. Sen. Gov. Rep. Gen. St. Dr. Mr Mrs. Lt. Prof. No. U.S. Ada Roe Roe’s Finch's ’s s’"
          + " his her their who that it she he they “ ” \" ‘ ’ , . : — - • ( ) [ ] … one's sources officials"
          + " spokesman reporter (AP) HARRAN é 🦀 a\u0301 \u00a0 \u200b \n not would could";

  private WordDamage() {}

  /** Swaps, repeats, drops and moves words. */
  static byte[] shuffle(byte[] bytes, Dice dice) {
    String text = Text.of(bytes);
    for (int i = dice.magnitude(60); i > 0; i--) {
      int[] one = word(text, dice);
      int[] next = one == null ? null : wordAfter(text, one[1]);
      if (one == null || next == null) {
        continue;
      }
      String first = text.substring(one[0], one[1]);
      String second = text.substring(next[0], next[1]);
      String between = text.substring(one[1], next[0]);
      String both =
          switch (dice.below(6)) {
            case 0 -> second + between + first;
            case 1 -> first + between + first + between + second;
            case 2 -> first;
            case 3 -> first + second;
            case 4 -> first + ". " + second;
            default -> first + between + Text.utf8(dice.word(NEIGHBOURS)) + between + second;
          };
      text = text.substring(0, one[0]) + both + text.substring(next[1]);
    }
    return Text.bytes(text);
  }

  /** Puts other words beside the ones that attribute, where those who speak are looked for. */
  static byte[] attribute(byte[] bytes, Dice dice) {
    String text = Text.of(bytes);
    for (int i = dice.magnitude(25); i > 0; i--) {
      List<int[]> cues = new ArrayList<>();
      Matcher cue = CUE.matcher(text);
      while (cue.find()) {
        cues.add(new int[] {cue.start(), cue.end()});
      }
      if (cues.isEmpty()) {
        return Text.bytes(text);
      }
      int[] place = dice.pick(cues);
      String some = some(dice);
      text =
          switch (dice.below(8)) {
            case 0 -> Text.insert(text, place[0], some + " ");
            case 1 -> Text.insert(text, place[1], " " + some);
            case 2 -> {
              int[] after = wordAfter(text, place[1]);
              yield after == null
                  ? text
                  : text.substring(0, after[0]) + some + text.substring(after[1]);
            }
            case 3 -> {
              int space = text.lastIndexOf(' ', Math.max(0, place[0] - 2));
              yield space < 0
                  ? text
                  : text.substring(0, space + 1) + some + " " + text.substring(place[0]);
            }
            case 4 -> Text.insert(text, place[1], some + " " + text.substring(place[0], place[1]));
            default -> abbreviated(text, place[1], dice);
          };
    }
    return Text.bytes(text);
  }

  /** Ends the sentence behind a place, or the next words, with what may be the end of a name. */
  private static String abbreviated(String text, int from, Dice dice) {
    Matcher end = END.matcher(text);
    if (dice.chance(50) && end.find(from)) {
      return text.substring(0, end.start())
          + " "
          + dice.word(ABBREVIATIONS)
          + text.substring(end.end());
    }
    String name =
        dice.pick("", " Ada Roe", " the", " Roe", " a spokesman for Marlow", " sources in the");
    String more = dice.pick(" Rain fell", " The", " It is", " “Rain", " Ada", " Roe’s");
    return Text.insert(text, from, Text.utf8(name + " " + dice.word(ABBREVIATIONS) + more));
  }

  private static String some(Dice dice) {
    StringBuilder some = new StringBuilder();
    for (int i = dice.between(1, 4); i > 0; i--) {
      some.append(dice.word(NEIGHBOURS)).append(i > 1 && dice.chance(85) ? " " : "");
    }
    return Text.utf8(some.toString());
  }

  private static int[] word(String text, Dice dice) {
    return wordAfter(text, Text.betweenWords(text, dice));
  }

  private static int[] wordAfter(String text, int from) {
    Matcher word = WORD.matcher(text);
    return from < text.length() && word.find(from) ? new int[] {word.start(), word.end()} : null;
  }
}
