package org.onrecord.sources;

/** Decides which pages are needed; others are skipped without being read. */
@FunctionalInterface
public interface Wanted {

  /**
   * Whether a page is needed.
   *
   * @param source what it is called
   * @param relativeName its path among what is written
   */
  boolean test(String source, String relativeName);
}
