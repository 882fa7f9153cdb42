package org.onrecord.attribution.act;

import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Act;
import org.onrecord.text.SourceText;
import org.onrecord.word.WordFile;

/** Judges what the source of an attribution did. Cost: bounded for each, however long it is. */
public final class Acts {
  private static final ActWords WORDS = ActWords.load();
  private static final ActModel MODEL = ActModel.load();

  private static final Set<String> SPOKEN =
      Set.of("verb=tell", "verb=say", "verb=ask", "verb=alleg", "verb=jok", "verb=cry");

  /** Bodies before which somebody speaks. */
  private static final Pattern HEARING =
      Pattern.compile(
          "(?i)\\b"
              + WordFile.of(Acts.class, "words.txt").anyOf("hearing")
              + " (?:also |then |has |had |previously |earlier |further |was |were )*$");

  private static final int LONGEST_BODY = 40;

  private static final Set<String> WRITTEN =
      Set.of("cue-document", "near-document", "source-handle", "cue-word=write", "near=write");

  /** Set by hand: votes are few in what the model learned from. */
  private static final Judgement VOTE = new Judgement(Act.OTHER, .8);

  private static final Judgement POST = new Judgement(Act.WRITING, .9);

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
    Set<String> clues = ActClues.of(text, attribution, WORDS);
    Judgement judged = MODEL.judge(clues);
    if (judged.act() == Act.SPEECH && clues.contains("verb=vot")) {
      return VOTE;
    }
    if (judged.act() == Act.SPEECH && isPost(text, attribution)) {
      return POST;
    }
    if (judged.act() == Act.THOUGHT
        && (isHabit(clues)
            || isConceded(clues)
            || isQuoted(clues)
            || isHearing(text, attribution, clues))) {
      return new Judgement(Act.SPEECH, Judgement.SPEECH.probability());
    }
    boolean isHeard = judged.act() == Act.THOUGHT && clues.contains("verb=tell"); // "was told by"
    return (judged.act() == Act.WRITING || isHeard) && isSpoken(clues, isHeard)
        ? new Judgement(
            Act.SPEECH, Math.max(Judgement.SPEECH.probability(), 1 - judged.probability))
        : judged;
  }

  /** "Accepted that it was late", "rued that": in news they say so. */
  private static boolean isConceded(Set<String> clues) {
    boolean isPerson =
        clues.contains("source-kind=name")
            || clues.contains("source-kind=pronoun")
            || clues.contains("source-kind=other");
    return isPerson
        && clues.contains("content=that")
        && (clues.contains("verb=accept") || clues.contains("verb=ru"))
        && !clues.contains("cue-modal");
  }

  /** "“It took years,” she remembers": whoever is quoted with a comma speaks. */
  private static boolean isQuoted(Set<String> clues) {
    return clues.contains("kind=direct")
        && (clues.contains("order=after") || clues.contains("order=inside"));
  }

  /** "The court heard that it was late": whoever told it so. */
  private static boolean isHearing(SourceText text, Attribution attribution, Set<String> clues) {
    if (!clues.contains("verb=hear") || attribution.cue().isEmpty()) {
      return false;
    }
    int cue = attribution.cue().get(0).start();
    String before = text.string().substring(Math.max(0, cue - LONGEST_BODY), cue);
    return HEARING.matcher(before).find();
  }

  /** "@adaquill: It leaks.": signed by where it was posted. */
  private static boolean isPost(SourceText text, Attribution attribution) {
    return !attribution.source().isEmpty()
        && text.string().charAt(attribution.source().get(0).start()) == '@';
  }

  /** "Liked to tell", "loves to say". */
  private static boolean isHabit(Set<String> clues) {
    return (clues.contains("verb=lik") || clues.contains("verb=lov"))
        && (clues.contains("cue-word=tell") || clues.contains("cue-word=say"));
  }

  /**
   * Whether a person says or tells something, and nothing written is near: "She told the meeting".
   */
  private static boolean isSpoken(Set<String> clues, boolean byAnybody) {
    return SPOKEN.stream().anyMatch(clues::contains)
        && (byAnybody
            || clues.contains("source-kind=name")
            || clues.contains("source-kind=pronoun"))
        && clues.stream().noneMatch(WRITTEN::contains);
  }
}
