package org.onrecord.person;

import java.util.List;
import org.onrecord.text.Span;

/**
 * Somebody who speaks on a page, or is named there.
 *
 * @param id "p1", "p2" … in order of first mention
 * @param type what kind of speaker
 * @param name the fullest name the page gives, without titles
 * @param mentions where the page names them, in text order
 */
public record Person(String id, PersonType type, String name, List<Span> mentions) {

  /** Copies the list. */
  public Person {
    mentions = List.copyOf(mentions);
  }
}
