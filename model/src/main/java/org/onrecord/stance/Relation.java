package org.onrecord.stance;

import java.util.Locale;

/** How an answer stands to what it answers. */
public enum Relation {
  /** Agrees, adds grounds, praises the claim. */
  SUPPORTS,
  /** Asks for grounds, finds it unlikely, does not know whether to believe it. */
  DOUBTS,
  /** Says that it is false or wrong, or argues against it, also by irony. */
  DISPUTES,
  /** A plain question, an answer, an addition. */
  NEUTRAL;

  /** The name in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it holds against what it answers. */
  public boolean isAgainst() {
    return this == DOUBTS || this == DISPUTES;
  }
}
