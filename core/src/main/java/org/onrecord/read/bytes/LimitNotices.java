package org.onrecord.read.bytes;

import org.onrecord.page.PageLimits;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;

/** The messages for pages of which a limit of {@link PageLimits} left out a part. */
public final class LimitNotices {
  private LimitNotices() {}

  /** Says that {@link PageLimits#MAX_LINES} left the rest of a text without parts. */
  public static Diagnostic rest(Span rest) {
    return new Diagnostic(
        Diagnostic.Code.LIMIT_REACHED,
        rest,
        "only the first PageLimits.MAX_LINES = "
            + PageLimits.MAX_LINES
            + " lines or blocks are cut into parts; this rest is in none");
  }

  /**
   * Says that {@link PageLimits#MAX_TAGS} left the rest of a page unread.
   *
   * @param restAt where that starts in the decoded source
   */
  public static Notice tagsFrom(int restAt) {
    return new Notice(
        Diagnostic.Code.LIMIT_REACHED,
        restAt,
        "only what stands before tag PageLimits.MAX_TAGS + 1 = "
            + (PageLimits.MAX_TAGS + 1)
            + " of the page is read; it starts at character "
            + restAt
            + " of the source");
  }
}
