package org.onrecord.speaker.name;

/**
 * A person's gender as far as the words of the page show it. It is used to decide between "he" and
 * "she", and for nothing else.
 */
public enum Gender {
  FEMALE,
  MALE,
  UNKNOWN;

  public boolean agreesWith(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
