package org.onrecord.sources.sidecar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the facts of one page: a JSON object, or the plain part of YAML, a line "name: value" each,
 * with lists in brackets or as lines with a hyphen.
 */
final class FactsFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern LINE = Pattern.compile("([\\p{L}_-]{1,40})\\s*:(?:\\s+(.*)|\\s*)");
  private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");

  private final Map<Facts.Field, String> values = new EnumMap<>(Facts.Field.class);
  private final List<String> problems = new ArrayList<>();

  private FactsFile() {}

  /** Facts written as JSON; null where it is a record of OnRecord and says nothing of a page. */
  static @Nullable Facts json(String text) {
    FactsFile file = new FactsFile();
    try {
      JsonNode node = JSON.readTree(text);
      if (node.has("onrecord")) {
        return null;
      }
      if (!node.isObject()) {
        file.problems.add("line 1: this is no JSON object");
      }
      node.properties().forEach(field -> file.add("", field.getKey(), value(field.getValue())));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      file.problems.add("line " + line + ": this is no JSON");
    }
    return new Facts(file.values, file.problems);
  }

  private static String value(JsonNode node) {
    if (node.isArray()) {
      List<String> items = new ArrayList<>();
      node.forEach(item -> items.add(item.asString("")));
      return String.join("; ", items);
    }
    return node.isNull() ? "" : node.asString("");
  }

  /** Facts written as YAML. */
  static Facts yaml(String text) {
    FactsFile file = new FactsFile();
    List<String> lines = text.lines().toList();
    String open = "";
    List<String> items = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      Matcher item = ITEM.matcher(line);
      Matcher field = LINE.matcher(line.startsWith("\ufeff") ? line.substring(1) : line);
      if (line.isBlank() || line.startsWith("#") || line.equals("---") || line.equals("...")) {
        continue;
      }
      String place = "line " + (i + 1) + ": ";
      if (!open.isEmpty() && item.matches()) {
        items.add(plain(item.group(1)));
        file.put(open, String.join("; ", items));
      } else if (field.matches()) {
        String value = field.group(2) == null ? "" : field.group(2).strip();
        open = value.isEmpty() ? field.group(1) : "";
        items.clear();
        file.add(place, field.group(1), list(value));
      } else {
        file.problems.add(place + "this is no \"name: value\"");
      }
    }
    return new Facts(file.values, file.problems);
  }

  private static String list(String value) {
    if (!value.startsWith("[") || !value.endsWith("]")) {
      return plain(value);
    }
    List<String> items = new ArrayList<>();
    for (String item : value.substring(1, value.length() - 1).split(",", -1)) {
      items.add(plain(item.strip()));
    }
    return String.join("; ", items);
  }

  /** Without quotation marks and a remark behind it. */
  private static String plain(String value) {
    for (String mark : List.of("\"", "'")) {
      int end = value.indexOf(mark, 1);
      if (value.startsWith(mark) && end > 0) {
        return value.substring(1, end);
      }
    }
    int remark = value.indexOf(" #");
    return remark < 0 ? value : value.substring(0, remark).strip();
  }

  private void put(String name, String value) {
    Facts.Field field = Facts.Field.of(name);
    if (field != null) {
      values.put(field, value);
    }
  }

  private void add(String place, String name, String value) {
    Facts.Field field = Facts.Field.of(name);
    if (field == null) {
      problems.add(
          place
              + "there is no field \""
              + name
              + "\"; there are speaker, date, outlet, title, url, authors, language");
      return;
    }
    String fault = value.isBlank() ? null : Facts.fault(field, value.strip());
    if (fault != null) {
      problems.add(place + name + " \"" + value + "\" " + fault);
    } else if (!value.isBlank()) {
      values.put(field, value.strip());
    }
  }
}
