package org.onrecord;

import org.jspecify.annotations.Nullable;
import org.onrecord.person.SpeakerNames;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verification;

/**
 * Tells where it is no fault of the writer's that a source has somebody else say it: where the
 * draft's "he" is rather the one who speaks there, and OnRecord took one for the other; and where
 * so much is changed that two people may have said the like ("our goal is not to contain it, but to
 * destroy it").
 */
final class DoubtfulSpeaker {
  /** UTF-16 units of the draft before and behind a statement in which "he" may be named. */
  private static final int BEFORE = 1_000;

  private static final int BEHIND = 300;

  /** The share of a passage that may be changed where the words are held to be another's. */
  private static final double MOST_CHANGED = 0.2;

  private DoubtfulSpeaker() {}

  /**
   * Whether the source has another say it than the draft was taken to name, and that is doubtful.
   *
   * @param speaker whose words the draft was taken to say they are; null where it does not tell
   */
  static boolean isOne(
      PageRecord draft, Statement statement, @Nullable String speaker, Verification verification) {
    Passage found = verification.found();
    String said = found == null ? null : found.speaker();
    if (found == null || speaker == null || said == null || !SpeakerNames.differ(speaker, said)) {
      return false;
    }
    return isMuchChanged(verification, found) || isAnotherNearby(draft, statement, speaker, said);
  }

  private static boolean isMuchChanged(Verification verification, Passage found) {
    int changed = 0;
    for (Edit edit : verification.edits()) {
      changed +=
          edit.isUnmarkedChange() ? Math.max(edit.quote().length(), edit.source().length()) : 0;
    }
    return changed > MOST_CHANGED * (found.end() - found.start());
  }

  /**
   * Whether a draft does not give the name itself where the words stand, and names near by the one
   * who says them in the source.
   */
  private static boolean isAnotherNearby(
      PageRecord draft, Statement statement, String speaker, String said) {
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
