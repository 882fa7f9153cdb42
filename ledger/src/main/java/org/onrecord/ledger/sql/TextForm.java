package org.onrecord.ledger.sql;

/** How a database is given text. */
enum TextForm {
  /** As it is. */
  PLAIN {
    @Override
    String write(String text) {
      return text;
    }

    @Override
    String read(String kept) {
      return kept;
    }
  },

  /**
   * Without U+0000, which PostgreSQL does not take: U+001A and a 0 stand for it, and U+001A and a 1
   * for U+001A. Equal texts stay equal, and others stay different.
   */
  WITHOUT_NUL {
    @Override
    String write(String text) {
      return text.indexOf('\0') < 0 && text.indexOf(ESCAPE) < 0
          ? text
          : text.replace("\u001a", "\u001a1").replace("\0", "\u001a0");
    }

    @Override
    String read(String kept) {
      return kept.indexOf(ESCAPE) < 0
          ? kept
          : kept.replace("\u001a0", "\0").replace("\u001a1", "\u001a");
    }
  };

  private static final char ESCAPE = 0x1A;

  /** As the database is given it. */
  abstract String write(String text);

  /** As it was before {@link #write}. */
  abstract String read(String kept);
}
