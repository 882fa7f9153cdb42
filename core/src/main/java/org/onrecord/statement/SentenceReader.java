package org.onrecord.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * Finds the attributions of one sentence by its verbs, one verb after the other.
 *
 * <p>A verb <em>closes</em> what stands before it ("…, she said") or <em>opens</em> what stands
 * after it ("she said that …"). One that closes is looked for first, since the verbs inside its
 * content belong to what was said. Patterns without a verb are left to {@link VerblessPatterns}.
 * Linear: no search goes further than a fixed number of words.
 */
final class SentenceReader {
  /** How many verbs ahead one may stand that closes over the next. */
  private static final int MAX_INNER_CUES = 12;

  /** Content without quotation marks has at least so many words before ", she said". */
  private static final int MIN_CLOSED_WORDS = 3;

  private static final Set<String> PASSIVE_LINKS = Set.of("that", "to", "as");

  private final Sentence sentence;
  private final List<Cue> cues;
  private final Findings findings;
  private final ContentBorders borders;
  private final Subjects subjects;

  private SentenceReader(Sentence sentence, List<Cue> cues) {
    this.sentence = sentence;
    this.cues = cues;
    this.findings = new Findings(sentence);
    this.borders = new ContentBorders(sentence, cues);
    this.subjects = new Subjects(sentence);
  }

  /**
   * The attributions of a sentence in the order in which they were found.
   *
   * @param headline whether "Name: words" attributes the words
   */
  static List<Draft> read(Sentence sentence, List<Cue> cues, CueLexicon lexicon, boolean headline) {
    SentenceReader reader = new SentenceReader(sentence, cues);
    VerblessPatterns verbless =
        new VerblessPatterns(sentence, lexicon, reader.findings, reader.borders, reader.subjects);
    if (reader.borders.end() > 0 && !verbless.colon(headline) && !verbless.accordingTo()) {
      verbless.noun();
      reader.verbs();
      if (reader.findings.drafts().isEmpty()) {
        verbless.introduced();
      }
    }
    return reader.findings.drafts().stream().filter(Draft::hasContent).toList();
  }

  private void verbs() {
    int next = 0;
    while (next < cues.size()) {
      int closing = closingFrom(next);
      if (closing < 0 && cues.get(next).first() >= findings.free()) {
        opening(cues.get(next));
      }
      next = Math.max(closing, next) + 1;
    }
  }

  /**
   * The index of a verb, from {@code next} on, that closes what stands before it; -1 if none does.
   */
  private int closingFrom(int next) {
    for (int i = next; i < Math.min(cues.size(), next + MAX_INNER_CUES); i++) {
      Cue cue = cues.get(i);
      boolean canClose =
          cue.first() >= findings.free() && cue.speech() && !cue.passive() && !cue.participle();
      if (canClose && (closesAfterSubject(cue) || closesInverted(cue))) {
        return i;
      }
    }
    return -1;
  }

  /** CONTENT, X said. */
  private boolean closesAfterSubject(Cue cue) {
    NounPhrases.Range subject = NounPhrases.before(sentence, cue.first());
    if (subject == null || subject.first() <= findings.free()) {
      return false;
    }
    int border = subject.first() - 1;
    if (!endsContent(border)
        || sentence.is(cue.end(), ":")
        || borders.thatFollows(cue.end())
        || (!endsQuotation(border)
            && (border - findings.free() < MIN_CLOSED_WORDS
                || !borders.onlyAdverbialFollows(cue)))) {
      return false;
    }
    close(cue, subject, border, cue.end());
    return true;
  }

  /** CONTENT, said X. */
  private boolean closesInverted(Cue cue) {
    int border = cue.first() - 1;
    boolean bare = cue.first() == cue.verb() && cue.form() != CueLexicon.Form.BASE;
    if (!bare || border < findings.free() || !endsContent(border)) {
      return false;
    }
    NounPhrases.Range subject = NounPhrases.after(sentence, cue.end());
    boolean appositionBefore =
        !endsQuotation(border) && NounPhrases.before(sentence, cue.first()) != null;
    if (subject == null
        || appositionBefore
        || (!endsQuotation(border)
            && (border - findings.free() < MIN_CLOSED_WORDS
                || !borders.clauseEndsAt(subject.end())))) {
      return false;
    }
    close(cue, subject, border, subject.end());
    return true;
  }

  /** Whether token {@code border} can be the last of a content, or the comma after it. */
  private boolean endsContent(int border) {
    return sentence.quoted(border) || sentence.is(border, ",");
  }

  private boolean endsQuotation(int border) {
    return sentence.quoted(border) || (border > findings.free() && sentence.quoted(border - 1));
  }

  private void close(Cue cue, NounPhrases.Range subject, int border, int after) {
    Draft draft =
        findings
            .add(
                Draft.Pattern.SPEECH, sentence.span(subject), sentence.span(cue.first(), cue.end()))
            .add(sentence, findings.free(), sentence.quoted(border) ? border + 1 : border);
    findings.use(after);
    int resumed = draft.quoted() ? borders.resumedQuotation(after) : -1;
    if (resumed >= 0) {
      int end = borders.contentEnd(resumed);
      draft.add(sentence, resumed, borders.withoutComma(end));
      findings.use(end);
    }
  }

  /** X said CONTENT. */
  private void opening(Cue cue) {
    Span source = null;
    int start = borders.contentStart(cue);
    if (cue.passive()) {
      if (sentence.is(cue.end(), "by")) {
        NounPhrases.Range agent = NounPhrases.after(sentence, cue.end() + 1);
        if (agent == null) {
          return;
        }
        source = sentence.span(agent);
        start = agent.end();
      }
      boolean linked =
          start < borders.end() && PASSIVE_LINKS.contains(sentence.token(start).lower());
      if (!linked && !sentence.opensQuotation(start)) {
        return;
      }
    } else {
      source = subjects.of(cue, findings);
      if (source == null) {
        return;
      }
    }
    int end = borders.contentEnd(start);
    if (borders.worthwhile(cue, start, end)) {
      Draft.Pattern pattern = cue.speech() ? Draft.Pattern.SPEECH : Draft.Pattern.STANCE;
      findings
          .add(pattern, source, sentence.span(cue.first(), cue.end()))
          .add(sentence, start, borders.withoutComma(end));
      findings.use(end);
    }
  }

  /** What was found in a sentence so far. */
  static final class Findings {
    private final Sentence sentence;
    private final List<Draft> drafts = new ArrayList<>();
    private int free;
    private @Nullable Span lastSource;

    Findings(Sentence sentence) {
      this.sentence = sentence;
    }

    /** Starts an attribution. */
    Draft add(Draft.Pattern pattern, @Nullable Span source, Span cue) {
      Draft draft = new Draft(pattern, source, cue);
      drafts.add(draft);
      if (source != null) {
        lastSource = source;
      }
      return draft;
    }

    /** Marks the tokens before {@code end} as used. */
    void use(int end) {
      free = Math.min(Math.max(free, end), sentence.size());
    }

    /** First token that no attribution has used. */
    int free() {
      return free;
    }

    /**
     * The source found last, for verbs without a subject of their own; null where there is none.
     */
    @Nullable Span lastSource() {
      return lastSource;
    }

    List<Draft> drafts() {
      return drafts;
    }
  }
}
