package org.onrecord.speaker.name;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.word.WordLists;

/**
 * What bodies are called by their kind, read from {@code bodies.txt}. All words are in lower case.
 * Immutable.
 */
public final class BodySorts {
  /** Words of names by the kind that they show. */
  private final Map<String, Set<String>> sorts = new HashMap<>();

  private final Map<String, String> full = new HashMap<>();
  private final Set<String> general;
  private final Set<String> plain;
  private final Set<String> writings;

  private BodySorts(Map<String, List<String>> lists) {
    for (String line : lists.getOrDefault("[sorts]", List.of())) {
      List<String> sides = sides(line);
      Set<String> names = words(List.of(sides.get(1)));
      for (String kind : words(List.of(sides.get(0)))) {
        sorts.computeIfAbsent(kind, key -> new HashSet<>()).addAll(names);
      }
    }
    for (String line : lists.getOrDefault("[short]", List.of())) {
      full.put(sides(line).get(0), sides(line).get(1));
    }
    general = words(lists.getOrDefault("[general]", List.of()));
    plain = words(lists.getOrDefault("[plain]", List.of()));
    writings = words(lists.getOrDefault("[writing]", List.of()));
  }

  /** Reads the lists from the jar. */
  public static BodySorts load() {
    return new BodySorts(WordLists.read(BodySorts.class, "bodies.txt"));
  }

  private static List<String> sides(String line) {
    return List.of(line.split(" \\| ", -1));
  }

  private static Set<String> words(List<String> lines) {
    Set<String> words = new HashSet<>();
    lines.forEach(line -> words.addAll(List.of(line.split(" ", -1))));
    return Collections.unmodifiableSet(words);
  }

  /** Whether bodies are called so by their kind. */
  public boolean isKind(String lower) {
    return sorts.containsKey(lower) || general.contains(lower);
  }

  /** The words of names that show a kind; empty for a kind that only its own word shows. */
  public Set<String> shownBy(String kind) {
    return sorts.getOrDefault(kind, Set.of());
  }

  /** Whether any body may be called so. */
  public boolean isGeneral(String kind) {
    return general.contains(kind);
  }

  /** Whether a body may be called so whose name does not show what it is. */
  public boolean fitsPlainNames(String kind) {
    return plain.contains(kind);
  }

  /** Whether it is something written. */
  public boolean isWriting(String lower) {
    return writings.contains(lower);
  }

  /** Whether it is the full name of a state or union of states, which is of no other kind. */
  public boolean isState(String name) {
    return full.containsValue(name);
  }

  /** The full name of a short form that everybody knows; null for other words. */
  public @Nullable String full(String lower) {
    return full.get(lower);
  }
}
