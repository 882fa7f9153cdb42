package org.onrecord.ledger.entry;

import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;

/**
 * What somebody says of a statement.
 *
 * @param deed what they do
 * @param speaker who said it, where that is corrected
 * @param content what was said, where that is corrected
 * @param act what the speaker did, where that is corrected
 * @param certainty how firmly they put it, where that is corrected
 * @param note in their own words
 */
public record Judgement(
    Deed deed,
    @Nullable String speaker,
    @Nullable String content,
    @Nullable Act act,
    @Nullable Certainty certainty,
    @Nullable String note) {

  /** One in which the certainty stands as it was. */
  public Judgement(
      Deed deed,
      @Nullable String speaker,
      @Nullable String content,
      @Nullable Act act,
      @Nullable String note) {
    this(deed, speaker, content, act, null, note);
  }

  /** One that corrects nothing. */
  public static Judgement of(Deed deed, @Nullable String note) {
    return new Judgement(deed, null, null, null, null, note);
  }
}
