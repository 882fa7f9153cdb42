package org.onrecord.read.line;

import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises lines that only say when something was published or changed, in many languages. */
public final class DateStamp {
  private static final int LONGEST = 120;
  private static final int SHORTEST = 6;

  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)\\b(?:published|posted|updated|modified|created|last|first|original(?:ly)?|on|at|am|um|le|el|il|the|of|de|date|veröffentlicht|publiziert|erstellt|aktualisiert|stand|letzte|änderung|aktualisierung|geändert|zuletzt|uhr|vom|den|publié|mis|à|jour|mise|modifié|publicado|actualizado|atualizado|em|às|alle|ore|dodano|aktualizacja|a|m|p|pm|h|min|read|minutes?|lesezeit|minuten?|gmt|utc|cet|cest|est|edt|et|pst|pdt|ist|bst|cst|cdt"
              + "|\\p{L}*day|\\p{L}*tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\\b\\.?");

  private DateStamp() {}

  public static boolean matches(String words) {
    if (words.length() > LONGEST || words.length() < SHORTEST) {
      return false;
    }
    String date = DateText.find(words, false);
    if (date == null) {
      return false;
    }
    String rest = WORDS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ");
    int letters = 0;
    int named = 0;
    for (String word : rest.split("[^\\p{L}]+", -1)) {
      if (DateText.isMonth(word)) {
        named += word.length();
      } else {
        letters += word.length();
      }
    }
    return letters <= 3 && named <= 30;
  }
}
