package org.onrecord.spark.input;

import java.io.Serializable;

/**
 * What one task reads: a file, or a range of a large one.
 *
 * @param id unique in an archive, fit for a file's name; the same in each run over the same files
 * @param name of the file, as records and messages call it
 * @param uri where it is
 * @param kind what it is
 * @param size of the whole file in bytes
 * @param from the first byte of the range
 * @param to behind the last; {@link Long#MAX_VALUE} where the range ends with the file
 */
public record Unit(String id, String name, String uri, Kind kind, long size, long from, long to)
    implements Serializable {

  /** What a file is. */
  public enum Kind {
    /** A WARC or ARC file. */
    WARC,
    /** A zip of WARC files. */
    WACZ,
    /** Lines of JSON, as {@code onrecord read} writes them. */
    RECORDS
  }

  /** How many bytes of the file are its own. */
  public long bytes() {
    return Math.min(size, to) - from;
  }
}
