package org.onrecord.app.evaluate;

/** What can be wrong, the worst first. */
public enum ErrorClass {
  /** The gold's, and nothing of OnRecord's shares its content. */
  MISSED("missed", "in the gold, not found"),
  /** OnRecord's, and nothing of the gold shares its content. */
  SPURIOUS("spurious", "found, not in the gold"),
  /** The contents overlap, but the sources share no word, or only one side has one. */
  WRONG_SOURCE("wrong source", "given to other words than in the gold"),
  /** The content begins or ends elsewhere. */
  CONTENT("content borders", "other words of the content"),
  /** The source begins or ends elsewhere. */
  SOURCE("source borders", "other words of the source"),
  /** The cue has other words, or only one side has one. */
  CUE("cue borders", "other words of the cue, or none");

  private final String label;
  private final String meaning;

  ErrorClass(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** In a word or two. */
  public String label() {
    return label;
  }

  /** In a few. */
  public String meaning() {
    return meaning;
  }

  /** The name in HTML, JSON and CSS: lower case with hyphens. */
  public String id() {
    return label.replace(' ', '-');
  }
}
