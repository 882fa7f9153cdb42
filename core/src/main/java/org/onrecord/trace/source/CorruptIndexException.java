package org.onrecord.trace.source;

import java.io.IOException;

/**
 * An index that cannot be trusted: cut short, changed by another program, or made by another
 * version. The message names the file, what is wrong and what to do.
 */
public final class CorruptIndexException extends IOException {
  private static final long serialVersionUID = 1L;

  private static final String IN_A_NEW_FOLDER = "make the index again in a new folder";

  CorruptIndexException(String message) {
    super(message);
  }

  /** Says that a file is not what was written. */
  public static CorruptIndexException damaged(String file, String what) {
    return new CorruptIndexException(
        file
            + ": "
            + what
            + "; the index is damaged: put the file back from a copy, or "
            + IN_A_NEW_FOLDER);
  }

  /** Says that a file is of a form that is not read here. */
  public static CorruptIndexException otherVersion(
      String file, String form, int oldest, int newest) {
    return new CorruptIndexException(
        file
            + ": made by another version of OnRecord ("
            + form
            + ", this one reads forms "
            + oldest
            + " to "
            + newest
            + "); "
            + IN_A_NEW_FOLDER);
  }

  /** Says that segments lie in a folder, but not the list that makes an index of them. */
  public static CorruptIndexException withoutList(
      String folder, String list, String segment, int count) {
    return new CorruptIndexException(
        folder
            + ": holds "
            + (count == 1 ? "a segment" : count + " segments")
            + " of an index ("
            + segment
            + ") but not their list, "
            + list
            + "; put the list back from a copy, or "
            + IN_A_NEW_FOLDER);
  }
}
