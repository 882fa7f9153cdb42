package org.onrecord.app.assistant;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a long list, which fits an assistant's memory, and where the next one begins.
 *
 * @param from how many stand before it
 * @param limit how many at most
 */
record Listing(int from, int limit) {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  /** In characters of JSON; a single entry may be longer. */
  private static final int LONGEST = 200_000;

  /** Adds the two arguments to a schema. */
  static Schema with(Schema schema) {
    return schema
        .number("from", "How many to pass over: next of the answer before.", 0, Integer.MAX_VALUE)
        .number("limit", "How many at most; " + USUAL + " if left out.", 1, MOST);
  }

  static Listing of(Arguments arguments) throws ToolException {
    return new Listing(
        arguments.number("from", 0, 0, Integer.MAX_VALUE),
        arguments.number("limit", USUAL, 1, MOST));
  }

  /** Puts entries into an answer, with their number and where the next part begins. */
  void put(ObjectNode answer, String name, List<ObjectNode> all) {
    answer.put("total", all.size());
    ArrayNode array = answer.putArray(name);
    int length = 0;
    int at = from;
    while (at < all.size() && at - from < limit && (length == 0 || length < LONGEST)) {
      ObjectNode entry = all.get(at++);
      length += entry.toString().length();
      array.add(entry);
    }
    if (at < all.size()) {
      answer.put("next", at);
    }
  }
}
