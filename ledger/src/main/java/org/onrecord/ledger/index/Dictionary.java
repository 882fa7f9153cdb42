package org.onrecord.ledger.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers from 0 on for the values of a facet; a number stays as long as this. Thread-safe. */
final class Dictionary {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> values = new ArrayList<>();

  synchronized int size() {
    return values.size();
  }

  synchronized int of(String value) {
    Integer known = numbers.putIfAbsent(value, values.size());
    if (known == null) {
      values.add(value);
      return values.size() - 1;
    }
    return known;
  }

  synchronized String value(int number) {
    return values.get(number);
  }
}
