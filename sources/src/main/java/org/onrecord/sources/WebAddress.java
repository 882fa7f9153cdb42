package org.onrecord.sources;

/** Tells the addresses that can be fetched from the names of files. */
public final class WebAddress {
  private WebAddress() {}

  /** Whether a name begins with {@code http://} or {@code https://}, in lower case. */
  public static boolean is(String name) {
    return name.startsWith("http://") || name.startsWith("https://");
  }
}
