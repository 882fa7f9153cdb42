package org.onrecord.sources.archive;

/**
 * Where a record begins.
 *
 * @param offset in the file, in bytes: of the record, or of the gzip member that holds it
 * @param within bytes of that member, unpacked, before the record; 0 in all archives that are as
 *     they should be
 */
record RecordPlace(long offset, long within) {

  /** "1024", or "1024+300" inside a member: unique in its file. */
  @Override
  public String toString() {
    return within == 0 ? Long.toString(offset) : offset + "+" + within;
  }
}
