package org.onrecord.app.assistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The arguments of a tool, as JSON Schema tells them. */
final class Schema {
  private final Map<String, Object> properties = new LinkedHashMap<>();
  private List<String> required = List.of();

  Schema text(String name, String description) {
    property(name, "string", description);
    return this;
  }

  Schema texts(String name, String description) {
    property(name, "array", description).put("items", Map.of("type", "string"));
    return this;
  }

  Schema number(String name, String description, int least, int most) {
    range(property(name, "integer", description), least, most);
    return this;
  }

  Schema share(String name, String description) {
    range(property(name, "number", description), 0, 1);
    return this;
  }

  private Map<String, Object> property(String name, String type, String description) {
    Map<String, Object> property = new LinkedHashMap<>(); // always in the same order
    property.put("type", type);
    property.put("description", description);
    properties.put(name, property);
    return property;
  }

  private static void range(Map<String, Object> property, int least, int most) {
    property.put("minimum", least);
    property.put("maximum", most);
  }

  Schema required(String... names) {
    required = List.of(names);
    return this;
  }

  Set<String> names() {
    return properties.keySet();
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "object");
    json.put("properties", properties);
    json.put("required", required);
    json.put("additionalProperties", false);
    return json;
  }
}
