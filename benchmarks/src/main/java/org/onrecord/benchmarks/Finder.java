package org.onrecord.benchmarks;

import java.io.IOException;
import java.util.List;

/** An index of documents that is asked where a quotation stands. Not thread-safe. */
interface Finder extends AutoCloseable {

  /**
   * A place at which a quotation stands, or nearly.
   *
   * @param document by the order in which it was added
   * @param start first UTF-16 unit
   * @param end unit after the last
   */
  record Place(int document, int start, int end) {}

  /**
   * What is answered.
   *
   * @param place where it stands
   * @param text what stands there
   */
  public record Found(Place place, String text) {}

  /** Adds a document. */
  void add(String text) throws IOException;

  /** Ends adding. */
  void finish() throws IOException;

  /** Makes ready for asking. */
  void open() throws IOException;

  /** What the index takes on the disk. */
  long bytes() throws IOException;

  /**
   * The passages of a quotation: where it stands as it is, else, with some words changed.
   *
   * @return none where it is not there
   */
  List<Found> find(String quotation) throws IOException;

  @Override
  void close() throws IOException;
}
