package org.onrecord.read.line;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.word.WordLists;

/**
 * Phrases that whole lines are compared with, from a resource that says in its first lines how it
 * is written. Each question costs a few look-ups in a table, however many phrases there are.
 */
final class Phrases {
  /** How far a phrase that ends in one star goes on. */
  private static final int SOME = 60;

  private static final int HASHES = 1 << 13;

  private static final String[] BETWEEN = {":", " :", " »", "»", " >", ">", " -", " –"};

  private final Set<String> whole = new HashSet<>();

  /** How many characters may follow a phrase. */
  private final Map<String, Integer> starts = new HashMap<>();

  private final Map<String, Phrases> sections = new HashMap<>();

  /** Bits for the hashes of all phrases: what sets none of them is no phrase. */
  private final BitSet hashes = new BitSet(HASHES);

  private Phrases() {}

  /** Reads a resource that stands beside this class. */
  static Phrases load(String resource) {
    Phrases phrases = new Phrases();
    WordLists.read(Phrases.class, resource)
        .forEach((heading, lines) -> phrases.sections.put(heading, of(lines)));
    return phrases;
  }

  /** Phrases of which it can only be asked whether a line {@link #mayMatch may match} one. */
  static Phrases anyOf(Phrases... some) {
    Phrases any = new Phrases();
    for (Phrases each : some) {
      any.hashes.or(each.hashes);
    }
    return any;
  }

  private static Phrases of(List<String> lines) {
    Phrases phrases = new Phrases();
    lines.forEach(phrases::add);
    return phrases;
  }

  private void add(String phrase) {
    String plain = phrase;
    if (phrase.endsWith(" **")) {
      plain = phrase.substring(0, phrase.length() - 3);
      starts.put(plain, Integer.MAX_VALUE);
    } else if (phrase.endsWith(" *")) {
      plain = phrase.substring(0, phrase.length() - 2);
      starts.putIfAbsent(plain, SOME);
    } else {
      whole.add(phrase);
    }
    hashes.set(slot(plain.hashCode()));
  }

  private static int slot(int hash) {
    return (hash ^ (hash >>> 13)) & (HASHES - 1);
  }

  /** The phrases under "[name]". */
  Phrases section(String name) {
    String heading = "[" + name + "]";
    Phrases section = sections.get(heading);
    if (section == null) {
      throw new IllegalStateException("no section " + heading);
    }
    return section;
  }

  /** Whether a line in lower case is one of the phrases. */
  boolean matches(String line) {
    return mayMatch(line) && matchesExactly(line);
  }

  /** Whether the line, or what stands before some mark or space in it, has a phrase's hash. */
  boolean mayMatch(String line) {
    int hash = 0;
    boolean digits = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (digit && digits) {
        continue;
      }
      if (i > 0 && !Character.isLetterOrDigit(c) && hashes.get(slot(hash))) {
        return true;
      }
      hash = 31 * hash + (digit ? '0' : c);
      digits = digit;
    }
    return hashes.get(slot(hash));
  }

  private boolean matchesExactly(String line) {
    String numbered = withoutNumbers(line);
    if (whole.contains(numbered) || starts.containsKey(numbered)) {
      return true;
    }
    int hash = 0;
    for (int i = 0; i < numbered.length(); i++) {
      char c = numbered.charAt(i);
      if (i > 0 && !Character.isLetterOrDigit(c) && hashes.get(slot(hash)) && goesOn(numbered, i)) {
        return true;
      }
      hash = 31 * hash + c;
    }
    return false;
  }

  private boolean goesOn(String line, int end) {
    return line.length() - end <= starts.getOrDefault(line.substring(0, end), -1);
  }

  /** The phrases without a star. */
  Set<String> whole() {
    return Collections.unmodifiableSet(whole);
  }

  /** Whether a line in lower case begins with a phrase and goes on. */
  boolean opens(String line) {
    int hash = 0;
    for (int i = 0; i < line.length() && i <= SOME; i++) {
      char c = line.charAt(i);
      if (i > 0
          && !Character.isLetterOrDigit(c)
          && hashes.get(slot(hash))
          && whole.contains(line.substring(0, i))) {
        return true;
      }
      hash = 31 * hash + c;
    }
    return false;
  }

  /** Whether a line has one of the marks that may stand behind a phrase; most have none. */
  static boolean mayLead(String line) {
    for (int i = 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ':'
          || c == '»'
          || c == '>'
          || (line.charAt(i - 1) == ' ' && (c == '-' || c == '–'))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a line is a phrase, a colon or the like, and something after it. To be asked only where
   * the line {@link #mayLead may be so}.
   */
  boolean leads(String line) {
    for (String mark : BETWEEN) {
      int at = line.indexOf(mark);
      if (at > 0 && at + mark.length() < line.length() && whole.contains(line.substring(0, at))) {
        return true;
      }
    }
    return false;
  }

  /** With each number as a nought. */
  private static String withoutNumbers(String line) {
    StringBuilder plain = new StringBuilder(line.length());
    boolean digits = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit || !digits) {
        plain.append(digit ? '0' : c);
      }
      digits = digit;
    }
    return plain.toString();
  }
}
