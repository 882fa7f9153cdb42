package org.onrecord;

import org.jspecify.annotations.Nullable;
import org.onrecord.person.SpeakerNames;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verification;

/**
 * Tells where a draft's "he" is rather the one who speaks in the source: then it is OnRecord that
 * took one for the other, and not the writer.
 */
final class NamedNearby {
  /** UTF-16 units of the draft before and behind a statement in which "he" may be named. */
  private static final int BEFORE = 1_000;

  private static final int BEHIND = 300;

  private NamedNearby() {}

  /**
   * Whether a draft does not give the name itself where the words stand, and names near by the one
   * who says them in the source.
   *
   * @param speaker whose words the draft was taken to say they are; null where it does not tell
   */
  static boolean isOther(
      PageRecord draft, Statement statement, @Nullable String speaker, Verification verification) {
    Passage found = verification.found();
    String said = found == null ? null : found.speaker();
    if (speaker == null || said == null || !SpeakerNames.differ(speaker, said)) {
      return false;
    }
    String text = draft.page().text().string();
    for (Span source : statement.source()) {
      if (SpeakerNames.agree(source.in(text), speaker)) {
        return false;
      }
    }
    Span first = statement.content().get(0);
    Span last = statement.content().get(statement.content().size() - 1);
    String around =
        text.substring(
            Math.max(0, first.start() - BEFORE), Math.min(text.length(), last.end() + BEHIND));
    return SpeakerNames.agree(around, said);
  }
}
