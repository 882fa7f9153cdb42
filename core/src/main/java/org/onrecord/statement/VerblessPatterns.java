package org.onrecord.statement;

import java.util.Locale;
import org.onrecord.text.Span;
import org.onrecord.text.Token;

/** Attribution without a verb of saying: colons, "according to", nouns such as "claim". */
final class VerblessPatterns {
  /** "Name:" has at most so many tokens. */
  private static final int MAX_NAME = 6;

  private final Sentence sentence;
  private final CueLexicon lexicon;
  private final SentenceReader.Findings findings;
  private final ContentBorders borders;
  private final Subjects subjects;

  VerblessPatterns(
      Sentence sentence,
      CueLexicon lexicon,
      SentenceReader.Findings findings,
      ContentBorders borders,
      Subjects subjects) {
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.findings = findings;
    this.borders = borders;
    this.subjects = subjects;
  }

  /**
   * "Ruiz: no new taxes" in a headline; "RUIZ: We will see." and "Ruiz: “We will see.”" anywhere.
   */
  boolean colon(boolean headline) {
    int colon = sentence.first() ? colonAfterName() : -1;
    if (colon < 0 || colon + 1 >= borders.end()) {
      return false;
    }
    if (!headline && !shouted(colon) && !sentence.opensQuotation(colon + 1)) {
      return false;
    }
    findings
        .add(Draft.Pattern.COLON, sentence.span(0, colon), sentence.span(colon, colon + 1))
        .add(sentence, colon + 1, borders.withoutComma(borders.end()));
    return true;
  }

  private int colonAfterName() {
    for (int i = 0; i <= Math.min(borders.end() - 1, MAX_NAME); i++) {
      if (i > 0 && sentence.is(i, ":")) {
        return i;
      }
      boolean name = sentence.token(i).capitalised() || (i > 0 && sentence.is(i, "of"));
      if (sentence.quoted(i) || !name) {
        return -1;
      }
    }
    return -1;
  }

  private boolean shouted(int end) {
    int letters = 0;
    for (Token token : sentence.tokens().subList(0, end)) {
      if (!token.text().equals(token.text().toUpperCase(Locale.ROOT))) {
        return false;
      }
      letters += token.text().length();
    }
    return letters > 2;
  }

  /** "According to X, CONTENT." and "CONTENT, according to X." */
  boolean accordingTo() {
    for (int i = 0; i + 2 < borders.end(); i++) {
      if (sentence.is(i, "according") && sentence.is(i + 1, "to")) {
        return accordingTo(i);
      }
    }
    return false;
  }

  private boolean accordingTo(int at) {
    int stop = at + 2;
    while (stop < borders.end() && !sentence.is(stop, ",") && !sentence.quoted(stop)) {
      stop++;
    }
    boolean first = at <= 1;
    int from = first ? stop + 1 : 0;
    int to = first ? borders.end() : borders.withoutComma(at);
    if (from >= to || stop == at + 2) {
      return false;
    }
    findings
        .add(Draft.Pattern.ACCORDING_TO, sentence.span(at + 2, stop), sentence.span(at, at + 2))
        .add(sentence, from, to);
    return true;
  }

  /** X’s claim that CONTENT, and a claim by X that CONTENT. */
  void noun() {
    for (int i = 1; i + 2 < borders.end(); i++) {
      if (!sentence.quoted(i) && lexicon.isNoun(sentence.token(i).lower()) && noun(i)) {
        return;
      }
    }
  }

  private boolean noun(int at) {
    Span source = subjects.possessor(at);
    int that = at + 1;
    NounPhrases.Range agent =
        sentence.is(at + 1, "by") ? NounPhrases.after(sentence, at + 2) : null;
    if (agent != null) {
      source = sentence.span(agent);
      that = agent.end();
    }
    if (source == null || !sentence.is(that, "that")) {
      return false;
    }
    int end = borders.clauseEnd(that + 1);
    findings.add(Draft.Pattern.NOUN, source, sentence.span(at, at + 1)).add(sentence, that, end);
    findings.use(end);
    return true;
  }

  /** X began with the harvest: “CONTENT” */
  void introduced() {
    for (int i = 2; i + 1 < borders.end() && !sentence.quoted(i); i++) {
      if (sentence.is(i, ":") && sentence.opensQuotation(i + 1)) {
        Span source = subjects.ofSentence(i);
        if (source != null) {
          findings
              .add(Draft.Pattern.COLON, source, sentence.span(i, i + 1))
              .add(sentence, i + 1, borders.withoutComma(borders.end()));
        }
        return;
      }
    }
  }
}
