package org.onrecord.ledger.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger holds.
 *
 * @param schema the version of its tables
 * @param pages how many, all versions counted
 * @param versions how many of them are older versions of another
 * @param readings how many records
 * @param statements of the readings that are shown
 * @param wordings how many of these differ, the same words counted once
 * @param people how many different people, bodies and groups speak or are named
 * @param outlets how many different outlets
 * @param firstPublished the earliest date of a page, ISO 8601; null where no page tells
 * @param lastPublished the latest
 * @param extractors whose readings are held
 * @param bytes how large it is on disk
 */
public record LedgerStatus(
    int schema,
    long pages,
    long versions,
    long readings,
    long statements,
    long wordings,
    long people,
    long outlets,
    @Nullable String firstPublished,
    @Nullable String lastPublished,
    List<Extractor> extractors,
    long bytes) {

  /**
   * One extractor.
   *
   * @param version of OnRecord
   * @param readings of it that are held
   * @param shown how many of them are the newest of their page
   */
  public record Extractor(String version, long readings, long shown) {}

  /** Copies the list. */
  public LedgerStatus {
    extractors = List.copyOf(extractors);
  }
}
