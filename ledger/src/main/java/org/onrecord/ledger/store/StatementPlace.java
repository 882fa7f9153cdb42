package org.onrecord.ledger.store;

/**
 * What an event about a statement is about: a page and where on it the content stands, which
 * outlive another reading of the page.
 *
 * @param page the page's id
 * @param content the places of the content, as {@link Places} has them
 */
record StatementPlace(String page, String content) {
  private static final String BETWEEN = "#char=";

  /** Reads one as a column holds it. */
  static StatementPlace of(String target) {
    int at = target.lastIndexOf(BETWEEN);
    return new StatementPlace(target.substring(0, at), target.substring(at + BETWEEN.length()));
  }

  /** As a column holds it. */
  String target() {
    return page + BETWEEN + content;
  }
}
