package org.onrecord.app.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a tool was called with, by name and type. */
final class Arguments {
  /** In characters: a draft of a book's length. */
  private static final int LONGEST = 2_000_000;

  private static final int MOST_VALUES = 1000;

  private final Map<String, ?> values;

  /**
   * Takes arguments.
   *
   * @param known the names that the tool has
   * @throws ToolException if there are others
   */
  Arguments(Map<String, ?> values, Set<String> known) throws ToolException {
    TreeSet<String> unknown = new TreeSet<>(values.keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new ToolException(
          unknown.first() + ": there is no such argument; there are " + new TreeSet<>(known));
    }
    this.values = values;
  }

  /** A text; null where it is not given. */
  @Nullable String text(String name) throws ToolException {
    Object value = values.get(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text)) {
      throw new ToolException(name + ": this must be a text");
    }
    if (text.length() > LONGEST) {
      throw new ToolException(
          name + ": this has more than " + LONGEST + " characters; put it into a file");
    }
    return text;
  }

  /** A text; empty where it is not given. */
  String textOrEmpty(String name) throws ToolException {
    String text = text(name);
    return text == null ? "" : text;
  }

  /** A number from a range. */
  int number(String name, int usual, int least, int most) throws ToolException {
    Object value = values.get(name);
    if (value == null) {
      return usual;
    }
    boolean whole = value instanceof Integer || value instanceof Long;
    long number = whole ? ((Number) value).longValue() : Long.MIN_VALUE;
    if (number < least || number > most) {
      throw new ToolException(name + ": this must be a number from " + least + " to " + most);
    }
    return (int) number;
  }

  /** A number from 0 to 1; 0 where it is not given. */
  double share(String name) throws ToolException {
    Object value = values.get(name);
    if (value == null) {
      return 0;
    }
    double number = value instanceof Number given ? given.doubleValue() : -1;
    if (!(number >= 0 && number <= 1)) {
      throw new ToolException(name + ": this must be a number from 0 to 1");
    }
    return number;
  }

  /** Several texts; empty where they are not given. */
  List<String> texts(String name) throws ToolException {
    Object value = values.get(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list) || list.size() > MOST_VALUES) {
      throw new ToolException(name + ": this must be a list of " + MOST_VALUES + " texts at most");
    }
    List<String> texts = new ArrayList<>();
    for (Object each : list) {
      if (!(each instanceof String text)) {
        throw new ToolException(name + ": this must be a list of texts");
      }
      texts.add(text);
    }
    return texts;
  }
}
