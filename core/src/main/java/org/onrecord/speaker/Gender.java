package org.onrecord.speaker;

/**
 * What a page's words tell of a person's gender: it decides between "he" and "she", and nothing
 * else.
 */
enum Gender {
  FEMALE,
  MALE,
  UNKNOWN;

  boolean agreesWith(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
