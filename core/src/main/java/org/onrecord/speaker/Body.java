package org.onrecord.speaker;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A body that the page names, with what it is called there. */
final class Body {
  private final String name;
  private final Set<String> words = new HashSet<>();

  /** What the page says that it is: "Harran Lines, the operator of the ferry". */
  private final Set<String> kinds = new HashSet<>();

  /** Whether the name shows by a word or an acronym that it is a body's. */
  private final boolean sure;

  private int mentions;

  /** Whether it is named where no sentence gives it its capital. */
  private boolean proper;

  Body(String name, boolean sure) {
    this.name = name;
    this.sure = sure;
    for (String word : List.of(name.toLowerCase(Locale.ROOT).split("[\\s’'.,]+", -1))) {
      words.add(word);
    }
  }

  String name() {
    return name;
  }

  Set<String> words() {
    return words;
  }

  Set<String> kinds() {
    return kinds;
  }

  boolean isSure() {
    return sure || !kinds.isEmpty();
  }

  int mentions() {
    return mentions;
  }

  /** Whether its capital is its own and it is named more than once. */
  boolean isPlain() {
    return proper && mentions > 1;
  }

  void mentioned() {
    mentions++;
  }

  void isProper() {
    proper = true;
  }

  @Override
  public String toString() {
    return name + kinds;
  }
}
