package org.onrecord.speaker.addressee;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.text.Span;
import org.onrecord.word.Token;

/**
 * One piece of a cue, among the words of its paragraph.
 *
 * @param reading the section
 * @param attribution whose cue it is
 * @param paragraph the one that holds it
 * @param span its place
 */
record CueWords(
    SectionReading reading, Attribution attribution, ReadParagraph paragraph, Span span) {

  /** How many words a sentence may have before the cue: a sentence may be as long as the page. */
  static final int LONGEST_OPENING = 200;

  List<Token> tokens() {
    return paragraph.tokens();
  }

  /** The index of its first token. */
  int first() {
    return paragraph.tokenAt(span.start());
  }

  /** The index behind its last token. */
  int end() {
    return Math.min(tokens().size(), paragraph.tokenAt(span.end()));
  }

  AddresseeNoun noun() {
    return new AddresseeNoun(paragraph.tokens());
  }

  String lower(int i) {
    return tokens().get(i).lower();
  }

  boolean isWord(int i, String word) {
    return i >= 0 && i < tokens().size() && tokens().get(i).is(word);
  }

  /** Whether a sentence begins with a token. */
  boolean isOpening(int token) {
    return token == 0 || paragraph.sentences()[token - 1] != paragraph.sentences()[token];
  }

  /** The first name that starts at an offset or after it; null where none does. */
  @Nullable Span nameFrom(int offset) {
    int first = reading.nameAt(offset);
    return first < reading.names().size() ? reading.names().get(first).span() : null;
  }
}
