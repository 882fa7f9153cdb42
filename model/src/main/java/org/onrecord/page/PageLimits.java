package org.onrecord.page;

/**
 * How much work one page may cost. A page beyond the first two is refused with an {@link
 * UnreadablePageException} that names the limit.
 *
 * @param maxCompressedRatio decompressed bytes per compressed byte, once 1 MiB has come out: what
 *     tells a gzip bomb from a page
 * @param maxPageBytes bytes of one page, decompressed
 */
public record PageLimits(int maxPageBytes, int maxCompressedRatio) {

  /** 16 MiB a page, which 1 GiB of heap reads, and 200 bytes out of one in. */
  public static final PageLimits DEFAULT = new PageLimits(16 << 20, 200);

  /**
   * Lines of text, or blocks of HTML, that are cut into parts. A page beyond it is still read: the
   * rest is text without a part, and a diagnostic says from where.
   */
  public static final int MAX_LINES = 1_000_000;

  /**
   * Start tags of a page in HTML, without those in drawings and scripts: fifty times as many as the
   * largest pages have. What stands behind them is not read, and a diagnostic says from where. A
   * parser makes up to a dozen elements of one tag, which the heap must hold.
   */
  public static final int MAX_TAGS = 500_000;

  /** Checks that both are positive. */
  public PageLimits {
    if (maxPageBytes < 1 || maxCompressedRatio < 1) {
      throw new IllegalArgumentException("limits are at least 1");
    }
  }
}
