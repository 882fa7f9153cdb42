package org.onrecord.read.html.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Names of attributes in lower case, each of some kind, looked up where they stand in a source.
 * Immutable.
 */
final class AttributeNames {
  /** The kind of a name that is none of these. */
  static final int UNKNOWN = 0;

  private static final int SLOTS = 256;
  private static final Name[] NONE = {};

  private record Name(String name, int kind) {}

  /** By length and first letter, which nearly always tell one name from all others. */
  private final Name[][] slots = new Name[SLOTS][];

  /** Takes names with a space between, by their kind, which is more than {@link #UNKNOWN}. */
  AttributeNames(Map<Integer, String> kinds) {
    List<List<Name>> lists = new ArrayList<>();
    for (int i = 0; i < SLOTS; i++) {
      lists.add(new ArrayList<>());
    }
    kinds.forEach(
        (kind, names) -> {
          for (String name : names.split(" ", -1)) {
            lists.get(slot(name.charAt(0), name.length())).add(new Name(name, kind));
          }
        });
    for (int i = 0; i < SLOTS; i++) {
      slots[i] = lists.get(i).toArray(NONE);
    }
  }

  private static int slot(char first, int length) {
    return (first + 31 * length) & (SLOTS - 1);
  }

  /** The kind of the name from a place up to another, which is not empty. */
  int kind(String source, int start, int end) {
    for (Name each : slots[slot(source.charAt(start), end - start)]) {
      if (each.name.length() == end - start && source.startsWith(each.name, start)) {
        return each.kind;
      }
    }
    return UNKNOWN;
  }
}
