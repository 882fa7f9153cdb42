package org.onrecord.speaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Forenames, titles and roles, read from {@code names.txt}. All words are in lower case. Immutable.
 */
final class NameLexicon {
  private final Map<String, Set<String>> sections = new HashMap<>();

  private NameLexicon() {}

  /** Reads the lexicon from the jar. */
  static NameLexicon load() {
    NameLexicon lexicon = new NameLexicon();
    try (InputStream in = NameLexicon.class.getResourceAsStream("names.txt")) {
      if (in == null) {
        throw new IllegalStateException("names.txt is missing from the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Set<String> section = new HashSet<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          section = lexicon.sections.computeIfAbsent(line, name -> new HashSet<>());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          section.addAll(List.of(line.split(" ")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lexicon;
  }

  private boolean in(String section, String word) {
    return sections.getOrDefault(section, Set.of()).contains(word);
  }

  boolean isTitle(String lower) {
    return in("[title]", withoutStop(lower));
  }

  boolean isForename(String lower) {
    return in("[female]", lower) || in("[male]", lower);
  }

  boolean isOrganisationWord(String lower) {
    return in("[organisation]", lower);
  }

  /** Whether it is a noun for a person by what they do, such as "spokesman". */
  boolean isRole(String lower) {
    return in("[person-role]", withoutStop(lower));
  }

  boolean isPlace(String lower) {
    return in("[place]", lower);
  }

  /** Whether it names the head of a state, so that "leader" can stand for it. */
  boolean isHeadOfState(String lower) {
    return in("[head-of]", withoutStop(lower)) || lower.equals("pres.");
  }

  Gender ofForename(String lower) {
    boolean female = in("[female]", lower);
    boolean male = in("[male]", lower);
    return female == male ? Gender.UNKNOWN : female ? Gender.FEMALE : Gender.MALE;
  }

  Gender ofRole(String lower) {
    String role = withoutStop(lower);
    return in("[female-role]", role)
        ? Gender.FEMALE
        : in("[male-role]", role) ? Gender.MALE : Gender.UNKNOWN;
  }

  private static String withoutStop(String lower) {
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
