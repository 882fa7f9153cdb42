package org.onrecord.page;

import java.util.List;

/**
 * A page, and why it was read as it was: for people who debug a site. Made on demand by {@link
 * PageReader#explain}; costs about as much again as reading does.
 *
 * @param page as {@link PageReader#read} gives it
 * @param choices which elements were taken for the article, its headline and the readers' thread;
 *     empty for plain text
 * @param told what the page's data say of it, field by field, the places of a field in the order in
 *     which they count; empty for plain text
 */
public record PageExplanation(Page page, List<Choice> choices, List<Told> told) {

  /** Copies the lists. */
  public PageExplanation {
    choices = List.copyOf(choices);
    told = List.copyOf(told);
  }

  /**
   * One element that was chosen.
   *
   * @param what "article", "headline" or "thread"
   * @param element the way to it through the page's elements, such as "main &gt; div.story"
   * @param line the line of the page's source in which its first words stand, from 1; 0 if unknown
   * @param facts why, each a few words
   */
  public record Choice(String what, String element, int line, List<String> facts) {
    /** Copies the list. */
    public Choice {
      facts = List.copyOf(facts);
    }
  }

  /**
   * What one place says.
   *
   * @param field "headline", "outlet", "authors", "published" or "language"
   * @param place such as "og:title"
   * @param value as it stands there
   * @param use what became of it
   */
  public record Told(String field, String place, String value, Use use) {}

  /** What became of what a place says. */
  public enum Use {
    /** It is what the page's metadata say, and the first place to say so. */
    TAKEN("taken"),
    /** It says the same as the metadata. */
    AGREES("agrees"),
    /** It says something else. */
    DIFFERS("differs");

    private final String id;

    Use(String id) {
      this.id = id;
    }

    /** The name in JSON. */
    public String id() {
      return id;
    }
  }
}
