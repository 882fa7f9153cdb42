package org.onrecord.person;

import java.util.Locale;

/** What kind of speaker someone is. */
public enum PersonType {
  /** A human being. */
  PERSON,
  /** A body: a company, a government, an outlet. */
  ORGANISATION,
  /** Several people without a body: "voters". */
  GROUP,
  /** Somebody the page does not name: "a source close to the talks". */
  UNNAMED,
  /** Who wrote the article or a comment. */
  AUTHOR;

  /** The name in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
