package org.onrecord.spark.table;

import static org.onrecord.spark.table.Shape.group;
import static org.onrecord.spark.table.Shape.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each row of a table tells of its page, so that most questions need one table only. */
final class PageOf {
  static final Shape.Group SHAPE =
      group(
          text("id"),
          text("source"),
          text("url"),
          text("canonical"),
          text("outlet"),
          text("headline"),
          text("published"),
          text("language"));

  private PageOf() {}

  /**
   * The row's part.
   *
   * @param page of a record's JSON
   */
  static Map<String, @Nullable Object> of(Map<String, @Nullable Object> page) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    SHAPE.fields().forEach(field -> told.put(field.name(), page.get(field.name())));
    if (page.get("capture") instanceof Map<?, ?> capture) {
      told.put("url", capture.get("url"));
    }
    return told;
  }
}
