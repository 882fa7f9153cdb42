package org.onrecord.attribution.act;

import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Act;
import org.onrecord.text.SourceText;

/** Judges what the source of an attribution did. Cost: bounded for each, however long it is. */
public final class Acts {
  private static final ActWords WORDS = ActWords.load();
  private static final ActModel MODEL = ActModel.load();

  private Acts() {}

  /**
   * A judgement.
   *
   * @param act what the source did
   * @param probability that it is right, 0 to 1
   */
  public record Judgement(Act act, double probability) {
    /** What two in three statements are: the answer where nothing can be judged. */
    public static final Judgement SPEECH = new Judgement(Act.SPEECH, .67);

    /** A turn of a conversation that the page prints. Set by hand: it is spoken by its form. */
    public static final Judgement TURN = new Judgement(Act.SPEECH, .97);
  }

  /** Judges one attribution of a text. */
  public static Judgement judge(SourceText text, Attribution attribution) {
    return MODEL.judge(ActClues.of(text, attribution, WORDS));
  }
}
