package org.onrecord.ledger.query;

/**
 * Where a page of hits ended.
 *
 * @param rank what the last hit was sorted by, higher before lower
 * @param day of the last hit, later before earlier
 * @param statement number of the last hit, lower before higher
 */
public record Cursor(double rank, int day, long statement) implements Comparable<Cursor> {

  /** Reads what {@link #toString} writes. */
  public static Cursor parse(String text) {
    String[] parts = text.split("_", -1);
    try {
      return new Cursor(
          Double.parseDouble(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new QueryException(text + " is no place in a list of hits");
    }
  }

  /** Who comes first is less. */
  @Override
  public int compareTo(Cursor other) {
    int byRank = Double.compare(other.rank, rank);
    int byDay = byRank != 0 ? byRank : Integer.compare(other.day, day);
    return byDay != 0 ? byDay : Long.compare(statement, other.statement);
  }

  @Override
  public String toString() {
    return rank + "_" + day + "_" + statement;
  }
}
