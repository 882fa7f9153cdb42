package org.onrecord.stance;

import java.util.Locale;

/** What of the words answered an answer is about. */
public enum Scope {
  /** What they claim. */
  CLAIM,
  /** One part of what they claim. */
  PART,
  /** What they conclude, the grounds left standing. */
  INFERENCE,
  /** Where they have it from. */
  SOURCE,
  /** Whoever wrote them: an attack on a person disputes no claim. */
  PERSON,
  /** The talk itself: its tone, its length, that it is held at all. */
  META;

  /** The name in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is about what was claimed, and not about a person or the talk. */
  public boolean isOfClaim() {
    return this != PERSON && this != META;
  }
}
