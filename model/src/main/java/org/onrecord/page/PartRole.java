package org.onrecord.page;

import java.util.Locale;

/** What a part of a page is to its reader. */
public enum PartRole {
  /** The title of the article. */
  HEADLINE,
  /** The words under a picture. */
  CAPTION,
  /** The line that names the author. */
  BYLINE,
  /** A paragraph, heading or list item of the article. */
  BODY,
  /** The note about the author. */
  BIO,
  /** A paragraph of a reader's comment. */
  COMMENT,
  /** Text that belongs to neither article nor comments, such as a form. */
  OTHER;

  /** The name in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
