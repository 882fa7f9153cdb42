package org.onrecord.read.html.tree;

/** What an element is by its tag, its attributes and the words of its class and id, as bits. */
public final class Trait {
  /** Starts on a line of its own. */
  public static final int BLOCK = 1;

  /** Never text: scripts, buttons, pictures. */
  public static final int NEVER = 1 << 1;

  /** Not shown. */
  public static final int HIDDEN = 1 << 2;

  /** A tag for what stands around an article: nav, aside, footer. */
  public static final int AROUND = 1 << 3;

  /** h1 to h6. */
  public static final int HEADING = 1 << 4;

  /** A tag of running text: p, blockquote, pre. */
  public static final int PROSE = 1 << 5;

  /** a. */
  public static final int LINK = 1 << 6;

  /** article, main: where an article may be. */
  public static final int ARTICLE = 1 << 7;

  /** Named or marked as the text of an article. */
  public static final int BODY_NAME = 1 << 8;

  /** Named for sharing, teasers, advertising and the like. */
  public static final int NOISE_NAME = 1 << 9;

  /** Named for several comments, or the form for one. */
  public static final int COMMENTS_NAME = 1 << 10;

  /** Named as one comment. */
  static final int COMMENT_NAME = 1 << 11;

  /** Named for an author. */
  public static final int AUTHOR_NAME = 1 << 12;

  /** Named for a note, a box, a profile. */
  public static final int NOTE_NAME = 1 << 13;

  /** Named or marked as a caption. */
  public static final int CAPTION = 1 << 14;

  /** Named as a byline. */
  public static final int BYLINE_NAME = 1 << 15;

  /** Marked as the author: rel or itemprop. */
  public static final int AUTHOR_MARK = 1 << 16;

  /** An item of a list. */
  public static final int ITEM = 1 << 17;

  /** Named for a date or time. */
  public static final int DATE_NAME = 1 << 18;

  /** Named for the lines around a text: tags, categories, permanent link. */
  public static final int META_NAME = 1 << 19;

  /** Named as a headline. */
  public static final int TITLE_NAME = 1 << 20;

  /** A list. */
  public static final int LIST = 1 << 21;

  /** Part of a table. */
  public static final int TABLE = 1 << 22;

  /** Keeps its lines. */
  public static final int PRE = 1 << 23;

  /** br. */
  public static final int BREAK = 1 << 24;

  /** A form. */
  public static final int FORM = 1 << 25;

  /** Named as a quotation of something else. */
  public static final int QUOTE = 1 << 26;

  /** Named as what leads to a story, or as a story's first lines. */
  public static final int TEASER_NAME = 1 << 27;

  /** A comment may be named in its class or id, or it is marked as one. */
  public static final int MAYBE_COMMENT = 1 << 28;

  /** A tag that says something of the page and is no text: meta, link, script, title, html. */
  public static final int HEAD = 1 << 29;

  /** No element but a text. */
  static final int TEXT = 1 << 31;

  /** b, strong, i, em. */
  public static final int EMPHASIS = 1 << 30;

  private Trait() {}
}
