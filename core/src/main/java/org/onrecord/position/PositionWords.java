package org.onrecord.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.stance.Stance;
import org.onrecord.word.WordLists;

/** Verbs, nouns and phrases that show a position. Immutable. */
final class PositionWords {
  private static final String VOWELS = "aeiou";
  private static final String NEGATIVE = "un";

  private final Map<String, Verb> verbs = new HashMap<>();
  private final Map<String, Noun> nouns = new HashMap<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  /** Forms of a verb. */
  enum Form {
    BASE,
    THIRD,
    PAST,
    ING
  }

  /** A form of a verb that shows a stance. */
  record Verb(Stance stance, Form form) {}

  /** A noun that shows a stance, or its contrary. */
  record Noun(Stance stance, boolean negated) {}

  /** Words in a row that show a stance. */
  record Phrase(Stance stance, List<String> words) {}

  private PositionWords(Map<String, List<String>> lists) {
    for (String line : lists.getOrDefault("[verbs]", List.of())) {
      List<String> fields = List.of(line.split(" ", -1));
      fields.subList(1, fields.size()).forEach(base -> addForms(stance(fields.get(0)), base));
    }
    for (String line : lists.getOrDefault("[nouns]", List.of())) {
      List<String> fields = List.of(line.split(" ", -1));
      String stance = fields.get(0);
      boolean negated = stance.startsWith(NEGATIVE);
      Noun noun = new Noun(stance(negated ? stance.substring(NEGATIVE.length()) : stance), negated);
      fields.subList(1, fields.size()).forEach(word -> nouns.put(word, noun));
    }
    for (String line : lists.getOrDefault("[phrases]", List.of())) {
      List<String> fields = List.of(line.split(" ", -1));
      Phrase phrase = new Phrase(stance(fields.get(0)), fields.subList(1, fields.size()));
      phrases.computeIfAbsent(fields.get(1), key -> new ArrayList<>()).add(phrase);
    }
  }

  /** Reads the lists from the jar. */
  static PositionWords load() {
    return new PositionWords(WordLists.read(PositionWords.class, "positions.txt"));
  }

  private static Stance stance(String id) {
    return Stance.valueOf(id.toUpperCase(Locale.ROOT));
  }

  private void addForms(Stance stance, String base) {
    char last = base.charAt(base.length() - 1);
    boolean doubles = base.equals("admit");
    boolean consonantY = last == 'y' && VOWELS.indexOf(base.charAt(base.length() - 2)) < 0;
    boolean hisses = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch");
    boolean takesEs = hisses || base.equals("veto");
    String stem = last == 'e' ? base.substring(0, base.length() - 1) : base;
    String withY = consonantY ? base.substring(0, base.length() - 1) + "i" : base;
    String longer = doubles ? base + last : stem;
    verbs.put(base, new Verb(stance, Form.BASE));
    verbs.put(
        consonantY ? withY + "es" : takesEs ? base + "es" : base + "s",
        new Verb(stance, Form.THIRD));
    verbs.put(consonantY ? withY + "ed" : longer + "ed", new Verb(stance, Form.PAST));
    verbs.put(longer + "ing", new Verb(stance, Form.ING));
  }

  Map<String, Verb> verbs() {
    return verbs;
  }

  Map<String, Noun> nouns() {
    return nouns;
  }

  List<Phrase> phrases(String first) {
    return phrases.getOrDefault(first, List.of());
  }
}
