package org.onrecord.read.html.source;

import java.util.ArrayList;
import java.util.List;

/** Names of attributes in lower case, looked up where they stand in a source. Immutable. */
final class AttributeNames {
  private static final int SLOTS = 128;
  private static final String[] NONE = {};

  /** By length and first letter, which nearly always tell one name from all others. */
  private final String[][] slots = new String[SLOTS][];

  /** Takes names with a space between. */
  AttributeNames(String names) {
    List<List<String>> lists = new ArrayList<>();
    for (int i = 0; i < SLOTS; i++) {
      lists.add(new ArrayList<>());
    }
    for (String name : names.split(" ", -1)) {
      lists.get(slot(name.charAt(0), name.length())).add(name);
    }
    for (int i = 0; i < SLOTS; i++) {
      slots[i] = lists.get(i).toArray(NONE);
    }
  }

  private static int slot(char first, int length) {
    return (first + 31 * length) & (SLOTS - 1);
  }

  /** Whether the name from a place up to another, which is not empty, is one of these. */
  boolean has(String source, int start, int end) {
    for (String name : slots[slot(source.charAt(start), end - start)]) {
      if (name.length() == end - start && source.startsWith(name, start)) {
        return true;
      }
    }
    return false;
  }
}
