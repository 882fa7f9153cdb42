package org.onrecord.ledger.store;

/** What somebody typed, as messages repeat it. */
public final class Quoted {
  private static final int MOST = 100;

  private Quoted() {}

  /** The text, or its beginning where it is long: a message is not for reading a megabyte. */
  public static String of(String typed) {
    return typed.codePointCount(0, typed.length()) <= MOST
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, MOST)) + "…";
  }
}
