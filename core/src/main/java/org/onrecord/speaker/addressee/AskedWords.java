package org.onrecord.speaker.addressee;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * Who asked, and who was asked, where a sentence begins with that: "Asked by <em>the paper</em>
 * about it, he said", "<em>Roe</em> shrugged when asked about it".
 *
 * @param cue of the statement or question
 */
record AskedWords(CueWords cue) {
  /** What a sentence begins with that names who asked: "Interviewed by officers, he said". */
  private static final Set<String> ASKED =
      Set.of("asked", "questioned", "interviewed", "pressed", "quizzed", "challenged");

  /** How many words behind the question the comma is looked for. */
  private static final int REACH = 10;

  /** "Asked by the paper about it, he said": who asked. */
  @Nullable Span askedBy() {
    int at = cue.paragraph().tokenAt(cue.span().start());
    int sentence = cue.paragraph().sentenceAt(cue.span().start());
    int start = at;
    int least = Math.max(0, at - CueWords.LONGEST_OPENING);
    while (start > least && cue.paragraph().sentences()[start - 1] == sentence) {
      start--;
    }
    boolean begins = start == 0 || cue.paragraph().sentences()[start - 1] != sentence;
    if (start >= at || !begins || !ASKED.contains(cue.lower(start))) {
      return null;
    }
    for (int i = start + 1; i < at && !cue.tokens().get(i).is(","); i++) {
      if (cue.tokens().get(i).is("by")) {
        return cue.noun().at(i + 1);
      }
    }
    return null;
  }

  /** "When asked by the paper", "Asked whether": who was asked comes later. */
  boolean isAskedFirst(int verb) {
    boolean participle = cue.lower(verb).equals("asked") || cue.lower(verb).equals("pressed");
    int before = verb - 1;
    return participle && (cue.isOpening(verb) || cue.lower(before).equals("when"));
  }

  /**
   * Whom the words behind what was asked name: "Asked about the mill by a paper, <em>Roe</em>
   * said".
   */
  @Nullable Span answering() {
    int end = cue.attribution().content().get(cue.attribution().content().size() - 1).end();
    int at = cue.paragraph().tokenAt(end);
    int far = Math.min(cue.tokens().size(), at + REACH);
    while (at < far && !cue.isWord(at, ",") && !cue.isOpening(at)) {
      at++;
    }
    Span words =
        at < far && cue.isWord(at, ",") && end > cue.span().end() ? cue.noun().at(at + 1) : null;
    if (words == null) {
      return null;
    }
    Span name = cue.nameFrom(words.start());
    // a verb follows, which nothing tells from a noun
    return name != null && words.contains(name) ? new Span(words.start(), name.end()) : null;
  }

  /** "<em>Roe</em> shrugged when asked about it": whom the sentence begins with. */
  @Nullable Span asked(int verb) {
    int start = verb;
    while (!cue.isOpening(start)) {
      start--;
    }
    Span name = cue.nameFrom(cue.tokens().get(start).span().start());
    Span opening = cue.tokens().get(start).span();
    if (name != null && name.start() == opening.start()) {
      return name;
    }
    return Subjects.isOne(cue.lower(start)) ? opening : null;
  }
}
