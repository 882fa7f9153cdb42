package org.onrecord.sources.text;

/** A number with what is counted, for messages. */
public final class Counted {
  private Counted() {}

  /** Such as "1 page" or "2 pages". */
  public static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
