package org.onrecord.statement;

import org.onrecord.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/** Finds the attributions of one sentence. Stateless. */
final class SentenceReader {
  private final CueLexicon lexicon;
  private final CueFinder cues;

  SentenceReader(CueLexicon lexicon) {
    this.lexicon = lexicon;
    this.cues = new CueFinder(lexicon);
  }

  List<Draft> read(Sentence sentence, boolean headline) {
    Reading reading = new Reading(sentence, cues.cues(sentence), lexicon, headline);
    return reading.drafts();
  }

  /** The reading of one sentence: which tokens are taken, and what was found. */
  private static final class Reading {
    /** How far after a cue its "that" or its quotation may start. */
    private static final int REACH = 14;

    private static final Set<String> ADDRESSED =
        Set.of("told", "tell", "tells", "telling", "asked", "ask", "asks", "asking", "reminded",
            "assured", "advised", "warned", "emailed", "reminding", "assuring", "reminds");

    private static final Set<String> ADVERBIAL =
        Set.of("in", "on", "at", "during", "after", "before", "when", "while", "last", "this",
            "late", "early", "earlier", "later", "as", "of", "about", "with", "from", "via",
            "through", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday", "yesterday", "today", "again", "by", "to");

    private static final Set<String> DAYS =
        Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
            "yesterday", "today", "earlier", "again", "recently", "afterward", "afterwards");

    private final Sentence sentence;
    private final List<Cue> cues;
    private final CueLexicon lexicon;
    private final boolean headline;
    private final int end;
    private final List<Draft> drafts = new ArrayList<>();

    /** First token that no earlier attribution has used. */
    private int free;

    /** The latest source in this sentence, for verbs without a subject of their own. */
    private @Nullable Span lastSource;

    Reading(Sentence sentence, List<Cue> cues, CueLexicon lexicon, boolean headline) {
      this.sentence = sentence;
      this.cues = cues;
      this.lexicon = lexicon;
      this.headline = headline;
      this.end = sentence.withoutFinalMarks();
    }

    List<Draft> drafts() {
      if (end == 0 || colon() || accordingTo()) {
        return drafts;
      }
      noun();
      int next = 0;
      while (next < cues.size()) {
        int closing = closingCue(next);
        if (closing >= 0) {
          next = closing + 1;
        } else {
          if (cues.get(next).first() >= free) {
            opening(cues.get(next), next);
          }
          next++;
        }
      }
      if (drafts.isEmpty()) {
        introduced();
      }
      return drafts;
    }

    /** "Ruiz: no new taxes" in a headline; "RUIZ: We will see." and "Ruiz: “We will see.”" anywhere. */
    private boolean colon() {
      int colon = -1;
      for (int i = 1; i < Math.min(end, 7) && colon < 0; i++) {
        if (sentence.quoted(i) || !sentence.token(i - 1).capitalised() && !sentence.token(i - 1).is("of")) {
          return false;
        }
        colon = sentence.is(i, ":") ? i : -1;
      }
      if (colon < 0 || colon + 1 >= end || !sentence.first() || sentence.quoted(0)) {
        return false;
      }
      String name = sentence.span(0, colon).in(sourceText());
      boolean shouted = name.length() > 2 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
      if (!headline && !shouted && !sentence.opensQuotation(colon + 1)) {
        return false;
      }
      found(Draft.Pattern.COLON, sentence.span(0, colon), sentence.span(colon, colon + 1))
          .add(sentence, colon + 1, closed(end));
      return true;
    }

    private String sourceText() {
      StringBuilder text = new StringBuilder();
      int start = 0;
      for (Token token : sentence.tokens()) {
        text.append(" ".repeat(Math.max(0, token.span().start() - start - text.length())));
        text.append(token.text());
      }
      return text.toString();
    }

    private boolean accordingTo() {
      for (int i = 0; i + 2 < end; i++) {
        if (sentence.is(i, "according") && sentence.is(i + 1, "to")) {
          return accordingTo(i);
        }
      }
      return false;
    }

    private boolean accordingTo(int at) {
      int stop = at + 2;
      while (stop < end && !sentence.is(stop, ",") && !sentence.quoted(stop)) {
        stop++;
      }
      int from = 0;
      int to = at;
      if (at <= 1) {
        from = stop + 1;
        to = end;
      } else if (sentence.is(at - 1, ",")) {
        to = at - 1;
      }
      if (from >= to) {
        return false;
      }
      found(
              Draft.Pattern.ACCORDING_TO,
              sentence.span(at + 2, stop),
              sentence.span(at, at + 2))
          .add(sentence, from, to);
      return true;
    }

