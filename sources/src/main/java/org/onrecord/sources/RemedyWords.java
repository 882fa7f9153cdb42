package org.onrecord.sources;

/**
 * How a program calls what its user can do about a message: " with --max-page-bytes". Found by
 * {@link java.util.ServiceLoader}, the first one for the whole JVM. Must be thread-safe.
 */
public interface RemedyWords {
  /** The words for a remedy: part of a sentence, which fits where the {@link Remedy} says. */
  String of(Remedy remedy);
}
