package org.onrecord.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Phrases that whole lines are compared with, from a resource that says in its first lines how it
 * is written. Each question costs a few look-ups in a table, however many phrases there are.
 */
final class Phrases {
  /** How far a phrase that ends in one star goes on. */
  private static final int SOME = 60;

  private static final String[] BETWEEN = {":", " :", " »", "»", " >", ">", " -", " –"};

  private final Set<String> whole = new HashSet<>();

  /** How many characters may follow a phrase. */
  private final Map<String, Integer> starts = new HashMap<>();

  private final Map<String, Phrases> sections = new HashMap<>();

  private Phrases() {}

  /** Reads a resource that stands beside this class. */
  static Phrases load(String resource) {
    Phrases phrases = new Phrases();
    try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Phrases section = phrases;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          section = new Phrases();
          phrases.sections.put(line.substring(1, line.length() - 1), section);
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          section.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return phrases;
  }

  private void add(String phrase) {
    if (phrase.endsWith(" **")) {
      starts.put(phrase.substring(0, phrase.length() - 3), Integer.MAX_VALUE);
    } else if (phrase.endsWith(" *")) {
      starts.putIfAbsent(phrase.substring(0, phrase.length() - 2), SOME);
    } else {
      whole.add(phrase);
    }
  }

  /** The phrases under "[name]". */
  Phrases section(String name) {
    Phrases section = sections.get(name);
    if (section == null) {
      throw new IllegalStateException("no section [" + name + "]");
    }
    return section;
  }

  /** Whether a line in lower case is one of the phrases. */
  boolean matches(String line) {
    String numbered = withoutNumbers(line);
    if (whole.contains(numbered) || starts.containsKey(numbered)) {
      return true;
    }
    for (int i = 1; i < numbered.length(); i++) {
      if (!Character.isLetterOrDigit(numbered.charAt(i)) && goesOn(numbered, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean goesOn(String line, int end) {
    return line.length() - end <= starts.getOrDefault(line.substring(0, end), -1);
  }

  /** Whether a word is one of the phrases. */
  boolean contains(String word) {
    return whole.contains(word);
  }

  /** Whether a line in lower case begins with a phrase and goes on. */
  boolean opens(String line) {
    for (int i = 1; i < line.length() && i <= SOME; i++) {
      if (!Character.isLetterOrDigit(line.charAt(i)) && whole.contains(line.substring(0, i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line is a phrase, a colon or the like, and something after it. */
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
