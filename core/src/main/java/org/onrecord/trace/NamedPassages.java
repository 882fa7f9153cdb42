package org.onrecord.trace;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.SpeakerNames;
import org.onrecord.text.Span;
import org.onrecord.trace.align.Alignment;
import org.onrecord.trace.index.DocumentWords;
import org.onrecord.trace.index.WordFrequencies;
import org.onrecord.trace.quote.Quote;
import org.onrecord.trace.search.Preference;

/**
 * Prefers passages by the speaker whom the draft names; for a quotation of one or two words also
 * those that have the words around it.
 */
final class NamedPassages implements Preference {
  /** What one who reads out tells the other, folded: "you said", "you've called". */
  private static final Set<String> YOU = Set.of("you", "youve", "have");

  private static final Set<String> SAID =
      Set.of("said", "told", "called", "wrote", "tweeted", "promised", "argued");

  /** What puts the words behind it into the mouth of another, if no "I" stands before it. */
  private static final Set<String> SAYS =
      Set.of("said", "says", "told", "wrote", "writes", "tweeted", "argues", "argued", "claimed");

  /** Before such a word: "I said", "we have told", "to have said", "was told". */
  private static final Set<String> OWN =
      Set.of("i", "ive", "have", "we", "weve", "to", "was", "were", "been");

  private static final Pattern ENDS = Pattern.compile("[.?!]");

  /** Words before a passage among which it may be said that another said it. */
  private static final int CLOSE = 3;

  /** Quotations of so many words stand anywhere. */
  private static final int SHORT = 2;

  /** Words before and behind a passage among which its speaker may be named. */
  private static final int BEFORE = 30;

  private static final int BEHIND = 10;

  /** Words before a passage among which the mark is looked for that opens a quotation. */
  private static final int QUOTED = 60;

  private final @Nullable String speaker;
  private final @Nullable Surroundings surroundings;

  /** Whether everybody who speaks for a while says these words. */
  private final boolean isFrequent;

  NamedPassages(Quoted quoted, Quote quote, WordFrequencies frequencies) {
    speaker = quoted.speaker();
    isFrequent =
        quote.items().stream()
            .filter(Quote.Word.class::isInstance)
            .allMatch(item -> frequencies.isFrequent(((Quote.Word) item).hash()));
    int words = Verifier.spokenWords(quoted.draft(), quoted.runs());
    surroundings = words > SHORT ? null : new Surroundings(quoted, quote.words());
  }

  /** Whether the quotation is so short that a passage proves nothing by itself. */
  boolean areNeeded() {
    return surroundings != null;
  }

  /** Whether there is something to prefer a passage for. */
  boolean areKnown() {
    return speaker != null || surroundings != null;
  }

  @Override
  public boolean prefers(Alignment alignment) {
    return rank(alignment) > 0;
  }

  /** Whether the one who speaks at a passage is somebody else than the one whom the draft names. */
  boolean isAnother(@Nullable String said) {
    return speaker != null && said != null && SpeakerNames.differ(speaker, said);
  }

  /**
   * Whether a source names the speaker right beside a passage, says just before it that somebody
   * said it, or has it in quotation marks, as a moderator does who reads out. Then the one who
   * speaks there is not the one whose words they are.
   */
  boolean areReported(Alignment alignment) {
    String named = speaker;
    if (named == null) {
      return false;
    }
    DocumentWords source = alignment.region().document();
    int from = Math.max(0, alignment.from() - BEFORE);
    int to = Math.min(source.size(), alignment.to() + BEHIND);
    DocumentWords.PlacedText placed = source.place(from, to);
    Span turn = turnAt(source.details().turnStarts(), placed.start(alignment.from()));
    for (int i = from; i < to; i++) {
      boolean beside =
          (i < alignment.from() || i >= alignment.to()) && turn.start() <= placed.start(i);
      if (beside
          && placed.end(i) <= turn.end()
          && (SpeakerNames.agree(named, source.folded(i)) || isYouSaid(source, i))) {
        return true;
      }
    }
    return areSaidByAnother(source, placed, turn, alignment.from())
        || areQuoted(source, turn, alignment.from());
  }

  /** Whether who speaks at a passage reads it out: it stands behind an opening quotation mark. */
  private static boolean areQuoted(DocumentWords source, Span turn, int passage) {
    int from = Math.max(0, passage - QUOTED);
    DocumentWords.PlacedText placed = source.place(from, passage + 1);
    int end = placed.start(passage) - placed.start();
    int begin = Math.max(0, turn.start() - placed.start());
    String text = placed.text();
    for (int i = end - 1; i >= begin; i--) {
      char mark = text.charAt(i);
      if (mark == '“' || mark == '”') {
        return mark == '“';
      }
      if (mark == '"') {
        return i == 0 || !isClosing(text.charAt(i - 1));
      }
    }
    return false;
  }

  /** Whether a straight mark behind a character closes a quotation. */
  private static boolean isClosing(char before) {
    return Character.isLetterOrDigit(before) || ".,;:!?…)]’'".indexOf(before) >= 0;
  }

  /** From where somebody begins to speak, label included, to where the next does. */
  private static Span turnAt(int[] turnStarts, int offset) {
    int start = 0;
    for (int next : turnStarts) {
      if (next > offset) {
        return new Span(start, next);
      }
      start = next;
    }
    return new Span(start, Integer.MAX_VALUE);
  }

  private static boolean isYouSaid(DocumentWords source, int word) {
    return SAID.contains(source.folded(word)) && word > 0 && YOU.contains(source.folded(word - 1));
  }

  /** Whether the sentence that leads to a passage says that somebody said it. */
  private static boolean areSaidByAnother(
      DocumentWords source, DocumentWords.PlacedText placed, Span turn, int passage) {
    int first = Math.max(0, passage - CLOSE);
    int cue = passage - 1;
    while (cue >= first && !isSays(source, cue)) {
      cue--;
    }
    return cue >= first
        && turn.start() <= placed.start(cue)
        && !ENDS.matcher(placed.text(placed.end(cue), placed.start(passage))).find();
  }

  private static boolean isSays(DocumentWords source, int word) {
    return SAYS.contains(source.folded(word))
        && (word == 0 || !OWN.contains(source.folded(word - 1)));
  }

  /** 2 for the named speaker's, 1 for the words around it, else 0. */
  int rank(Alignment alignment) {
    Surroundings around = surroundings;
    String named = speaker;
    String said = named == null ? null : FoundPlace.speaker(alignment);
    boolean tells = around == null || !isFrequent;
    if (tells && named != null && said != null && SpeakerNames.agree(named, said)) {
      return 2;
    }
    return around != null && around.areAround(alignment) ? 1 : 0;
  }
}
