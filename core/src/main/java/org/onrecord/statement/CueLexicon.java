package org.onrecord.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.WordLists;

/** The words that attribute, by form, read from {@code cues.txt}. Immutable. */
final class CueLexicon {
  private final Map<String, Verb> verbs = new HashMap<>();
  private final Set<String> nouns = new HashSet<>();
  private final Set<String> particles = new HashSet<>();

  private CueLexicon() {}

  /** What a verb can do. */
  enum Use {
    /** May precede, follow or interrupt what was said. */
    SPEECH,
    /** The same, but only with a quotation, a colon or "that". */
    QUOTING,
    /** Precedes what was said. */
    STANCE
  }

  /** Which form of the verb a word is. */
  enum Form {
    BASE,
    THIRD_PERSON,
    PAST,
    PARTICIPLE_ING
  }

  /** One form of a verb. */
  record Verb(Use use, Form form) {}

  /** Reads the lexicon from the jar. */
  static CueLexicon load() {
    CueLexicon lexicon = new CueLexicon();
    WordLists.read(CueLexicon.class, "cues.txt")
        .forEach(
            (heading, lines) -> lines.forEach(line -> lexicon.add(heading, line.split(" ", -1))));
    return lexicon;
  }

  private void add(String section, String[] words) {
    switch (section) {
      case "[speech]" -> addVerb(Use.SPEECH, words);
      case "[quoting]" -> addVerb(Use.QUOTING, words);
      case "[stance]" -> addVerb(Use.STANCE, words);
      case "[noun]" -> nouns.add(words[0]);
      case "[particle]" -> particles.add(words[0]);
      default -> throw new IllegalStateException("cues.txt has no section " + section);
    }
  }

  private void addVerb(Use use, String[] words) {
    String base = words[0];
    boolean mute = base.endsWith("e") && !base.endsWith("ee");
    boolean y = base.endsWith("y") && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
    String third = base + "s";
    if (y) {
      third = base.substring(0, base.length() - 1) + "ies";
    } else if (base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch")) {
      third = base + "es";
    }
    String past = base.endsWith("e") ? base + "d" : base + "ed";
    String ing = (mute ? base.substring(0, base.length() - 1) : base) + "ing";
    put(use, Form.BASE, base);
    put(use, Form.THIRD_PERSON, third);
    put(use, Form.PAST, words.length > 1 && !words[1].endsWith("ing") ? words[1] : past);
    put(
        use,
        Form.PARTICIPLE_ING,
        words[words.length - 1].endsWith("ing") ? words[words.length - 1] : ing);
  }

  private void put(Use use, Form form, String word) {
    verbs.putIfAbsent(word, new Verb(use, form));
  }

  /** The verb this word is a form of, or null. */
  @Nullable Verb verb(String lower) {
    return verbs.get(lower);
  }

  boolean isSpeech(String lower) {
    Verb verb = verbs.get(lower);
    return verb != null && verb.use != Use.STANCE && verb.form != Form.PARTICIPLE_ING;
  }

  /** Whether it is a noun such as "claim", singular or plural, that a that-clause may follow. */
  boolean isNoun(String lower) {
    return nouns.contains(lower)
        || (lower.endsWith("s") && nouns.contains(lower.substring(0, lower.length() - 1)));
  }

  /** Whether it belongs to the verb before it, as "out" in "pointed out". */
  boolean isParticle(String lower) {
    return particles.contains(lower);
  }
}
