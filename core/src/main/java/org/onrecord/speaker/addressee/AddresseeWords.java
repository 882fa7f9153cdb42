package org.onrecord.speaker.addressee;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordSet;

/**
 * Finds the words that name to whom something was said: "told <em>reporters</em>", "wrote in a
 * letter to <em>the board</em>", "<em>staff</em> were told".
 */
final class AddresseeWords {
  private static final Set<String> CALLING = Set.of("call", "calls", "called", "calling");
  private static final Set<String> APPEALING = Set.of("appeal", "appeals", "appealed", "appealing");

  /** Subjects whom somebody tells something: "she was told by Roe to go". */
  private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "we", "i");

  /** Of those the ones that the page's people before them are meant by. */
  private static final Set<String> SINGULAR = Set.of("he", "she");

  private static final Set<String> BEING =
      Set.of("was", "were", "is", "are", "been", "being", "'re", "'m", "be");
  private static final Set<String> LINKS = Set.of("to", "with", "before", "at", "in");

  /** What begins that which is asked of somebody. */
  private static final Set<String> REQUESTS =
      WordSet.of(
          """
          that to if whether why how what about not for never when where who against
          """);

  private static final Set<String> DASHES = Set.of("–", "—", "-", "--");

  /** The most words and marks of "HARRAN, Tarn (AP) –". */
  private static final int LONGEST_DATELINE = 8;

  /** How many words behind the cue a medium is looked for. */
  private static final int REACH = 10;

  /** The same for "before". */
  private static final int NEAR = 6;

  /** How many words a sentence may have before the cue: a sentence may be as long as the page. */
  private static final int LONGEST_OPENING = 200;

  private final SectionReading reading;

  AddresseeWords(SectionReading reading) {
    this.reading = reading;
  }

  /**
   * The words of the addressee; null where there are none. They stand outside the content, or begin
   * it: "urged" may have "<em>countries</em> to wait" for its content.
   */
  @Nullable Span of(Attribution attribution) {
    for (Span cue : attribution.cue()) {
      Cue at = new Cue(reading, attribution, reading.paragraphAt(cue.start()), cue);
      Span found = at.find();
      if (found != null
          && attribution.content().stream()
              .noneMatch(piece -> found.overlaps(piece) && piece.start() < found.start())) {
        return found;
      }
    }
    return null;
  }

  /** One piece of a cue in its paragraph. */
  private record Cue(
      SectionReading reading, Attribution attribution, ReadParagraph paragraph, Span span) {

    @Nullable Span find() {
      Span asked = askedBy();
      if (asked != null) {
        return asked;
      }
      int first = paragraph.tokenAt(span.start());
      int end = Math.min(tokens().size(), paragraph.tokenAt(span.end()));
      for (int i = end - 1; i >= first; i--) {
        if (AddresseeVerbs.isTelling(lower(i)) || AddresseeVerbs.isAsking(lower(i))) {
          if (isAskedFirst(i)) {
            return isOpening(i) || isOpening(i - 1) ? answering() : asked(i);
          }
          Span told = i > 0 && isPassive(first, i) ? subject(first) : object(i);
          return told == null ? clause(first) : told;
        }
        if (lower(i).equals("put") && isWord(i + 1, "it") && isWord(i + 2, "to")) {
          return noun().at(i + 3);
        }
        boolean calls = CALLING.contains(lower(i)) && isWord(i + 1, "on");
        if (calls || (APPEALING.contains(lower(i)) && isWord(i + 1, "to"))) {
          Span called = noun().at(i + 2);
          return called != null && isRequest(called) ? called : null;
        }
      }
      Span linked = linked(first, end);
      return linked == null ? clause(first) : linked;
    }

    /** "Speaking to reporters, Roe said", "Roe, in a letter to the board, said". */
    private @Nullable Span clause(int first) {
      int start = first;
      while (start > Math.max(0, first - LONGEST_OPENING) && !isOpening(start)) {
        start--;
      }
      for (Span source : attribution.source()) {
        int from = paragraph.tokenAt(source.start());
        int to = paragraph.tokenAt(source.end());
        if (from >= start && to <= first) {
          AddresseeClause clause = new AddresseeClause(tokens());
          Span opening = clause.in(behindDateline(start, from), from);
          return opening == null ? clause.in(to, first) : opening;
        }
      }
      return null;
    }

    private List<Token> tokens() {
      return paragraph.tokens();
    }

    private AddresseeNoun noun() {
      return new AddresseeNoun(paragraph.tokens());
    }

    private String lower(int i) {
      return tokens().get(i).lower();
    }

    private boolean isWord(int i, String word) {
      return i >= 0 && i < tokens().size() && tokens().get(i).is(word);
    }

    /** "Were told", "have been asked", but not "is asking". */
    private boolean isPassive(int first, int verb) {
      boolean participle = lower(verb).endsWith("ed") || lower(verb).equals("told");
      if (!participle) {
        return false;
      }
      for (int i = Math.max(0, Math.min(first, verb - 1)); i < verb; i++) {
        if (BEING.contains(lower(i))) {
          return true;
        }
      }
      return false;
    }

    /** The words before a cue in the passive, where no other words are taken for the speaker's. */
    private @Nullable Span subject(int first) {
      int end = first;
      while (end > 0 && BEING.contains(lower(end - 1))) {
        end--;
      }
      boolean pronoun = end > 0 && SUBJECTS.contains(lower(end - 1));
      Span words = pronoun ? tokens().get(end - 1).span() : noun().before(end);
      if (words == null) {
        return null;
      }
      return attribution.source().stream().anyMatch(words::overlaps) ? null : words;
    }

    private @Nullable Span object(int verb) {
      Span object = noun().at(isWord(verb + 1, "with") ? verb + 2 : verb + 1);
      if (object == null) {
        return null;
      }
      boolean plain =
          AddresseeVerbs.isTelling(lower(verb)) || AddresseeVerbs.isQuestioning(lower(verb));
      return plain || isRequest(object) ? object : null;
    }

    /** "When asked by the paper", "Asked whether": who was asked comes later. */
    private boolean isAskedFirst(int verb) {
      boolean participle = lower(verb).equals("asked") || lower(verb).equals("pressed");
      int before = verb - 1;
      return participle && (isOpening(verb) || lower(before).equals("when"));
    }

    private boolean isOpening(int token) {
      return token == 0 || paragraph.sentences()[token - 1] != paragraph.sentences()[token];
    }

    /**
     * Whom the words behind what was asked name: "Asked about the mill by a paper, <em>Roe</em>
     * said".
     */
    private @Nullable Span answering() {
      int end = attribution.content().get(attribution.content().size() - 1).end();
      int at = paragraph.tokenAt(end);
      int far = Math.min(tokens().size(), at + REACH);
      while (at < far && !isWord(at, ",") && !isOpening(at)) {
        at++;
      }
      Span words = at < far && isWord(at, ",") && end > span.end() ? noun().at(at + 1) : null;
      if (words == null) {
        return null;
      }
      int first = reading.nameAt(words.start());
      Span name = first < reading.names().size() ? reading.names().get(first).span() : null;
      // a verb follows, which nothing tells from a noun
      return name != null && words.contains(name) ? new Span(words.start(), name.end()) : null;
    }

    /** "<em>Roe</em> shrugged when asked about it": whom the sentence begins with. */
    private @Nullable Span asked(int verb) {
      int start = verb;
      while (!isOpening(start)) {
        start--;
      }
      int first = reading.nameAt(tokens().get(start).span().start());
      Span name = first < reading.names().size() ? reading.names().get(first).span() : null;
      Span opening = tokens().get(start).span();
      if (name != null && name.start() == opening.start()) {
        return name;
      }
      return SINGULAR.contains(lower(start)) ? opening : null;
    }

    /** The place behind "HARRAN –", with which a sentence may begin. */
    private int behindDateline(int start, int end) {
      for (int i = start + 1; i < Math.min(end, start + LONGEST_DATELINE); i++) {
        if (DASHES.contains(tokens().get(i).text())) {
          return i + 1;
        }
      }
      return start;
    }

    /** Whether what is asked of somebody follows, or a quotation does. */
    private boolean isRequest(Span object) {
      int next = paragraph.tokenAt(object.end());
      if (next >= tokens().size()) {
        return true;
      }
      Token token = tokens().get(next);
      boolean isLater = // "warned ministers as early as May that"
          attribution.content().stream()
              .filter(piece -> piece.start() > object.end())
              .anyMatch(piece -> REQUESTS.contains(lower(paragraph.tokenAt(piece.start()))));
      return isLater
          || REQUESTS.contains(token.lower())
          || AddresseeNoun.SUBJECTS.contains(token.lower())
          || token.shape() == Token.Shape.MARK
          || attribution.content().stream()
              .anyMatch(piece -> piece.start() == token.span().start());
    }

    /** "Said to", "wrote in a letter to", "in an interview with". */
    private @Nullable Span linked(int first, int end) {
      boolean spoke = false;
      for (int i = first; i < tokens().size() && i < end + REACH; i++) {
        Token token = tokens().get(i);
        boolean inContent = attribution.content().stream().anyMatch(token.span()::overlaps);
        if (inContent || (i >= end && ".?!;\"“”:".contains(token.text()))) {
          return null;
        }
        if (i >= end && i > first && LINKS.contains(token.lower())) {
          String before = lower(i - 1);
          boolean medium =
              i == end ? AddresseeVerbs.takesLink(before) : AddresseeVerbs.isMedium(before);
          boolean panel = token.is("before") && i < end + NEAR && testifies(first, end, i);
          if ((medium && spoke && AddresseeVerbs.takes(before, token.lower())) || panel) {
            return noun().at(i + 1);
          }
        }
        boolean inCue = i < end && i > first && LINKS.contains(token.lower());
        if (inCue
            && AddresseeVerbs.takesLink(lower(i - 1))
            && AddresseeVerbs.takes(lower(i - 1), token.lower())) {
          return noun().at(i + 1);
        }
        spoke |= i < end && AddresseeVerbs.takesLink(token.lower());
      }
      return null;
    }

    /** "Testified side by side before the panel". */
    private boolean testifies(int first, int end, int before) {
      return tokens().subList(first, end).stream()
              .anyMatch(t -> AddresseeVerbs.isTestifying(t.lower()))
          && tokens().subList(end, Math.max(end, before)).stream().noneMatch(t -> t.is(","));
    }

    /** "Asked by the paper about it, he said": who asked. */
    private @Nullable Span askedBy() {
      int at = paragraph.tokenAt(span.start());
      int sentence = paragraph.sentenceAt(span.start());
      int start = at;
      int least = Math.max(0, at - LONGEST_OPENING);
      while (start > least && paragraph.sentences()[start - 1] == sentence) {
        start--;
      }
      boolean begins = start == 0 || paragraph.sentences()[start - 1] != sentence;
      if (start >= at || !begins || !(isWord(start, "asked") || isWord(start, "questioned"))) {
        return null;
      }
      for (int i = start + 1; i < at && !tokens().get(i).is(","); i++) {
        if (tokens().get(i).is("by")) {
          return noun().at(i + 1);
        }
      }
      return null;
    }
  }
}
