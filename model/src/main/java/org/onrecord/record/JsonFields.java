package org.onrecord.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The fields of one JSON object, looked up by name and type. A missing field is null or empty, like
 * a value that is not known; a field of another type is an error that names its place.
 *
 * @param values the fields: maps, lists, strings, numbers, booleans, null
 * @param pointer where the object stands, a JSON pointer (RFC 6901)
 */
record JsonFields(Map<?, ?> values, String pointer) {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  /** Reads one element of an array. */
  @FunctionalInterface
  interface Element<T> {
    T read(JsonFields fields) throws MalformedRecordException;
  }

  /**
   * Parses one object.
   *
   * @param json JSON in UTF-8, with nothing but white space after the object
   */
  static JsonFields parse(byte[] json) throws MalformedRecordException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedRecordException("this is no JSON object");
      }
      Map<String, @Nullable Object> values = object(parser);
      if (parser.nextToken() != null) {
        throw new MalformedRecordException(
            "something stands behind the record, at byte "
                + parser.currentTokenLocation().getByteOffset());
      }
      return new JsonFields(values, "");
    } catch (JacksonException e) {
      if (!isUtf8(json)) {
        throw new MalformedRecordException("this is not UTF-8; records are: convert it", e);
      }
      throw new MalformedRecordException(
          "this is not JSON, at byte "
              + (e.getLocation() == null ? 0 : e.getLocation().getByteOffset())
              + ": "
              + e.getOriginalMessage(),
          e);
    }
  }

  private static boolean isUtf8(byte[] json) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      values.put(name, value(parser));
    }
    return values;
  }

  private static @Nullable Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> {
        List<@Nullable Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(parser));
        }
        yield values;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  /** Whether the field is present and not null. */
  boolean has(String name) {
    return values.get(name) != null;
  }

  /** A string that may be missing. */
  @Nullable String optional(String name) throws MalformedRecordException {
    Object value = values.get(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw wrong(name, "a string");
  }

  /** A string that must be there. */
  String required(String name) throws MalformedRecordException {
    String value = optional(name);
    if (value == null) {
      throw wrong(name, "a string");
    }
    return value;
  }

  /** A string, or a default where it is missing. */
  String string(String name, String otherwise) throws MalformedRecordException {
    String value = optional(name);
    return value == null ? otherwise : value;
  }

  /** A number, or a default where it is missing. */
  double number(String name, double otherwise) throws MalformedRecordException {
    Object value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Double number) {
      return number;
    }
    throw wrong(name, "a number");
  }

  /** A whole number that must be there, not negative. */
  int offset(String name) throws MalformedRecordException {
    return offset(values.get(name), pointer + "/" + name);
  }

  /** A boolean; false where it is missing. */
  boolean truth(String name) throws MalformedRecordException {
    Object value = values.get(name);
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    throw wrong(name, "true or false");
  }

  /** An object that may be missing. */
  @Nullable JsonFields object(String name) throws MalformedRecordException {
    Object value = values.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Map<?, ?> fields) {
      return new JsonFields(fields, pointer + "/" + name);
    }
    throw wrong(name, "an object");
  }

  /** The objects of an array; none if it is missing. */
  <T> List<T> objects(String name, Element<T> element) throws MalformedRecordException {
    List<T> objects = new ArrayList<>();
    List<?> list = list(name);
    for (int i = 0; i < list.size(); i++) {
      String at = pointer + "/" + name + "/" + i;
      if (!(list.get(i) instanceof Map<?, ?> fields)) {
        throw new MalformedRecordException(at + ": this should be an object");
      }
      objects.add(element.read(new JsonFields(fields, at)));
    }
    return objects;
  }

  /** The strings of an array; none if it is missing. */
  List<String> strings(String name) throws MalformedRecordException {
    List<String> strings = new ArrayList<>();
    for (Object value : list(name)) {
      if (!(value instanceof String string)) {
        throw wrong(name, "an array of strings");
      }
      strings.add(string);
    }
    return strings;
  }

  /**
   * The rows of an array of arrays of whole numbers; none if it is missing.
   *
   * @param width how many numbers a row has
   */
  List<int[]> rows(String name, int width) throws MalformedRecordException {
    List<int[]> rows = new ArrayList<>();
    List<?> list = list(name);
    for (int i = 0; i < list.size(); i++) {
      rows.add(row(list.get(i), width, pointer + "/" + name + "/" + i));
    }
    return rows;
  }

  /** The whole numbers of an array; null if it is missing. */
  int @Nullable [] row(String name, int width) throws MalformedRecordException {
    Object value = values.get(name);
    return value == null ? null : row(value, width, pointer + "/" + name);
  }

  /** The whole numbers of an array of any length; none if it is missing. */
  int[] offsets(String name) throws MalformedRecordException {
    List<?> list = list(name);
    return row(list, list.size(), pointer + "/" + name);
  }

  private static int[] row(@Nullable Object value, int width, String at)
      throws MalformedRecordException {
    if (!(value instanceof List<?> numbers) || numbers.size() != width) {
      throw new MalformedRecordException(at + ": this should be an array of " + width + " numbers");
    }
    int[] row = new int[width];
    for (int i = 0; i < width; i++) {
      row[i] = offset(numbers.get(i), at + "/" + i);
    }
    return row;
  }

  private static int offset(@Nullable Object value, String at) throws MalformedRecordException {
    if (value instanceof Double number
        && number >= 0
        && number <= Integer.MAX_VALUE
        && number == Math.rint(number)) {
      return number.intValue();
    }
    throw new MalformedRecordException(at + ": this should be a whole number, 0 or more");
  }

  private List<?> list(String name) throws MalformedRecordException {
    Object value = values.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw wrong(name, "an array");
  }

  /** One of the constants of an enumeration, by its name in JSON. */
  <E extends Enum<E>> E constant(String name, Class<E> type, Function<E, String> id)
      throws MalformedRecordException {
    String given = required(name);
    for (E constant : type.getEnumConstants()) {
      if (id.apply(constant).equals(given)) {
        return constant;
      }
    }
    throw new MalformedRecordException(
        pointer + "/" + name + ": \"" + given + "\" is not known in this version");
  }

  MalformedRecordException wrong(String name, String kind) {
    String what = values.get(name) == null ? " is missing; it should be " : ": this should be ";
    return new MalformedRecordException(pointer + "/" + name + what + kind);
  }
}
