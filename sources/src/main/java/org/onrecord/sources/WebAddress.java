package org.onrecord.sources;

/** Distinguishes addresses that can be fetched from names of files. */
public final class WebAddress {
  private WebAddress() {}

  /** Whether a name begins with {@code http://} or {@code https://}, in lower case. */
  public static boolean is(String name) {
    return name.startsWith("http://") || name.startsWith("https://");
  }
}
