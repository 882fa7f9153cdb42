package org.onrecord.app.evaluate;

import org.onrecord.statement.Kind;

/**
 * A statement by the words it covers: two of them are the same where their words are.
 *
 * @param source the words that name the speaker
 * @param cue the words that attribute
 * @param content what was said
 * @param kind how it is given
 */
record WordStatement(WordNumbers source, WordNumbers cue, WordNumbers content, Kind kind) {

  static WordStatement of(MarkedStatement marked, TextWords words) {
    return new WordStatement(
        words.in(marked.source()),
        words.in(marked.cue()),
        words.in(marked.content()),
        marked.kind());
  }

  /** Found: the contents share a word, and so do the sources, or neither has one. */
  boolean meets(WordStatement other) {
    return content.meets(other.content) && sourceMeets(other);
  }

  /** Whether the sources share a word, or neither has one. */
  boolean sourceMeets(WordStatement other) {
    return source.meets(other.source) || (source.isEmpty() && other.source.isEmpty());
  }
}
