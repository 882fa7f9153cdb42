package org.onrecord.word;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets of words that ship in the jar, each under a heading, as {@link WordLists} reads them. */
public final class WordFile {
  private final String name;
  private final Map<String, List<String>> lists;

  private WordFile(String name, Map<String, List<String>> lists) {
    this.name = name;
    this.lists = lists;
  }

  /**
   * Reads a file.
   *
   * @param owner the class beside which it lies
   * @param name of the file
   * @throws IllegalStateException if there is no such file
   */
  public static WordFile of(Class<?> owner, String name) {
    return new WordFile(name, WordLists.read(owner, name));
  }

  /**
   * The words under a heading.
   *
   * @param heading without brackets
   * @throws IllegalStateException if there is no such heading
   * @throws IllegalArgumentException if a word stands there twice
   */
  public Set<String> words(String heading) {
    return WordSet.of(String.join(" ", lines(heading)));
  }

  /**
   * The lines under a heading, in the order of the file: for phrases, one a line.
   *
   * @param heading without brackets
   * @throws IllegalStateException if there is no such heading
   */
  public List<String> lines(String heading) {
    List<String> lines = lists.get("[" + heading + "]");
    if (lines == null) {
      throw new IllegalStateException(name + " has no [" + heading + "]");
    }
    return lines;
  }

  /**
   * A regular expression for any of the words under a heading.
   *
   * @param heading without brackets
   * @see WordSet#anyOf
   */
  public String anyOf(String heading) {
    return WordSet.anyOf(words(heading));
  }
}
