package org.onrecord.attribution.quotation;

/** The pairs of marks that newsrooms put around other people's words. */
public enum QuotationStyle {
  /** “…”, also closed by a straight mark. */
  CURLY_DOUBLE("“", "”", "\""),
  /** "…". */
  STRAIGHT_DOUBLE("\"", "\"", "”"),
  /** „…“ and „…”. */
  LOW_DOUBLE("„", "“", "”"),
  /** «…». */
  GUILLEMETS("«", "»", "»"),
  /** »…« and »…». */
  REVERSED_GUILLEMETS("»", "«", "»"),
  /** 「…」. */
  CORNERS("「", "」", "」"),
  /** 『…』. */
  WHITE_CORNERS("『", "』", "』"),
  /** ''…'' and ``…'', as wire services and their archives write. */
  DOUBLED_STRAIGHT("''", "''", "''"),
  /** ``…''. */
  DOUBLED_GRAVE("``", "''", "\""),
  /** ‘…’. */
  CURLY_SINGLE("‘", "’", "’"),
  /** ‚…‘. */
  LOW_SINGLE("‚", "‘", "’"),
  /** ‹…›. */
  SINGLE_GUILLEMETS("‹", "›", "›"),
  /** '…'. */
  STRAIGHT_SINGLE("'", "'", "'");

  private final String open;
  private final String close;
  private final String otherClose;

  QuotationStyle(String open, String close, String otherClose) {
    this.open = open;
    this.close = close;
    this.otherClose = otherClose;
  }

  /** Whether the closing mark is also an apostrophe. */
  boolean closesLikeApostrophe() {
    return this == CURLY_SINGLE || this == STRAIGHT_SINGLE;
  }

  /** Whether the two marks differ, so that one shows by itself that a quotation begins. */
  boolean isPaired() {
    return !open.equals(close) && !open.equals(otherClose);
  }

  /** Whether a space may stand inside the marks, as is usual in French. */
  boolean spaced() {
    return this == GUILLEMETS || this == SINGLE_GUILLEMETS;
  }

  boolean opens(String text, int at) {
    return text.startsWith(open, at);
  }

  public int openLength() {
    return open.length();
  }

  /** Length of the closing mark at this place, 0 where there is none. */
  public int closeLength(String text, int at) {
    if (text.startsWith(close, at)) {
      return close.length();
    }
    return text.startsWith(otherClose, at) ? otherClose.length() : 0;
  }
}
