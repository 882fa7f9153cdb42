package org.onrecord.page;

/**
 * The rules by which an HTML page is read, as {@link PageExplanation} names them. Each is reported
 * by the very step that decides.
 */
public enum PageRule {
  /** An element says by its name or mark that it is the text. */
  ARTICLE_BODY_NAMED(
      "articleBodyNamed", "named or marked as an article's text, with half of the running text"),
  /** An element says by its tag that it is the article. */
  ARTICLE_MARKED("articleMarked", "marked as the article, with half of the running text"),
  /** No element says that it is the article, so the amount of text decides. */
  ARTICLE_DENSEST("articleDensest", "the deepest element with most of the running text"),
  /** The text stands in several elements. */
  ARTICLE_IN_PIECES(
      "articleInPieces",
      "around several elements of one class that hold the running text together"),
  /** No element stands out. */
  ARTICLE_WHOLE_PAGE("articleWholePage", "nothing stands out, so the whole page"),

  /** Rejected: it is named as the text and is not. */
  ARTICLE_TOO_LITTLE(
      "articleTooLittle", "named or marked as an article, but with too little of the running text"),
  /** Rejected: a marked element holds more of the text. */
  ARTICLE_OUTDONE(
      "articleOutdone",
      "has most of the running text, but one named or marked as the article has enough"),
  /** Rejected: there are more of its kind. */
  ARTICLE_ONE_PIECE("articleOnePiece", "one of several elements of its class with running text"),

  /** A heading that agrees with the title in the page's data. */
  HEADLINE_TOLD("headlineTold", "says what the page's data say the title is"),
  /** An h1, even without such agreement. */
  HEADLINE_FIRST_RANK("headlineFirstRank", "an h1, though the page's data say something else"),
  /** An h2, where some of its words are in the title in the page's data. */
  HEADLINE_SECOND_RANK(
      "headlineSecondRank", "an h2 that shares some words with what the page's data say"),

  /** Comments have numbers of their own. */
  THREAD_NUMBERED("threadNumbered", "named as comments, and numbered"),
  /** Comments say who wrote them, or when, or that they can be answered. */
  THREAD_SIGNED(
      "threadSigned",
      "named as comments, or in a list so named, with an author, a date or a link to answer"),
  /** Comments that no element holds, only the page's data. */
  THREAD_IN_DATA("threadInData", "only the page's data hold the comments"),

  /** Rejected: it is named as comments and is none. */
  THREAD_UNSIGNED(
      "threadUnsigned",
      "named as comments, but with no number, author, date or link to answer, or most of the page"),

  /** Not shown to readers. */
  LEFT_OUT_HIDDEN("leftOutHidden", "not shown to readers"),
  /** A form. */
  LEFT_OUT_FORM("leftOutForm", "a form"),
  /** What stands around an article. */
  LEFT_OUT_AROUND("leftOutAround", "marked as what stands around an article, such as a menu"),
  /** The place of the readers' comments. */
  LEFT_OUT_COMMENTS("leftOutComments", "named for readers' comments"),
  /** Tags, categories, date. */
  LEFT_OUT_META("leftOutMeta", "a short line named for tags, categories or the like"),
  /** Sharing, advertising. */
  LEFT_OUT_NAMED("leftOutNamed", "named for sharing, advertising, other stories or the like"),
  /** Another story's first lines. */
  LEFT_OUT_TEASER("leftOutTeaser", "named as a teaser, and leads to another story"),
  /** Tickers, the site's name. */
  LEFT_OUT_BEFORE_HEADLINE("leftOutBeforeHeadline", "stands before the headline"),
  /** "More on this". */
  LEFT_OUT_OTHER_STORIES("leftOutOtherStories", "its heading announces other stories"),
  /** What stands below such a heading. */
  LEFT_OUT_ANNOUNCED("leftOutAnnounced", "stands below a heading that announces other stories"),
  /** Links and little else. */
  LEFT_OUT_LINKS("leftOutLinks", "links and little else"),
  /** A heading with nothing under it. */
  LEFT_OUT_EMPTY_HEADING("leftOutEmptyHeading", "a heading with nothing under it");

  private final String id;
  private final String sentence;

  PageRule(String id, String sentence) {
    this.id = id;
    this.sentence = sentence;
  }

  /** The name in JSON. */
  public String id() {
    return id;
  }

  /** Says in a few words what is true of the elements to which the rule applies. */
  public String sentence() {
    return sentence;
  }
}