    /**
     * Looks from cue {@code next} on for one whose content stands before it; gives its index, or -1. A cue
     * inside that content belongs to what was said.
     */
    private int closingCue(int next) {
      for (int i = next; i < cues.size(); i++) {
        Cue cue = cues.get(i);
        if (cue.first() >= free && cue.speech() && !cue.passive() && !cue.participle()
            && (closesWithSubject(cue) || closesInverted(cue))) {
          return i;
        }
      }
      return -1;
    }

    /** CONTENT, X said. */
    private boolean closesWithSubject(Cue cue) {
      NounPhrases.Range subject = NounPhrases.before(sentence, cue.first());
      if (subject == null || subject.first() <= free) {
        return false;
      }
      int border = subject.first() - 1;
      boolean afterQuotation = sentence.quoted(border) || sentence.is(border, ",") && border > free && sentence.quoted(border - 1);
      if (!afterQuotation && !sentence.is(border, ",")) {
        return false;
      }
      boolean introduces = sentence.is(cue.end(), ":") || sentence.is(cue.end(), "that") || thatFollows(cue.end());
      if (introduces || !afterQuotation && (border - free < 3 || !onlyAdverbialFollows(cue))) {
        return false;
      }
      int to = sentence.quoted(border) ? border + 1 : border;
      closing(cue, sentence.span(subject.first(), subject.end()), to, cue.end());
      return true;
    }

    /** CONTENT, said X. */
    private boolean closesInverted(Cue cue) {
      int border = cue.first() - 1;
      if (border < free || cue.first() != cue.verb() || cue.form() == CueLexicon.Form.BASE
          || !(sentence.quoted(border) || sentence.is(border, ","))) {
        return false;
      }
      NounPhrases.Range subject = NounPhrases.after(sentence, cue.end());
      boolean withoutQuotation = !sentence.quoted(border) && !(border > free && sentence.quoted(border - 1));
      if (subject == null || withoutQuotation && (border - free < 3 || !endsClause(subject.end()))) {
        return false;
      }
      int to = sentence.quoted(border) ? border + 1 : border;
      closing(cue, sentence.span(subject.first(), subject.end()), to, subject.end());
      return true;
    }

    private boolean endsClause(int i) {
      return i >= end || sentence.token(i).shape() == Token.Shape.MARK
          || ADVERBIAL.contains(sentence.token(i).lower());
    }

    private void closing(Cue cue, Span source, int to, int after) {
      Draft draft =
          found(Draft.Pattern.SPEECH, source, sentence.span(cue.first(), cue.end()))
              .add(sentence, free, to);
      free = after;
      int again = after;
      while (again < end && !sentence.opensQuotation(again) && !cueStartsAt(again)) {
        again++;
      }
      boolean resumes =
          draft.quoted() && sentence.opensQuotation(again)
              && again > 0 && (again == after || sentence.is(again - 1, ",") || sentence.is(again - 1, ":")
              || sentence.is(again - 1, ";") || sentence.is(again - 1, "—"));
      if (resumes) {
        free = contentEnd(again);
        draft.add(sentence, again, closed(free));
      }
    }

    private boolean cueStartsAt(int i) {
      return cues.stream().anyMatch(cue -> cue.first() == i);
    }

    private boolean thatFollows(int from) {
      for (int i = from; i < Math.min(end, from + REACH); i++) {
        if (sentence.is(i, "that")) {
          return true;
        }
        if (sentence.quoted(i) || sentence.token(i).shape() == Token.Shape.MARK) {
          return false;
        }
      }
      return false;
    }

    private boolean onlyAdverbialFollows(Cue cue) {
      int i = afterAddressee(cue);
      return i >= end || sentence.is(i, ",") || sentence.is(i, ";") || sentence.is(i, "—")
          || !sentence.quoted(i) && ADVERBIAL.contains(sentence.token(i).lower());
    }

    private int afterAddressee(Cue cue) {
      if (!ADDRESSED.contains(sentence.token(cue.verb()).lower())) {
        return cue.end();
      }
      if (cue.end() < end && !sentence.quoted(cue.end())
          && Set.of("him", "her", "me", "them", "us", "you").contains(sentence.token(cue.end()).lower())) {
        return cue.end() + 1;
      }
      NounPhrases.Range addressee = NounPhrases.after(sentence, cue.end());
      return addressee == null ? cue.end() : addressee.end();
    }

