package org.onrecord.attribution.find;

/** What tells whether something that the network found is a statement, with right borders. */
enum Trait {
  /** 1 for all. */
  ALWAYS,
  /** The logit of the product of the network's probabilities. */
  NETWORK,
  /** The mean logarithm of the probability that a word of the content is content. */
  CONTENT,
  /** The logarithm of the probability that the content ends where it does. */
  END,
  /** The mean logarithm of the probability that a word of the source is source. */
  SOURCE,
  /** It has no source. */
  NO_SOURCE,
  /** It has no cue. */
  NO_CUE,
  /** How likely the cue's likeliest word is a cue, as a logarithm of odds. */
  ODDS,
  /** The same where no word is quoted. */
  ODDS_UNQUOTED,
  /** None of the cue's words was ever counted. */
  UNKNOWN_CUE,
  /** The cue's sense. */
  SAYING,
  WRITING,
  THINKING,
  WISHING,
  OTHER,
  /** The cue has no sense and no word is quoted. */
  OTHER_UNQUOTED,
  /** The cue is a mark, such as a colon. */
  MARK,
  /** The same, after which a paraphrase without a word of saying comes. */
  MARK_UNQUOTED,
  /** The cue's words. */
  CUE_WORDS,
  /** The cue is in the passive. */
  PASSIVE,
  /** The cue has "to", or what is not yet. */
  UNSAID,
  /** All words, or some, are quoted. */
  DIRECT,
  MIXED,
  /** The logarithm of the content's number of words. */
  LENGTH,
  /** The content is one word, two or three. */
  ONE_WORD,
  FEW_WORDS,
  /** The content is one pronoun or a word of that kind. */
  PRONOUN,
  /** The content starts with "that", with a question word, with "to". */
  THAT,
  QUESTION,
  INFINITIVE,
  /** The content holds a finite verb. */
  FINITE,
  /** A paraphrase without finite verb, "that" or infinitive: a thing that is spoken of. */
  TOPIC,
  /** The content is an infinitive or a topic, and the cue has no sense. */
  DEED,
  /** The content starts with a small letter, though its sentence starts with it. */
  SEVERAL,
  /** The source is "he" or "she"; "they", "it" or "who"; "I", "we" or "you". */
  HE_OR_SHE,
  THEY,
  OWN,
  /** The source starts with a name or with a small letter. */
  NAME,
  SMALL,
  /** The source stands directly before the cue, or directly after it. */
  BEFORE_CUE,
  AFTER_CUE,
  /** The content stands directly after source or cue, or directly before. */
  FOLLOWS,
  LEADS,
  /** It stands in the headline, or in a reader's comment. */
  HEADLINE,
  COMMENT;

  /** Number of traits. */
  static final int COUNT = values().length;
}
