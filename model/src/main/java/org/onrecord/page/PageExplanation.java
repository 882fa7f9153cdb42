package org.onrecord.page;

import java.util.List;

/**
 * A page, and why it was read as it was: for people who debug a site. Made only on demand, by
 * {@code PageReader#explain}; costs about as much again as reading does.
 *
 * @param page as {@code PageReader#read} gives it
 * @param choices which elements were taken for the article, its headline and the readers' thread;
 *     empty for plain text
 * @param rejected elements that were considered for one of these and not taken
 * @param leftOut what was left out of the article's element, in page order
 * @param told what the page's data say, field by field; within a field in order of precedence;
 *     empty for plain text
 */
public record PageExplanation(
    Page page,
    List<Choice> choices,
    List<Choice> rejected,
    List<LeftOut> leftOut,
    List<Told> told) {

  /** Copies the lists. */
  public PageExplanation {
    choices = List.copyOf(choices);
    rejected = List.copyOf(rejected);
    leftOut = List.copyOf(leftOut);
    told = List.copyOf(told);
  }

  /**
   * One element that was chosen, or rejected.
   *
   * @param what "article", "headline" or "thread"
   * @param rule why
   * @param element the way to it through the page's elements, such as "main &gt; div.story"
   * @param line the line of the page's source in which its first words stand, from 1; 0 if unknown
   * @param facts what else is true of it, each a few words
   */
  public record Choice(String what, PageRule rule, String element, int line, List<String> facts) {
    /** Copies the list. */
    public Choice {
      facts = List.copyOf(facts);
    }
  }

  /**
   * An element or a line that was left out.
   *
   * @param rule why
   * @param element the way to it through the page's elements
   * @param line the line of the page's source in which its first words stand, from 1; 0 if unknown
   * @param characters how many characters it has, without spaces
   * @param words its first ones
   */
  public record LeftOut(PageRule rule, String element, int line, int characters, String words) {}

  /**
   * A value that one place of the page's data gives.
   *
   * @param field "headline", "outlet", "authors", "published" or "language"
   * @param place such as "og:title"
   * @param value as it stands there
   * @param use what became of it
   */
  public record Told(String field, String place, String value, Use use) {}

  /** How the value of a place was used. */
  public enum Use {
    /** The page's metadata have this value, and this is the first place that gives it. */
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
