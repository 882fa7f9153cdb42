package org.onrecord.page;

/**
 * How much work one page may cost. A page beyond the first two is refused with an {@link
 * UnreadablePageException} that names the limit.
 *
 * @param maxCompressedRatio decompressed bytes per compressed byte, once 1 MiB has come out; beyond
 *     it the input is taken for a gzip bomb
 * @param maxPageBytes bytes of one page, decompressed
 */
public record PageLimits(int maxPageBytes, int maxCompressedRatio) {

  /**
   * 16 MiB a page, which can be read with a heap of 1 GiB, and 200 decompressed bytes per
   * compressed byte.
   */
  public static final PageLimits DEFAULT = new PageLimits(16 << 20, 200);

  /**
   * The most lines of text, or blocks of HTML, that are cut into parts. A larger page is still
   * read: the rest is text without parts, and a diagnostic says where it begins.
   */
  public static final int MAX_LINES = 1_000_000;

  /**
   * The most start tags that are read of an HTML page, not counting those in drawings and scripts:
   * fifty times as many as the largest pages have. What follows them is not read, and a diagnostic
   * says where it begins. A parser makes up to a dozen elements of one tag, which the heap must
   * hold.
   */
  public static final int MAX_TAGS = 500_000;

  /** Checks that both are positive. */
  public PageLimits {
    if (maxPageBytes < 1 || maxCompressedRatio < 1) {
      throw new IllegalArgumentException("limits are at least 1");
    }
  }
}
