package org.onrecord.speaker;

import org.jspecify.annotations.Nullable;
import org.onrecord.speaker.person.People;

/**
 * Whom a phrase names.
 *
 * @param entry the person; null where unknown
 * @param byName whether a name says so, so that the place is among the person's mentions already
 * @param confidence probability, 0 to 1, that it is that person
 */
record Found(People.@Nullable Entry entry, boolean byName, double confidence) {
  static final Found NOBODY = new Found(null, false, 0);

  static Found of(People.@Nullable Entry entry, SpeakerConfidence sureness) {
    return entry == null
        ? NOBODY
        : new Found(entry, sureness == SpeakerConfidence.NAME, sureness.probability());
  }

  /** The same, no surer than this. */
  Found atMost(SpeakerConfidence sureness) {
    return new Found(entry, byName, Math.min(confidence, sureness.probability()));
  }

  boolean isNobody() {
    return entry == null;
  }
}
