package org.onrecord.reliability;

/** What bears on whether a statement is right. Each is a number, most are 0 or 1. */
enum Sign {
  /** Holds for every statement. */
  ANY,
  /** How sure the finding of words is, as a logit. */
  WORDS_SURE,
  /** How sure the speaker is, as a logit; 0 where nobody is named. */
  SPEAKER_SURE,
  /** How sure the speaker is where "he" or "she" names them, as a logit, beside the former. */
  PRONOUN_SURE,
  /** How sure the act is, as a logit. */
  ACT_SURE,

  /** Nobody is named as the speaker. */
  SPEAKER_UNKNOWN,
  /** No words name the speaker here. */
  SOURCE_EMPTY,
  /** The source is the label of a turn. */
  SOURCE_LABEL,
  /** The source is "he" or "she". */
  SOURCE_PRONOUN,
  /** The source is "it", "they", "we", "you" or "who". */
  SOURCE_VAGUE,
  /** The source is "I". */
  SOURCE_I,
  /** The source holds no word of the speaker's name, though they have one. */
  SOURCE_DESCRIBED,
  /** The source holds the last word of the name only. */
  SOURCE_SURNAME,
  /** The source is "the" with a description, and nobody named was found for it. */
  SOURCE_DEFINITE,
  /**
   * The source has other words than the name of the body or group, which is part of it or not
   * there.
   */
  SOURCE_PARTLY,
  /** The name of the person has one word. */
  NAME_SHORT,
  /** What speaks is written and has no name. */
  DOCUMENT,
  /** The source has more than twelve words. */
  SOURCE_LONG,
  /** Source and content stand in different paragraphs. */
  SOURCE_FAR,
  /** Somebody else was named after the speaker and before a source without a name. */
  RIVAL,
  /** Two or more others were named so. */
  RIVALS,

  /** The speaker is a body. */
  TYPE_ORGANISATION,
  /** The speaker is a group. */
  TYPE_GROUP,
  /** The speaker has no name. */
  TYPE_UNNAMED,
  /** The speaker wrote the page or the comment. */
  TYPE_AUTHOR,

  /** The act is writing. */
  ACT_WRITING,
  /** The act is thought. */
  ACT_THOUGHT,
  /** The act is a wish. */
  ACT_WISH,
  /** The act is another. */
  ACT_OTHER,

  /** Part of the content is quoted. */
  KIND_MIXED,
  /** None of the content is quoted. */
  KIND_INDIRECT,
  /** How many words short of six the content is. */
  CONTENT_SHORT,
  /** The content is indirect and has fewer than four words. */
  CONTENT_PHRASE,
  /** The content has more than fifty words. */
  CONTENT_LONG,
  /** The content is in several pieces. */
  CONTENT_PIECES,
  /** The content goes on into another paragraph. */
  CONTENT_PARAGRAPHS,
  /** The content holds a quotation mark without its partner. */
  CONTENT_MARKS,
  /** The content ends in the middle of a sentence, and not before source or cue. */
  CONTENT_OPEN,
  /** An indirect content begins with "that". */
  CONTENT_THAT,

  /** There is no cue, and the source is neither the label of a turn nor the sign of a post. */
  CUE_EMPTY,
  /** The cue is a colon. */
  CUE_COLON,
  /** How many words more than two the cue has, at most four. */
  CUE_LONG,

  /** It stands in a headline. */
  IN_HEADLINE,
  /** It stands in a comment. */
  IN_COMMENT,
  /** It stands inside another statement's content. */
  WITHIN
}
