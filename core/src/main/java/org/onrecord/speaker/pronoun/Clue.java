package org.onrecord.speaker.pronoun;

/**
 * Evidence for or against somebody being the one whom a pronoun means. A clue is 1 where it holds
 * and 0 where not, unless it says otherwise. The names are those of {@code pronouns.txt}.
 */
public enum Clue {
  /** The candidate is nobody who was named. */
  NOBODY,
  /** Nobody, where no other candidate was named in this paragraph or the two before. */
  NOBODY_NEAR,
  /** Last mentioned in the pronoun's sentence. */
  THIS_SENTENCE,
  /** Last mentioned in the sentence before. */
  LAST_SENTENCE,
  /** Last mentioned two sentences before. */
  SENTENCE_BEFORE_LAST,
  /** Last mentioned in the paragraph before. */
  LAST_PARAGRAPH,
  /** Last mentioned two or three paragraphs before. */
  PARAGRAPH_BEFORE,
  /** Last mentioned farther back. */
  FAR,
  /** Last mentioned as a subject. */
  SUBJECT,
  /** Last mentioned after a preposition. */
  OBLIQUE,
  /** Last mentioned as an owner. */
  POSSESSIVE,
  /** Last mentioned inside a quotation. */
  QUOTED,
  /** Last mentioned by a pronoun. */
  BY_PRONOUN,
  /** The subject of the pronoun's sentence, named before it. */
  SUBJECT_HERE,
  /** The first subject of the sentence before. */
  SUBJECT_BEFORE,
  /** The last mentioned of all candidates. */
  LATEST,
  /** The last mentioned but one. */
  LATEST_BUT_ONE,
  /** Spoke last, in this paragraph. */
  SPOKE_HERE,
  /** Spoke last, in the paragraph before. */
  SPOKE_BEFORE,
  /** Spoke last, farther back. */
  SPOKE_FAR,
  /** Spoke last, and the pronoun follows the words it is the speaker of. */
  SPOKE_AND_INVERTED,
  /** The last pronoun of the same gender meant them, not far back. */
  SAME_PRONOUN,
  /** Known to be of the pronoun's gender. */
  GENDER_KNOWN,
  /** The only candidate. */
  ONLY,
  /** How often mentioned so far, up to four times: the logarithm of one more. */
  OFTEN,
  /** Named in the headline. */
  HEADLINE,
  /** Named in the quoted words that the pronoun is the speaker of. */
  IN_OWN_QUOTATION,
  /** Named in the unquoted words that the pronoun is the speaker of. */
  IN_OWN_WORDS,
  /** Named for the first time in the last mention. */
  NEW;

  /** Their number. */
  static final int COUNT = values().length;
}
