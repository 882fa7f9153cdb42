package org.onrecord.dispute;

import static org.onrecord.dispute.Signs.is;
import static org.onrecord.dispute.Signs.length;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.dispute.Answer.Turn;
import org.onrecord.text.Span;
import org.onrecord.word.Sentences;

/** What tells how an answer stands, as numbers that are weighed. */
final class RelationSigns {
  /** Their names, in order. */
  static final List<String> NAMES =
      List.of(
          "always",
          "supports",
          "disputes",
          "neutral",
          "doubts",
          "saysdoubt",
          "saysno",
          "saysyes",
          "thanks",
          "praises",
          "laughs",
          "figureasked",
          "plainquestion",
          "asks",
          "askswithin",
          "answersquestion",
          "insists",
          "concedes",
          "objects",
          "few",
          "long",
          "comment",
          "quoted",
          "otherfigure",
          "exclaims",
          "i",
          "negates",
          "repeats",
          "report",
          "contention",
          "pageasks",
          "repliestoquestion",
          "answersasking");

  private static final Cues DOUBTS = Cues.load("doubts");
  private static final Cues ASKING = Cues.load("asking");
  private static final Cues UNSURE = Cues.load("unsure");
  private static final Cues DENIES = Cues.load("disputes");
  private static final Cues AGREES = Cues.load("supports");
  private static final Cues THANKS = Cues.load("thanks");
  private static final Cues PRAISES = Cues.load("praises");
  private static final Cues LAUGHS = Cues.load("laughs");

  /** Words at the beginning of an answer in which it shows its doubt. */
  private static final int BEGINNING = 40;

  /** Words in which an answer says outright that it agrees or not. */
  private static final int OPENING = 12;

  /** Words behind which "yes" is no longer the opening, and a helping verb not its own. */
  private static final int HELPING = 4;

  private static final int FEW = 4;

  private static final List<String> THIS = List.of("this");

  /** A vote for what was said. */
  private static final Pattern PLUS_ONE = Pattern.compile("\\+(?:1|100|1000)[.!]*");

  private static final Set<String> HELPING_VERBS = Cues.words("helping-verbs");

  /** What an answer to a question begins with. */
  private static final Set<String> REPLIES = Cues.words("replies");

  private static final Set<String> WE = Cues.words("we");

  private RelationSigns() {}

  /**
   * The signs.
   *
   * @param odds that the trained judge gives
   * @param ofComment whether a comment is answered
   * @param setting of the page
   */
  static double[] of(
      String text,
      Answer given,
      List<Span> answered,
      RelationModel.Odds odds,
      boolean ofComment,
      Setting setting) {
    List<String> answer = PlainWords.of(text, given.words());
    List<String> target = PlainWords.of(text, answered);
    List<String> opening = answer.subList(0, Math.min(OPENING, answer.size()));
    List<String> beginning = answer.subList(0, Math.min(BEGINNING, answer.size()));
    boolean asks = RelationClues.asks(answer);
    boolean doubts =
        (DOUBTS.in(beginning) && !UNSURE.in(beginning)) || Questions.isEcho(text, given.words());
    boolean figureAsked =
        !setting.isAsking() && Questions.isOfFigure(text, given.words(), answered);
    boolean insists = insists(opening) && RelationClues.isNegative(target);
    boolean askedBefore =
        setting.repliesAnswer()
            && ofComment
            && answered.stream().anyMatch(span -> Questions.wantsToKnow(text, span));
    boolean wonders = setting.repliesAnswer() && wonders(text, given.words(), answer);
    Set<String> figures = Figures.in(text, given.words());
    Set<String> others = Figures.in(text, answered);
    return new double[] {
      1,
      StrictMath.log(odds.supports()),
      StrictMath.log(odds.disputes()),
      StrictMath.log(odds.neutral()),
      odds.doubts(),
      is(doubts),
      is(DENIES.in(opening)),
      is(agrees(text, given.words(), answer, opening)),
      is(THANKS.in(opening)),
      is(PRAISES.in(opening)),
      is(LAUGHS.in(answer)),
      is(figureAsked),
      is(!doubts && !figureAsked && (wonders || Questions.isPlain(text, given.words(), answer))),
      is(asks),
      is(!asks && answer.contains("?")),
      is(!answered.isEmpty() && Questions.isPlain(text, answered, target)),
      is(insists),
      is(!insists && given.turn() == Turn.CONCEDES),
      is(given.turn() == Turn.OBJECTS),
      is(answer.size() < FEW),
      length(answer.size()),
      is(ofComment),
      is(given.quotation() != null),
      is(!figures.isEmpty() && !others.isEmpty() && Figures.shared(figures, others) == 0),
      is(answer.contains("!")),
      is(answer.stream().anyMatch(WE::contains)),
      is(RelationClues.isNegative(answer)),
      is(given.quotation() == null && Figures.shared(figures, others) > 0),
      is(setting.report()),
      setting.contention(),
      setting.degree(),
      is(askedBefore && REPLIES.contains(first(answer))),
      is(askedBefore)
    };
  }

  private static String first(List<String> words) {
    return words.isEmpty() ? "" : words.get(0);
  }

  private static boolean agrees(
      String text, List<Span> words, List<String> answer, List<String> opening) {
    return AGREES.in(opening)
        || answer.equals(THIS)
        || isPlusOne(text, words)
        || Nods.in(text, opening(text, words));
  }

  /** Whether words ask, be it without a mark; what is marked {@link Questions} tells. */
  private static boolean wonders(String text, List<Span> words, List<String> answer) {
    return ASKING.in(answer)
        || (!answer.contains("?") && Questions.wantsToKnow(text, words.get(words.size() - 1)));
  }

  /** The first two sentences. */
  private static List<Span> opening(String text, List<Span> words) {
    return Sentences.in(text, words.get(0)).stream().limit(2).toList();
  }

  /** Whether words are "+1" and nothing else. */
  static boolean isPlusOne(String text, List<Span> words) {
    return words.size() == 1 && PLUS_ONE.matcher(words.get(0).in(text)).matches();
  }

  /** Whether an answer opens with "yes, it does" or the like. */
  private static boolean insists(List<String> opening) {
    int yes = opening.indexOf("yes");
    int end = Math.min(opening.size(), yes + HELPING);
    return yes >= 0
        && yes < HELPING
        && opening.subList(yes, end).stream().anyMatch(HELPING_VERBS::contains);
  }
}
