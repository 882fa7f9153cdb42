package org.onrecord.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes values out of parsed JSON and notes what is not as it should be. */
final class Finding {
  private final List<Breach> breaches = new ArrayList<>();

  /** The page's text. */
  private int[] text = new int[0];

  List<Breach> breaches() {
    return breaches;
  }

  void text(String text) {
    this.text = text.codePoints().toArray();
  }

  int[] text() {
    return text;
  }

  void holds(boolean holds, String rule, String detail) {
    if (!holds) {
      breaches.add(new Breach(rule, detail));
    }
  }

  /** An object; one without fields where it is none. */
  @SuppressWarnings("unchecked") // the parser makes maps of strings only
  Map<String, Object> object(Object value, String what) {
    holds(value instanceof Map, "shape", what + " is no object");
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }

  /** The elements of an array that must be there. */
  List<?> list(Map<String, Object> object, String name, String what) {
    Object value = object.get(name);
    holds(value instanceof List, "shape", what + " " + name + " is no array");
    return value instanceof List<?> list ? list : List.of();
  }

  /** A string that must be there. */
  String string(Map<String, Object> object, String name, String what) {
    Object value = object.get(name);
    holds(value instanceof String, "shape", what + " " + name + " is no string");
    return value instanceof String string ? string : "";
  }

  /** A string, or null; it must be one of the two. */
  String stringOrNull(Map<String, Object> object, String name, String what) {
    Object value = object.get(name);
    boolean is = object.containsKey(name) && (value == null || value instanceof String);
    holds(is, "shape", what + " " + name + " is neither string nor null");
    return value instanceof String string ? string : null;
  }

  /** The strings of an array. */
  List<String> strings(Map<String, Object> object, String name, String what) {
    List<String> strings = new ArrayList<>();
    for (Object value : list(object, name, what)) {
      holds(value instanceof String, "shape", what + " " + name + " holds no string");
      strings.add(String.valueOf(value));
    }
    return strings;
  }

  /** A string of a closed list. */
  void oneOf(Set<String> allowed, Map<String, Object> object, String name, String what) {
    String value = string(object, name, what);
    holds(allowed.contains(value), "enumeration", what + " " + name + " is \"" + value + '"');
  }

  /** A probability, null allowed only as asked. */
  void probability(Object value, boolean isNull, String what) {
    boolean is =
        value instanceof BigDecimal number
            && number.signum() >= 0
            && number.compareTo(BigDecimal.ONE) <= 0;
    holds(isNull ? value == null : is, "probability", what + " is " + value);
  }

  /** A count or offset; -1 where it is none. */
  int integer(Object value, String what) {
    if (value instanceof BigDecimal number && number.scale() == 0 && number.precision() < 10) {
      return number.intValue();
    }
    breaches.add(new Breach("shape", what + " is " + value + ", which is no offset"));
    return -1;
  }

  /** A place of the text with something in it. */
  Place place(Object value, String what) {
    if (!(value instanceof List<?> pair) || pair.size() != 2) {
      breaches.add(new Breach("shape", what + " is no place"));
      return new Place(0, 0);
    }
    return place(integer(pair.get(0), what), integer(pair.get(1), what), what);
  }

  /** A place by its fields {@code start} and {@code end}. */
  Place startAndEnd(Map<String, Object> object, String what) {
    return place(
        integer(object.get("start"), what + " start"),
        integer(object.get("end"), what + " end"),
        what);
  }

  private Place place(int start, int end, String what) {
    Place place = new Place(start, end);
    boolean inside = start >= 0 && start < end && end <= text.length;
    holds(inside, "range", what + " " + place + " is no place of " + text.length + " characters");
    if (inside) {
      boolean spaceless =
          !Character.isWhitespace(text[start]) && !Character.isWhitespace(text[end - 1]);
      holds(spaceless, "edge", what + " " + place + " begins or ends with white space");
    }
    return place;
  }

  /** Places in the order of the text, none of which overlaps another. */
  List<Place> places(Map<String, Object> object, String name, String what) {
    List<Place> places = new ArrayList<>();
    for (Object value : list(object, name, what)) {
      places.add(place(value, what + " " + name));
    }
    inOrder(places, what + " " + name);
    return places;
  }

  void inOrder(List<Place> places, String what) {
    int last = 0;
    for (Place place : places) {
      holds(place.start() >= last, "order", what + " " + place + " overlaps or is out of order");
      last = Math.max(last, place.end());
    }
  }
}
