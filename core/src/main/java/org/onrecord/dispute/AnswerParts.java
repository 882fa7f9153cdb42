package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.word.Sentences;

/** Cuts an answer into parts that answer one thing each. */
final class AnswerParts {
  private static final Cues EXCLAIMS = Cues.load("exclaims");

  /** From so many words on readers of the news have gone on to something else. */
  private static final int LONG = 25;

  /** How much the sentence must be in the share of what it fits. */
  private static final double FITS = 0.3;

  private final String text;
  private final Targets targets;
  private final boolean debate;

  /**
   * Cuts the answers of a page.
   *
   * @param debate whether the page opens a debate
   */
  AnswerParts(String text, Targets targets, boolean debate) {
    this.text = text;
    this.targets = targets;
    this.debate = debate;
  }

  /**
   * Cuts an answer into sentences in a row that answer the same thing: one that takes a stand of
   * its own begins another answer, as does one that clearly answers something else. Sentences that
   * do neither stay with those before them, and so does all behind a quotation of this page but an
   * attack. On a page that opens no debate a long answer also ends where a sentence fits another
   * one best.
   *
   * @param tones how sentences stand by themselves
   */
  List<Answer> parts(Answer answer, int post, Function<Span, Tone> tones) {
    boolean governed = targets.isGoverned(answer, post);
    List<Answer> parts = new ArrayList<>();
    List<Span> words = new ArrayList<>();
    Span before = quoted(answer);
    Tone last = Tone.PLAIN;
    int attacking = 0;
    for (Span paragraph : answer.words()) {
      for (Span sentence : Sentences.in(text, paragraph)) {
        Tone tone = tones.apply(sentence);
        Span answered = governed || tone == Tone.ATTACKS ? null : clearly(sentence, post);
        boolean other = answered != null && before != null && !answered.equals(before);
        int said = PlainWords.of(text, List.of(sentence)).size();
        if (last == Tone.ATTACKS && tone == Tone.PLAIN && answered == null && said <= attacking) {
          tone = Tone.ATTACKS; // "Who cares? They are all dead."
          attacking -= said;
        } else {
          attacking = tone == Tone.ATTACKS ? attacking + said : 0;
        }
        boolean attack = (tone == Tone.ATTACKS) != (last == Tone.ATTACKS);
        attack &= !(last == Tone.PLAIN && isExclamation(words)); // "Wow. You fool."
        boolean stand = !governed && tone == Tone.TAKES_STAND;
        boolean turns =
            !governed
                && !debate
                && (goesOn(sentence, words, post) || asksBehindCourtesies(words, sentence));
        if ((other || attack || stand || turns) && !words.isEmpty()) {
          parts.add(part(answer, words, governed || parts.isEmpty()));
          words = new ArrayList<>();
        }
        add(words, sentence, paragraph);
        before = answered == null ? before : answered;
        last = tone;
      }
    }
    if (!words.isEmpty()) {
      parts.add(part(answer, words, governed || parts.isEmpty()));
    }
    return parts.isEmpty() ? List.of(answer) : parts;
  }

  /** Whether a sentence asks something after words that only thanked or praised. */
  private boolean asksBehindCourtesies(List<Span> words, Span sentence) {
    return !words.isEmpty()
        && PlainWords.of(text, List.of(sentence)).contains("?")
        && Courtesies.only(text, words);
  }

  /** Whether a sentence goes on to something else after many words. */
  private boolean goesOn(Span sentence, List<Span> words, int post) {
    if (PlainWords.of(text, words).size() < LONG) {
      return false;
    }
    Targets.Aim aim = targets.of(new Answer(List.of(sentence), null), post);
    return aim.fits() != null
        && aim.words() != null
        && aim.fits().share() >= FITS
        && !aim.words().equals(targets.of(new Answer(words, null), post).words());
  }

  /** Whether words only exclaim. */
  private boolean isExclamation(List<Span> words) {
    List<String> plain = PlainWords.withoutMarks(PlainWords.of(text, words));
    return EXCLAIMS.behind(plain, 0) == plain.size();
  }

  /** A part of an answer, to the quotation that it follows or not. */
  private static Answer part(Answer answer, List<Span> words, boolean quoting) {
    return quoting ? answer.of(words) : new Answer(words, null, answer.turn());
  }

  /** The words of this page that an answer quotes. */
  private static @Nullable Span quoted(Answer answer) {
    Answer.Linked quotation = answer.quotation();
    return quotation == null || quotation.found() == null ? null : quotation.found().span();
  }

  /** What a sentence clearly answers; null where that is not clear. */
  private @Nullable Span clearly(Span sentence, int post) {
    Targets.Aim aim = targets.of(new Answer(List.of(sentence), null), post);
    return aim.clear() ? aim.words() : null;
  }

  /** Adds a sentence, to the one before it where both are of one paragraph. */
  private static void add(List<Span> words, Span sentence, Span paragraph) {
    int last = words.size() - 1;
    if (last >= 0 && words.get(last).start() >= paragraph.start()) {
      words.set(last, words.get(last).cover(sentence));
    } else {
      words.add(sentence);
    }
  }
}
