package org.onrecord.read.html.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Parses JSON into maps, lists and strings; numbers and booleans become strings. Without data
 * binding, which takes longer to load than a page to read.
 */
final class JsonTree {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final Deque<Object> open = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();
  private @Nullable Object root;

  private JsonTree() {}

  /**
   * The first value of a text; null where it is null or nothing.
   *
   * @throws JacksonException if it is not JSON
   */
  static @Nullable Object parse(String json) {
    JsonTree tree = new JsonTree();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        tree.take(token, parser);
      }
    }
    return tree.root;
  }

  /** The first value of a text; null where it is null, nothing, or the text is not JSON. */
  static @Nullable Object parseIfSound(String json) {
    try {
      return parse(json);
    } catch (JacksonException e) {
      return null;
    }
  }

  private void take(JsonToken token, JsonParser parser) {
    switch (token) {
      case START_OBJECT -> open(new LinkedHashMap<String, Object>());
      case START_ARRAY -> open(new ArrayList<>());
      case END_OBJECT, END_ARRAY -> open.pop();
      case PROPERTY_NAME -> names.push(parser.currentName());
      case VALUE_NULL -> {
        if (open.peek() instanceof Map) {
          names.pop();
        }
      }
      default -> add(parser.getString());
    }
  }

  private void open(Object container) {
    add(container);
    open.push(container);
  }

  @SuppressWarnings("unchecked") // only this class makes the containers
  private void add(Object value) {
    Object container = open.peek();
    if (container instanceof Map) {
      ((Map<String, Object>) container).put(names.pop(), value);
    } else if (container instanceof List) {
      ((List<Object>) container).add(value);
    } else if (root == null) {
      root = value;
    }
  }
}