    /** X said CONTENT. */
    private void opening(Cue cue, int index) {
      Span source = null;
      int cueEnd = cue.end();
      int start;
      if (cue.passive()) {
        start = contentStart(cue);
        if (sentence.is(cue.end(), "by")) {
          NounPhrases.Range agent = NounPhrases.after(sentence, cue.end() + 1);
          if (agent == null) {
            return;
          }
          source = sentence.span(agent.first(), agent.end());
          start = agent.end();
        }
        if (!sentence.is(start, "that") && !sentence.is(start, "to") && !sentence.is(start, "as") && !sentence.opensQuotation(start)) {
          return;
        }
      } else {
        source = sourceOf(cue);
        if (source == null) {
          return;
        }
        start = contentStart(cue);
      }
      int stop = contentEnd(start);
      if (start >= stop || !worthwhile(cue, start, stop)) {
        return;
      }
      found(cue.speech() ? Draft.Pattern.SPEECH : Draft.Pattern.STANCE, source, sentence.span(cue.first(), cueEnd))
          .add(sentence, start, closed(stop));
      free = stop;
      if (index + 1 < cues.size() && sentence.is(stop, ",") ) {
        free = stop;
      }
    }

    private boolean worthwhile(Cue cue, int start, int stop) {
      if (sentence.quoted(start) || sentence.is(start, "that") || sentence.is(start - 1, ":")) {
        return true;
      }
      boolean addressed = cue.speech() && sentence.is(start, "to")
          && !Set.of("vow", "promise", "agree", "pledge", "threaten", "admit", "claim").contains(stem(cue));
      if (addressed || cue.use() == CueLexicon.Use.QUOTING) {
        return false;
      }
      boolean mark = sentence.token(start).shape() == Token.Shape.MARK && stop - start < 2;
      return !mark && stop - start >= (cue.speech() ? 1 : 2);
    }

    /** The verb without its ending, for the few that are told apart by name. */
    private String stem(Cue cue) {
      String verb = sentence.token(cue.verb()).lower();
      for (String ending : List.of("ing", "ted", "ed", "es", "s", "d")) {
        if (verb.endsWith(ending)) {
          String stem = verb.substring(0, verb.length() - ending.length());
          return stem.endsWith("is") || stem.endsWith("re") ? stem + "e" : stem;
        }
      }
      return verb;
    }

    private @Nullable Span sourceOf(Cue cue) {
      NounPhrases.Range subject = cue.participle() && cue.first() == cue.verb()
          ? null
          : NounPhrases.before(sentence, finite(cue));
      if (subject != null && subject.first() >= free && agrees(cue, subject)) {
        return sentence.span(subject.first(), subject.end());
      }
      boolean joined =
          cue.participle() || sentence.is(cue.first() - 1, "and") || sentence.is(cue.first() - 1, "but")
              || sentence.is(cue.first() - 1, ",") ;
      if (!joined) {
        return null;
      }
      return lastSource != null ? lastSource : sentenceSubject(cue.first());
    }

    /** Where the verb starts: "have" in "have for years been telling". */
    private int finite(Cue cue) {
      if (!sentence.is(cue.first(), "been") && !sentence.is(cue.first(), "be")) {
        return cue.first();
      }
      for (int i = cue.first() - 1; i > Math.max(0, cue.first() - 6); i--) {
        if (!sentence.quoted(i) && Set.of("have", "has", "had", "will", "would").contains(sentence.token(i).lower())) {
          return i;
        }
      }
      return cue.first();
    }

    /** A bare form needs a subject that can be plural: "officials say", not "a give back". */
    private boolean agrees(Cue cue, NounPhrases.Range subject) {
      if (cue.form() != CueLexicon.Form.BASE || cue.first() != cue.verb()) {
        return true;
      }
      Token last = sentence.token(subject.end() - 1);
      return NounPhrases.pronoun(last) || last.capitalised() || last.lower().endsWith("s")
          || last.is("people") || last.shape() == Token.Shape.MARK;
    }

    /** The first name or pronoun of the sentence. */
    private @Nullable Span sentenceSubject(int before) {
      for (int i = 0; i < before; i++) {
        if (sentence.quoted(i)) {
          continue;
        }
        Token token = sentence.token(i);
        boolean opens = i == 0 || sentence.is(i - 1, ",");
        if (opens && token.isWord()) {
          NounPhrases.Range range = NounPhrases.after(sentence, i);
          if (range != null && range.end() < before) {
            return sentence.span(range.first(), range.end());
          }
        }
      }
      return null;
    }

