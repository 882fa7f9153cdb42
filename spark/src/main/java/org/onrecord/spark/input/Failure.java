package org.onrecord.spark.input;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be read; the rest was.
 *
 * @param input the file
 * @param place in it, such as "byte 1024"; null where that is not known
 * @param page the page's name; null where it is not one page that failed
 * @param reason in a sentence
 */
public record Failure(String input, @Nullable String place, @Nullable String page, String reason) {

  /** As a row of the table of failures. */
  public Map<String, @Nullable Object> row() {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("input", input);
    row.put("place", place);
    row.put("page", page);
    row.put("reason", reason);
    return row;
  }
}
