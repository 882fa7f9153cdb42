package org.onrecord.speaker.name;

import java.util.List;
import java.util.Set;
import org.onrecord.text.Span;

/**
 * A name on the page.
 *
 * @param span the name with the titles before it
 * @param words the name's own words, without titles and suffixes; not empty
 * @param roles words in lower case that say what the person is: titles, nationality, apposition
 * @param gender the gender that forename and titles show
 * @param titled whether a title marks it as a person's
 * @param opensSentence whether it is the first name of its sentence
 * @param place where it stands
 */
public record NameMention(
    Span span,
    List<String> words,
    Set<String> roles,
    Gender gender,
    boolean titled,
    boolean opensSentence,
    Place place) {

  /**
   * Where somebody is named.
   *
   * @param paragraph its number on the page
   * @param sentence its number on the page
   * @param clause what the name is there
   * @param quoted whether it stands inside a quotation
   * @param comment whether a reader wrote it
   */
  public record Place(
      int paragraph, int sentence, ClauseRole clause, boolean quoted, boolean comment) {}

  public String surname() {
    return words.get(words.size() - 1);
  }

  public String forename() {
    return words.get(0);
  }

  public boolean full() {
    return words.size() > 1;
  }

  public String name() {
    return String.join(" ", words);
  }
}