    private int contentStart(Cue cue) {
      int after = cue.end();
      if (after >= end) {
        return end;
      }
      for (int i = after; i < Math.min(end, after + REACH); i++) {
        if (sentence.opensQuotation(i)) {
          boolean introduced = i == after || sentence.is(i - 1, ":") || sentence.is(i - 1, ",");
          if (introduced && cue.speech()) {
            return i;
          }
          break;
        }
        if (sentence.is(i, "that") && (cue.speech() || i == after)) {
          return i;
        }
        if (sentence.is(i, ":") && cue.speech()) {
          return i + 1;
        }
        if (sentence.token(i).shape() == Token.Shape.MARK) {
          break;
        }
      }
      int start = afterAddressee(cue);
      while (cue.speech() && start < end && !sentence.quoted(start) && DAYS.contains(sentence.token(start).lower())) {
        start++;
      }
      if (cue.speech() && start + 1 < end && (sentence.is(start, "on") || sentence.is(start, "in") || sentence.is(start, "at"))) {
        NounPhrases.Range adverbial = NounPhrases.after(sentence, start + 1);
        if (adverbial != null && adverbial.end() < end) {
          start = adverbial.end();
        }
      }
      return sentence.is(start, ",") || sentence.is(start, ":") ? start + 1 : start;
    }

    /** Where content that starts at {@code start} ends: at the next verb of the same speaker, or with the sentence. */
    private int contentEnd(int start) {
      for (Cue cue : cues) {
        if (cue.first() <= start) {
          continue;
        }
        boolean joins = sentence.is(cue.first() - 1, ",") && cue.participle() && cue.first() == cue.verb()
            || cue.speech() && !cue.passive() && cue.first() == cue.verb() && sentence.is(cue.first() - 1, "and") && cue.form() != CueLexicon.Form.BASE;
        if (joins) {
          return cue.first() - 1;
        }
      }
      return end;
    }

    /** Leaves out a comma before the border. */
    private int closed(int stop) {
      int to = stop;
      while (to > 0 && !sentence.quoted(to - 1) && sentence.is(to - 1, ",")) {
        to--;
      }
      return to;
    }

    /** X’s claim that CONTENT. */
    private void noun() {
      for (int i = 1; i + 2 < end; i++) {
        if (sentence.quoted(i) || !sentence.is(i + 1, "that") || !lexicon.isNoun(sentence.token(i).lower())) {
          continue;
        }
        Span source = possessor(i);
        if (source != null) {
          free = clauseEnd(i + 2);
          found(Draft.Pattern.NOUN, source, sentence.span(i, i + 1)).add(sentence, i + 1, free);
          return;
        }
      }
    }

    /** Where a clause inside a sentence ends: with its quotation, at a comma, or with the sentence. */
    private int clauseEnd(int start) {
      if (sentence.opensQuotation(start)) {
        int i = start;
        while (i < end && sentence.quotations().get(i) == sentence.quotations().get(start)) {
          i++;
        }
        return i;
      }
      for (int i = start; i < end; i++) {
        if (sentence.is(i, ",")) {
          return i;
        }
      }
      return end;
    }

    /** X began with the harvest: “CONTENT” */
    private void introduced() {
      for (int i = 2; i + 1 < end; i++) {
        if (sentence.is(i, ":") && sentence.opensQuotation(i + 1)) {
          Span source = sentenceSubject(i);
          if (source != null) {
            found(Draft.Pattern.COLON, source, sentence.span(i, i + 1)).add(sentence, i + 1, closed(end));
          }
          return;
        }
        if (sentence.quoted(i)) {
          return;
        }
      }
    }

    private @Nullable Span possessor(int noun) {
      Token before = sentence.token(noun - 1);
      if (sentence.quoted(noun - 1)) {
        return null;
      }
      if (before.is("'s") || before.is("'")) {
        NounPhrases.Range owner = NounPhrases.before(sentence, noun - 1);
        return owner == null ? null : sentence.span(owner.first(), owner.end());
      }
      return Set.of("his", "her", "their", "its", "my", "our").contains(before.lower()) ? before.span() : null;
    }

    private Draft found(Draft.Pattern pattern, @Nullable Span source, Span cue) {
      Draft draft = new Draft(pattern, source, cue);
      drafts.add(draft);
      if (source != null) {
        lastSource = source;
      }
      return draft;
    }
  }
}
