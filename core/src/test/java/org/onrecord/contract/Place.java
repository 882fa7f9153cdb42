package org.onrecord.contract;

/**
 * A place in code points.
 *
 * @param start its first character
 * @param end the one behind its last
 */
record Place(int start, int end) implements Comparable<Place> {
  boolean contains(Place other) {
    return start <= other.start && other.end <= end;
  }

  @Override
  public int compareTo(Place other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }

  @Override
  public String toString() {
    return "[" + start + ", " + end + ")";
  }
}
