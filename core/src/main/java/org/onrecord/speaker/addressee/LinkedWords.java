package org.onrecord.speaker.addressee;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.word.Token;

/**
 * Whom a link leads to, or a clause beside the source: "said to <em>Roe</em>", "wrote in a letter
 * to <em>the board</em>", "Speaking to <em>reporters</em>, Roe said".
 *
 * @param cue of the statement
 */
record LinkedWords(CueWords cue) {
  private static final Set<String> LINKS = Set.of("to", "with", "before", "at", "in");
  private static final Set<String> DASHES = Set.of("–", "—", "-", "--");

  /** The most words and marks of "HARRAN, Tarn (AP) –". */
  private static final int LONGEST_DATELINE = 8;

  /** How many words behind the cue a medium is looked for. */
  private static final int REACH = 10;

  /** The same for "before". */
  private static final int NEAR = 6;

  /** "Said to", "wrote in a letter to", "in an interview with". */
  @Nullable Span linked(int first, int end) {
    boolean spoke = false;
    for (int i = first; i < cue.tokens().size() && i < end + REACH; i++) {
      Token token = cue.tokens().get(i);
      boolean inContent = cue.attribution().content().stream().anyMatch(token.span()::overlaps);
      if (inContent || (i >= end && ".?!;\"“”:".contains(token.text()))) {
        return null;
      }
      if (i >= end && i > first && LINKS.contains(token.lower())) {
        String before = cue.lower(i - 1);
        boolean medium =
            i == end ? AddresseeVerbs.takesLink(before) : AddresseeVerbs.isMedium(before);
        boolean panel = token.is("before") && i < end + NEAR && testifies(first, end, i);
        if ((medium && spoke && AddresseeVerbs.takes(before, token.lower())) || panel) {
          return cue.noun().at(i + 1);
        }
      }
      boolean inCue = i < end && i > first && LINKS.contains(token.lower());
      if (inCue
          && AddresseeVerbs.takesLink(cue.lower(i - 1))
          && AddresseeVerbs.takes(cue.lower(i - 1), token.lower())) {
        return cue.noun().at(i + 1);
      }
      spoke |= i < end && AddresseeVerbs.takesLink(token.lower());
    }
    return null;
  }

  /** "Testified side by side before the panel". */
  private boolean testifies(int first, int end, int before) {
    return cue.tokens().subList(first, end).stream()
            .anyMatch(t -> AddresseeVerbs.isTestifying(t.lower()))
        && cue.tokens().subList(end, Math.max(end, before)).stream().noneMatch(t -> t.is(","));
  }

  /** "Speaking to reporters, Roe said", "Roe, in a letter to the board, said". */
  @Nullable Span clause(int first) {
    int start = first;
    while (start > Math.max(0, first - CueWords.LONGEST_OPENING) && !cue.isOpening(start)) {
      start--;
    }
    for (Span source : cue.attribution().source()) {
      int from = cue.paragraph().tokenAt(source.start());
      int to = cue.paragraph().tokenAt(source.end());
      if (from >= start && to <= first) {
        AddresseeClause clause = new AddresseeClause(cue.tokens());
        Span opening = clause.in(behindDateline(start, from), from);
        return opening == null ? clause.in(to, first) : opening;
      }
    }
    return null;
  }

  /** The place behind "HARRAN –", with which a sentence may begin. */
  private int behindDateline(int start, int end) {
    for (int i = start + 1; i < Math.min(end, start + LONGEST_DATELINE); i++) {
      if (DASHES.contains(cue.tokens().get(i).text())) {
        return i + 1;
      }
    }
    return start;
  }
}
