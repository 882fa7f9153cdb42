package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.dispute.Stances.Tone;
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
  private final Setting setting;

  /** Cuts the answers of a page. */
  AnswerParts(String text, Targets targets, Setting setting) {
    this.text = text;
    this.targets = targets;
    this.setting = setting;
  }

  /**
   * Cuts an answer into sentences in a row that answer the same thing: one that takes a stand of
   * its own begins another answer, as does one that clearly answers something else. Sentences that
   * do neither stay with those before them, and so does all behind a quotation of this page but an
   * attack. On a page that opens no debate a long answer also ends where a sentence fits another
   * one best. Linear in the sentences, each of which is held against what may be answered.
   *
   * @param tones how sentences stand by themselves
   */
  List<Answer> parts(Answer answer, int post, Function<Span, Tone> tones) {
    Cut cut = new Cut(answer, post, targets.isGoverned(answer, post));
    for (Span paragraph : answer.words()) {
      for (Span sentence : Sentences.in(text, paragraph)) {
        cut.take(new Said(sentence, paragraph, plain(sentence), tones.apply(sentence)));
      }
    }
    cut.end();
    return cut.parts.isEmpty() ? List.of(answer) : cut.parts;
  }

  private List<String> plain(Span sentence) {
    return PlainWords.of(text, List.of(sentence));
  }

  /**
   * A sentence of an answer.
   *
   * @param words as {@link PlainWords} gives them
   * @param tone how it stands by itself
   */
  private record Said(Span span, Span paragraph, List<String> words, Tone tone) {}

  /** An answer while it is cut, sentence by sentence. */
  private final class Cut {
    private final Answer answer;
    private final int post;
    private final boolean governed;
    private final List<Answer> parts = new ArrayList<>();

    /** The part that goes on, in words and by sentence. */
    private List<Span> words = new ArrayList<>();

    private final List<Said> said = new ArrayList<>();

    /** What the part means, once it is long; what it means by then it means to its end. */
    private Targets.@Nullable Aim meant;

    /** What the last sentence answers of which that is clear. */
    private @Nullable Span before;

    private Tone last = Tone.PLAIN;

    /** Words of an attack that nothing answered yet. */
    private int attacking;

    Cut(Answer answer, int post, boolean governed) {
      this.answer = answer;
      this.post = post;
      this.governed = governed;
      Answer.Linked quotation = answer.quotation();
      this.before =
          quotation == null || quotation.found() == null ? null : quotation.found().span();
    }

    void take(Said sentence) {
      Targets.Aim aim =
          governed ? null : targets.of(new Answer(List.of(sentence.span()), null), post);
      Span answered =
          aim != null && aim.clear() && sentence.tone() != Tone.ATTACKS ? aim.words() : null;
      Tone tone = tone(sentence, answered);
      if (!said.isEmpty() && begins(sentence, tone, aim, answered)) {
        end();
      }
      add(sentence);
      before = answered == null ? before : answered;
      last = tone;
    }

    /** "Who cares? They are all dead": what goes on with an attack attacks, up to its length. */
    private Tone tone(Said sentence, @Nullable Span answered) {
      int count = sentence.words().size();
      boolean goesOn = last == Tone.ATTACKS && sentence.tone() == Tone.PLAIN;
      if (goesOn && answered == null && count <= attacking) {
        attacking -= count;
        return Tone.ATTACKS;
      }
      attacking = sentence.tone() == Tone.ATTACKS ? attacking + count : 0;
      return sentence.tone();
    }

    /** Whether a sentence begins another answer. */
    private boolean begins(
        Said sentence, Tone tone, Targets.@Nullable Aim aim, @Nullable Span answered) {
      boolean other = answered != null && before != null && !answered.equals(before);
      boolean attack = (tone == Tone.ATTACKS) != (last == Tone.ATTACKS);
      attack &= !(last == Tone.PLAIN && isExclamation()); // "Wow. You fool."
      if (other || attack || aim == null) {
        return other || attack;
      }
      return tone == Tone.TAKES_STAND
          || (!setting.debate() && (goesOn(aim) || asksBehindCourtesies(sentence)));
    }

    /** Whether the part only exclaims. */
    private boolean isExclamation() {
      List<String> plain =
          PlainWords.withoutMarks(said.stream().flatMap(each -> each.words().stream()).toList());
      return EXCLAIMS.behind(plain, 0) == plain.size();
    }

    /** Whether a sentence asks something after words that only thanked or praised. */
    private boolean asksBehindCourtesies(Said sentence) {
      return sentence.words().contains("?")
          && Courtesies.only(said.stream().map(Said::words).toList());
    }

    /** Whether a sentence goes on to something else after many words. */
    private boolean goesOn(Targets.Aim aim) {
      if (said.stream().mapToInt(each -> each.words().size()).sum() < LONG) {
        return false;
      }
      if (aim.fits() == null || aim.words() == null || aim.fits().share() < FITS) {
        return false;
      }
      meant = meant == null ? targets.of(new Answer(words, null), post) : meant;
      return !aim.words().equals(meant.words());
    }

    /** Adds a sentence, to the one before it where both are of one paragraph. */
    private void add(Said sentence) {
      said.add(sentence);
      int end = words.size() - 1;
      if (end >= 0 && words.get(end).start() >= sentence.paragraph().start()) {
        words.set(end, words.get(end).cover(sentence.span()));
      } else {
        words.add(sentence.span());
      }
    }

    /** Ends the part; the first, and all behind a quotation, keep the quotation they follow. */
    void end() {
      if (!said.isEmpty()) {
        boolean quoting = governed || parts.isEmpty();
        parts.add(quoting ? answer.of(words) : new Answer(words, null, answer.turn()));
      }
      words = new ArrayList<>();
      said.clear();
      meant = null;
    }
  }
}
