package org.onrecord.house;

/**
 * How many cases a random test tries. By default a fifth, since each run has a seed of its own or
 * the like of what it looks for is frequent; all with {@code mvn verify -Donrecord.steps=all}, as
 * the continuous integration does.
 */
public final class Steps {
  private static final int PART = 5;

  private static final boolean ALL = "all".equals(System.getProperty("onrecord.steps"));

  private Steps() {}

  /** Whether all cases are asked for, also those that see what another test sees, too. */
  public static boolean all() {
    return ALL;
  }

  /** So many of all cases, at least one. */
  public static int of(int all) {
    return ALL ? all : Math.max(1, all / PART);
  }
}
