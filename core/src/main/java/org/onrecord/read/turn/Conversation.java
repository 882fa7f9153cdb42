package org.onrecord.read.turn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.page.Turn;
import org.onrecord.read.line.Sentences;
import org.onrecord.read.line.Spaces;
import org.onrecord.text.Span;

/**
 * Finds the turns of a transcript or an interview in the body of a page. Linear.
 *
 * <p>A paragraph without a label continues the turn before it, unless it is a heading, names the
 * speakers, or stands after the last label without a pronoun of the first person.
 */
public final class Conversation {
  /** The least turns of a conversation. */
  private static final int LEAST = 4;

  /** So many questions in a row with answers are an interview, whatever the headline says. */
  private static final int MANY_QUESTIONS = 5;

  private static final Pattern INTERVIEW =
      Pattern.compile(
          "(?i)\\b(?:interview|q ?& ?a|questions? (?:for|to)|in conversation|talks?"
              + " (?:to|with))\\b");

  /** How far before the first question an interview is announced, in UTF-16 units. */
  private static final int INTRODUCTION = 600;

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "\\b(?:[Ww]e|[Ss]he|[Hh]e) (?:speaks?|spoke|talks?|talked|sat down) (?:to|with) "
              + "|\\b(?:speaks|spoke|talks|talked) (?:to|with) \\p{Lu}[\\p{L}'’-]+ .{0,40}about "
              + "|\\b(?:answers|answered) (?:our|readers['’]|your) questions"
              + "|\\b(?:has been|was) edited for (?:length|clarity|brevity)"
              + "|\\bedited (?:excerpts?|extracts?|transcript)\\b"
              + "|(?m:^(?:THE )?(?:INTERVIEW|Interview|Q ?& ?A|Q and A)\\b[^.?!\n]{0,20}$)");

  private static final Set<String> ASKS = Set.of("q", "question", "interviewer");
  private static final Set<String> ANSWERS = Set.of("a", "answer", "interviewee");

  private final String text;
  private final List<TurnPiece> pieces;
  private final Set<String> names = new HashSet<>();
  private final List<Turn> turns = new ArrayList<>();
  private final List<Span> words = new ArrayList<>();
  private @Nullable SpeakerLabel open;

  private Conversation(String text, List<TurnPiece> pieces) {
    this.text = text;
    this.pieces = pieces;
  }

  /**
   * Finds the turns.
   *
   * @param parts of the page
   * @param emphasised the start of each block that is in bold or italics or a heading, as far as it
   *     is, by the offset where it starts
   * @return in text order; empty where the page holds no conversation
   */
  public static List<Turn> in(String text, List<Part> parts, Map<Integer, Span> emphasised) {
    List<Span> body =
        parts.stream().filter(part -> part.role() == PartRole.BODY).map(Part::span).toList();
    List<Span> lines = lines(text, body);
    List<Transcript.Labelled> labelled = Transcript.labelled(text, lines);
    List<Transcript.Labelled> talk =
        Transcript.isTalk(text, labelled) ? labelled : marked(text, lines, labelled, emphasised);
    talk = talk.isEmpty() ? LineLabels.withDash(text, lines) : talk;
    talk = talk.isEmpty() ? LineLabels.letters(text, lines) : talk;
    if (talk.size() >= LEAST) {
      return new Conversation(text, pieces(text, body, talk, emphasised)).labelled();
    }
    List<TurnPiece> pieces = pieces(text, body, questions(text, labelled), emphasised);
    List<Turn> interview = Interview.in(text, pieces);
    interview = interview.isEmpty() ? plainInterview(text, parts, pieces) : interview;
    return interview.isEmpty() ? DashTurns.in(text, pieces) : interview;
  }

  /**
   * An interview in which nothing sets the questions off but that each is a paragraph. Columns ask
   * such questions of nobody, so there must be several, or the headline must say what it is.
   */
  private static List<Turn> plainInterview(String text, List<Part> parts, List<TurnPiece> pieces) {
    List<TurnPiece> asked = pieces.stream().map(each -> each.asked(text)).toList();
    List<Turn> turns = Interview.in(text, asked);
    turns = turns.isEmpty() ? turns : Interview.in(text, Interview.withSaid(text, asked));
    if (turns.isEmpty()) {
      return turns;
    }
    long questions = turns.stream().filter(t -> t.voice() == Turn.Voice.INTERVIEWER).count();
    boolean told =
        parts.stream()
            .filter(part -> part.role() == PartRole.HEADLINE)
            .anyMatch(part -> INTERVIEW.matcher(part.span().in(text)).find());
    return told || questions >= MANY_QUESTIONS || isAnnounced(text, turns.get(0).extent().start())
        ? turns
        : List.of();
  }

  /** Whether what stands right before the first question says that somebody answers. */
  private static boolean isAnnounced(String text, int first) {
    return ANNOUNCED.matcher(text.substring(Math.max(0, first - INTRODUCTION), first)).find();
  }

  /** The lines that may begin with a label: those that follow the end of a sentence. */
  private static List<Span> lines(String text, List<Span> body) {
    List<Span> lines = new ArrayList<>();
    for (Span paragraph : body) {
      int start = paragraph.start();
      while (start < paragraph.end()) {
        int end = text.indexOf('\n', start);
        end = end < 0 || end > paragraph.end() ? paragraph.end() : end;
        Span line = Spaces.trimmed(text, start, end);
        Span before = Spaces.trimmed(text, paragraph.start(), start);
        if (line != null && (before == null || Sentences.endsOne(text, before))) {
          lines.add(line);
        }
        start = end + 1;
      }
    }
    return lines;
  }

  /**
   * Names in bold without a colon.
   *
   * @param labelled the lines that begin with a label, in bold or not
   */
  private static List<Transcript.Labelled> marked(
      String text,
      List<Span> lines,
      List<Transcript.Labelled> labelled,
      Map<Integer, Span> emphasised) {
    List<Transcript.Labelled> marked = new ArrayList<>();
    int next = 0;
    for (Span line : lines) {
      boolean known = next < labelled.size() && labelled.get(next).line().equals(line);
      SpeakerLabel label = known ? labelled.get(next++).label() : null;
      Span start = emphasised.get(line.start());
      if (start != null && start.end() < line.end()) {
        label = SpeakerLabel.marked(text, start, line);
      }
      if (label != null) {
        marked.add(new Transcript.Labelled(label, line));
      }
    }
    return Transcript.isTalk(text, marked) ? marked : List.of();
  }

  /** The questions, where only the one who asks has a label. */
  private static List<Transcript.Labelled> questions(
      String text, List<Transcript.Labelled> labelled) {
    Map<String, List<Transcript.Labelled>> byKey = new HashMap<>();
    for (Transcript.Labelled each : labelled) {
      if (Transcript.isQuestion(each.line().in(text))) {
        byKey.computeIfAbsent(each.label().key(), key -> new ArrayList<>()).add(each);
      }
    }
    return byKey.size() == 1 ? byKey.values().iterator().next() : List.of();
  }

  private static List<TurnPiece> pieces(
      String text,
      List<Span> body,
      List<Transcript.Labelled> labelled,
      Map<Integer, Span> emphasised) {
    List<TurnPiece> pieces = new ArrayList<>();
    int next = 0;
    for (Span paragraph : body) {
      int start = paragraph.start();
      SpeakerLabel label = null;
      while (next < labelled.size() && labelled.get(next).line().end() <= paragraph.end()) {
        Transcript.Labelled turn = labelled.get(next++);
        int at = turn.line().start();
        if (at > start) {
          add(text, pieces, new Span(start, at), label, emphasised);
        }
        start = at;
        label = turn.label();
      }
      add(text, pieces, new Span(start, paragraph.end()), label, emphasised);
    }
    return pieces;
  }

  private static void add(
      String text,
      List<TurnPiece> pieces,
      Span span,
      @Nullable SpeakerLabel label,
      Map<Integer, Span> emphasised) {
    Span none = new Span(span.start(), span.start());
    Span start = emphasised.getOrDefault(span.start(), none);
    boolean line = start.end() > span.start() && text.startsWith("\n", start.end());
    if (line && start.end() + 1 < span.end()) {
      pieces.add(new TurnPiece(start, label, start));
      pieces.add(new TurnPiece(new Span(start.end() + 1, span.end()), null, none));
    } else {
      pieces.add(new TurnPiece(span, label, start));
    }
  }

  private List<Turn> labelled() {
    int last = 0;
    for (int i = 0; i < pieces.size(); i++) {
      SpeakerLabel label = pieces.get(i).label();
      if (label != null) {
        last = i;
        if (voice(label) == Turn.Voice.NAMED) {
          names.add(label.key());
        }
      }
    }
    for (int i = 0; i < pieces.size(); i++) {
      TurnPiece piece = pieces.get(i);
      if (piece.label() != null) {
        close();
        open = piece.label();
        add(piece.words());
      } else if (goesOn(piece, i > last)) {
        add(piece.span());
      } else if (!piece.isDirection(text)) {
        close();
      }
    }
    close();
    return turns;
  }

  private boolean goesOn(TurnPiece piece, boolean afterLast) {
    if (open == null || piece.isDirection(text)) {
      return false;
    }
    if (words.isEmpty()) {
      return true;
    }
    String said = piece.span().in(text);
    boolean own = Transcript.isOwnVoice(said);
    return !piece.isHeading(text) && (own || (!afterLast && !tellsOfSpeakers(said)));
  }

  private boolean tellsOfSpeakers(String said) {
    for (String word : said.split("[^\\p{L}\\p{M}'’\\-]+", -1)) {
      if (!word.isEmpty()
          && Character.isUpperCase(word.codePointAt(0))
          && names.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private void add(Span span) {
    Span trimmed = Spaces.trimmed(text, span.start(), span.end());
    if (trimmed != null) {
      words.add(trimmed);
    }
  }

  private void close() {
    if (open != null && !words.isEmpty()) {
      turns.add(new Turn(voice(open), open.span(), words));
    }
    open = null;
    words.clear();
  }

  private static Turn.Voice voice(SpeakerLabel label) {
    if (ASKS.contains(label.key())) {
      return Turn.Voice.INTERVIEWER;
    }
    return ANSWERS.contains(label.key()) ? Turn.Voice.INTERVIEWEE : Turn.Voice.NAMED;
  }
}
