package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.dispute.Answer.Turn;
import org.onrecord.text.Span;
import org.onrecord.word.Sentences;
import org.onrecord.word.WordSet;

/**
 * Tells in an answer what grants something from what then takes it back: "Fair enough, but the quay
 * is closed." The first part supports what the second disputes. Not thread-safe.
 */
final class Concessions {
  private static final Cues CONCEDES = Cues.load("concedes");
  private static final Cues GRANTS = Cues.load("grants");
  private static final Cues ASSENTS = Cues.load("assents");
  private static final Cues ALLOWS = Cues.load("allows");
  private static final Cues BUT = Cues.load("but");
  private static final Cues THOUGH = Cues.load("though");
  private static final Cues WHILE = Cues.load("while");
  private static final Cues FILLER = Cues.load("filler");

  /** Before "but", which then means "except". */
  private static final Set<String> EXCEPT =
      WordSet.of("nothing nobody none anything anyone everything all last help");

  /** Words of a sentence's beginning in which it grants something to somebody. */
  private static final int FIRST_CLAUSE = 12;

  private static final String CLAUSE_ENDS = ",;:.–—-…)";

  private final String text;
  private final Answer answer;
  private final List<Answer> parts = new ArrayList<>();
  private List<Span> words = new ArrayList<>();
  private Turn turn = Turn.NONE;
  private boolean first = true;

  private Concessions(String text, Answer answer) {
    this.text = text;
    this.answer = answer;
  }

  /** The parts of an answer in text order; the answer alone where it grants nothing. Linear. */
  static List<Answer> in(String text, Answer answer) {
    Concessions concessions = new Concessions(text, answer);
    for (Span paragraph : answer.words()) {
      concessions.read(paragraph);
    }
    concessions.close();
    return concessions.parts.stream().allMatch(part -> part.turn() == Turn.NONE)
        ? List.of(answer)
        : concessions.parts;
  }

  private void read(Span paragraph) {
    for (Span sentence : Sentences.in(text, paragraph)) {
      Sentence read = new Sentence(text, sentence);
      int but = read.takenBack();
      if (but >= 0) {
        add(new Span(sentence.start(), read.endBefore(but)), paragraph, Turn.CONCEDES);
        add(new Span(but, sentence.end()), paragraph, Turn.OBJECTS);
      } else if (read.concedes() || (first && read.assents())) {
        add(sentence, paragraph, Turn.CONCEDES);
      } else if (turn == Turn.CONCEDES && read.objects()) {
        add(sentence, paragraph, Turn.OBJECTS);
      } else {
        add(sentence, paragraph, turn);
      }
      first = false;
    }
  }

  /** Adds words, to those before them where they are of one paragraph. */
  private void add(Span span, Span paragraph, Turn of) {
    if (of != turn) {
      close();
      turn = of;
    }
    int last = words.size() - 1;
    if (last >= 0 && words.get(last).start() >= paragraph.start()) {
      words.set(last, words.get(last).cover(span));
    } else {
      words.add(span);
    }
  }

  private void close() {
    if (!words.isEmpty()) {
      parts.add(new Answer(words, answer.quotation(), turn));
    }
    words = new ArrayList<>();
  }

  /** One sentence, looked at for what it grants at its beginning. */
  private static final class Sentence {
    private final String text;
    private final List<PlainWords.Word> at;
    private final List<String> words;

    /** Index of the first word behind fillers, and behind "while". */
    private final int first;

    private final boolean isClause;

    /** Index of the word behind what grants; {@code first} where nothing does. */
    private final int granted;

    Sentence(String text, Span span) {
      this.text = text;
      this.at = PlainWords.at(text, span);
      this.words = at.stream().map(PlainWords.Word::word).toList();
      int bare = FILLER.behind(words, 0);
      int behind = WHILE.behind(words, bare);
      this.isClause = behind > bare;
      int clause = FILLER.behind(words, behind);
      int other = FILLER.behind(words, BUT.behind(words, clause));
      this.first = CONCEDES.behind(words, other) > other ? other : clause;
      this.granted = CONCEDES.behind(words, first);
    }

    /** Where what takes back what this sentence grants begins in the text; -1 if nothing does. */
    int takenBack() {
      if (isClause) {
        return granted > first ? behindComma() : -1;
      }
      int from =
          Math.max(granted, Math.max(ASSENTS.behind(words, first), ALLOWS.behind(words, first)));
      if (from == first) {
        from = behindGrant();
      }
      for (int i = from; from > first && i < words.size(); i++) {
        boolean begins = i == from || beginsClause(i);
        boolean is =
            BUT.behind(words, i) > i
                ? begins || (words.get(i).equals("but") && !EXCEPT.contains(words.get(i - 1)))
                : begins && THOUGH.behind(words, i) > i;
        if (is && i + 1 < words.size() && !grants(BUT.behind(words, i))) {
          return at.get(i).span().start();
        }
      }
      return -1;
    }

    /**
     * Index of the word behind what grants something to somebody; {@code first} if nothing does.
     */
    private int behindGrant() {
      for (int i = first; i < Math.min(words.size(), first + FIRST_CLAUSE); i++) {
        int behind = GRANTS.behind(words, i);
        if (behind > i) {
          return behind;
        }
      }
      return first;
    }

    private boolean grants(int word) {
      int from = FILLER.behind(words, word);
      return CONCEDES.behind(words, from) > from;
    }

    private int behindComma() {
      for (int i = granted; i < words.size(); i++) {
        if (text.charAt(at.get(i - 1).span().end()) == ',') {
          return at.get(i).span().start();
        }
      }
      return -1;
    }

    private boolean beginsClause(int word) {
      String between = text.substring(at.get(word - 1).span().end(), at.get(word).span().start());
      return between.chars().anyMatch(c -> CLAUSE_ENDS.indexOf(c) >= 0);
    }

    /** Where the words in front of a place end, without marks and white space. */
    int endBefore(int place) {
      int end = place;
      for (PlainWords.Word word : at) {
        if (word.span().end() <= place) {
          end = word.span().end();
        }
      }
      return end;
    }

    boolean concedes() {
      return granted > first && !isClause && !RelationClues.asks(words);
    }

    boolean assents() {
      return !isClause && ASSENTS.behind(words, first) > first && !RelationClues.asks(words);
    }

    boolean objects() {
      return BUT.behind(words, FILLER.behind(words, 0)) > FILLER.behind(words, 0);
    }
  }
}
