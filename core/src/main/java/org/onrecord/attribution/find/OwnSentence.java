package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.onrecord.encoder.Passage;
import org.onrecord.encoder.Word;

/**
 * Keeps what a cue reports without quotation marks within the sentence of the cue.
 *
 * <p>In news a paraphrase ends with its sentence, and the network learned from news. Where people
 * tell of themselves it goes on: in <q>She said that it was late. I did not agree.</q> it takes the
 * answer of the narrator for hers. What stands after a colon, or in paragraphs of its own, may be
 * several sentences, and so may a quotation.
 */
final class OwnSentence {
  private static final Set<String> STOPS = Set.of(".", "!", "?");

  private static final Set<String> CLOSING = Set.of("”", "\"", "»", "’", "'");

  /** "Sens. Roe", "Cllr. Roe": so short a word with a capital may be a title cut short. */
  private static final int SHORT = 4;

  private final String text;
  private final List<Word> words;
  private final Predicate<Word> quoted;

  /**
   * Creates it for one passage.
   *
   * @param quoted whether a word stands in a quotation
   */
  OwnSentence(String text, Passage passage, Predicate<Word> quoted) {
    this.text = text;
    this.words = passage.words();
    this.quoted = quoted;
  }

  /**
   * The contents as far as they are in the cue's sentence; all of them where none would be left.
   */
  List<WordRange> of(AttributionDecoder.Found found) {
    if (found.cue().isEmpty()) {
      return found.contents();
    }
    WordRange cue = found.cue().get(0);
    List<WordRange> own = new ArrayList<>();
    for (WordRange content : found.contents()) {
      if (content.first() > cue.last()) {
        if (isIntroduced(cue, content)) {
          own.add(content);
        } else if (own.isEmpty() || !isNextSentence(cue, content)) {
          own.add(new WordRange(content.first(), end(content)));
        }
      } else {
        own.add(content.last() < cue.first() ? lastOf(content) : content);
      }
    }
    return own;
  }

  /** Whether a colon or the end of a paragraph stands between the cue and what it reports. */
  private boolean isIntroduced(WordRange cue, WordRange content) {
    for (int i = cue.last(); i < content.first(); i++) {
      if (words.get(i).form().equals(":") || words.get(i).isBreak()) {
        return true;
      }
    }
    return content.first() > 0 && words.get(content.first()).form().equals(":");
  }

  /** Whether a content without marks begins a sentence after the cue's. */
  private boolean isNextSentence(WordRange cue, WordRange content) {
    int before = content.first() - 1;
    return before > cue.last()
        && !quoted.test(words.get(content.first()))
        && !quoted.test(words.get(before))
        && STOPS.contains(words.get(before).form())
        && !isShortForm(before)
        && isCapital(content.first());
  }

  /** The last word of the first sentence, its stop included. */
  private int end(WordRange content) {
    for (int i = content.first(); i < content.last(); i++) {
      if (endsSentence(i, content.last())) {
        return i;
      }
    }
    return content.last();
  }

  /** The last sentence of what stands before its cue. */
  private WordRange lastOf(WordRange content) {
    for (int i = content.last() - 1; i > content.first(); i--) {
      if (endsSentence(i, content.last())) {
        return new WordRange(words.get(i + 1).isBreak() ? i + 2 : i + 1, content.last());
      }
    }
    return content;
  }

  /** Whether a sentence ends with a word, and another begins after it, outside quotations. */
  private boolean endsSentence(int i, int last) {
    int next = words.get(i + 1).isBreak() ? i + 2 : i + 1;
    if (next > last || quoted.test(words.get(next)) || !isCapital(next)) {
      return false;
    }
    Word word = words.get(i);
    if (STOPS.contains(word.form())) {
      return !quoted.test(word) && !isShortForm(i);
    }
    return i > 0
        && CLOSING.contains(word.form())
        && quoted.test(word)
        && STOPS.contains(words.get(i - 1).form());
  }

  private boolean isCapital(int i) {
    return Character.isUpperCase(text.codePointAt(words.get(i).span().start()));
  }

  /** Whether a stop may belong to the word before it: "Sens.", "J.", "v.". */
  private boolean isShortForm(int stop) {
    if (!words.get(stop).form().equals(".") || stop == 0) {
      return false;
    }
    Word before = words.get(stop - 1);
    boolean adjacent = before.span().end() == words.get(stop).span().start();
    boolean isShort =
        before.form().length() == 1 || (before.form().length() <= SHORT && isCapital(stop - 1));
    return adjacent && isShort && Character.isLetter(before.form().codePointAt(0));
  }
}
