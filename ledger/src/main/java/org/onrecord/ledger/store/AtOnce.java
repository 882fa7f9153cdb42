package org.onrecord.ledger.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Divides what is asked for among questions that each ask for the same number. */
final class AtOnce {
  private AtOnce() {}

  /** The parameters of each question; the last is filled up with what it asks for anyway. */
  static List<Object[]> of(Collection<Long> all, int size) {
    List<Long> keys = List.copyOf(all);
    List<Object[]> questions = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += size) {
      Object[] parameters = new Object[size];
      for (int i = 0; i < size; i++) {
        parameters[i] = keys.get(Math.min(from + i, keys.size() - 1));
      }
      questions.add(parameters);
    }
    return questions;
  }
}
