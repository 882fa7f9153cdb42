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
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final Deque<Object> open = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();
  private @Nullable Object root;

  /** Takes the last string, number or boolean out again. */
  private Runnable undo = () -> {};

  /**
   * What a text holds.
   *
   * @param value null where it is null or nothing
   * @param fault why it is read no further; null where it is read to its end
   */
  record Read(@Nullable Object value, @Nullable String fault) {}

  private JsonTree() {}

  /**
   * The first value of a text, up to where it is no JSON. The value right before that is left out:
   * a quotation mark in a string that is not escaped ends it too early.
   */
  static Read upToFault(String json) {
    JsonTree tree = new JsonTree();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        tree.take(token, parser);
      }
      return new Read(tree.root, null);
    } catch (JacksonException e) {
      tree.undo.run();
      return new Read(tree.root, e.getOriginalMessage());
    }
  }

  /** The first value of a text; null where it is null, nothing, or the text is not JSON. */
  static @Nullable Object parseIfSound(String json) {
    Read read = upToFault(json);
    return read.fault() == null ? read.value() : null;
  }

  private void take(JsonToken token, JsonParser parser) {
    switch (token) {
      case START_OBJECT -> open(new LinkedHashMap<String, Object>());
      case START_ARRAY -> open(new ArrayList<>());
      case END_OBJECT, END_ARRAY -> {
        open.pop();
        undo = () -> {};
      }
      case PROPERTY_NAME -> {
        names.push(parser.currentName());
        undo = () -> {};
      }
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
    undo = () -> {};
    open.push(container);
  }

  @SuppressWarnings("unchecked") // only this class makes the containers
  private void add(Object value) {
    Object container = open.peek();
    if (container instanceof Map) {
      Map<String, Object> map = (Map<String, Object>) container;
      String name = names.pop();
      map.put(name, value);
      undo = () -> map.remove(name);
    } else if (container instanceof List) {
      List<Object> list = (List<Object>) container;
      list.add(value);
      undo = () -> list.remove(list.size() - 1);
    } else if (root == null) {
      root = value;
    }
  }
}
