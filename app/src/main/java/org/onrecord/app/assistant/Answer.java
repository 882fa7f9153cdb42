package org.onrecord.app.assistant;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects of JSON in which unknown values are absent. */
final class Answer {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int MOST_MESSAGES = 20;

  private Answer() {}

  static JsonMapper mapper() {
    return MAPPER;
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** What a line holds; null where it is no JSON. */
  static @Nullable JsonNode read(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JacksonException e) {
      return null;
    }
  }

  static void put(ObjectNode to, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      to.put(name, value);
    }
  }

  /** Some messages, where there are any. */
  static void put(ObjectNode to, String name, Stream<String> messages) {
    List<String> some = messages.limit(MOST_MESSAGES).toList();
    if (!some.isEmpty()) {
      ArrayNode array = to.putArray(name);
      some.forEach(array::add);
    }
  }
}
