package org.onrecord.trace;

import org.jspecify.annotations.Nullable;
import org.onrecord.person.SpeakerNames;
import org.onrecord.trace.align.Alignment;
import org.onrecord.trace.search.Preference;

/**
 * Prefers passages by the speaker whom the draft names; for a quotation of one or two words also
 * those that have the words around it.
 */
final class NamedPassages implements Preference {
  /** Quotations of so many words stand anywhere. */
  private static final int SHORT = 2;

  private final @Nullable String speaker;
  private final @Nullable Surroundings surroundings;

  NamedPassages(Quoted quoted) {
    speaker = quoted.speaker();
    int words = Verifier.spokenWords(quoted.draft(), quoted.runs());
    surroundings =
        words > SHORT
            ? null
            : new Surroundings(quoted, Verifier.words(quoted.draft(), quoted.runs()));
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

  /** 2 for the named speaker's, 1 for the words around it, else 0. */
  int rank(Alignment alignment) {
    String named = speaker;
    String said = named == null ? null : FoundPlace.speaker(alignment);
    if (named != null && said != null && SpeakerNames.agree(named, said)) {
      return 2;
    }
    Surroundings around = surroundings;
    return around != null && around.areAround(alignment) ? 1 : 0;
  }
}
