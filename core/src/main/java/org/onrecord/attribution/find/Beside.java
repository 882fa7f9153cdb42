package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.word.WordSet;

/**
 * Cuts off a paraphrase what the page says beside it: that the speaker said no more ("the lamp was
 * out, but declined to elaborate"), and what somebody else said at the same time ("the lamp was
 * out, while the warden called it new").
 */
final class Beside {
  /** What the page tells of the speaker, and the speaker does not tell. */
  private static final Pattern NO_MORE =
      Pattern.compile(
          "(?:,? (?:but|and)(?: (?:he|she|they|it))?"
              + " (?:(?:refused|declined) to (?:say|comment|give|elaborate|disclose|name|reveal|answer|be drawn)"
              + "|did not (?:say|elaborate|specify|disclose|give (?:details|a reason|any))"
              + "|would not (?:say|elaborate|be drawn)|gave no (?:details|reason))"
              + "|,? without (?:elaborating|giving (?:details|a reason)))\\b");

  /**
   * What the words were said in, or before, behind words in marks: "“theatre” ahead of the vote".
   */
  private static final String SCENE =
      "(?<=[”\"’]),? (?:ahead of|in the run-up to|in an? "
          + SpeechWords.anyOf("said-in")
          + "|at an? "
          + SpeechWords.anyOf("said-at")
          + ")\\b";

  /** What came of the words in the room: ", drawing laughter from the gallery". */
  private static final String REACTION =
      ", "
          + SpeechWords.anyOf("bringing")
          + "(?:$| (?:\\p{Ll}+ ){0,3}?"
          + SpeechWords.anyOf("reactions")
          + "\\b)";

  /** How the page goes on behind words in marks, or by a time: "… lost”, days after the vote". */
  private static final Pattern OCCASION =
      Pattern.compile(
          "(?:(?<=[”\"’']),? (?:after|before) (?:the|an?|he|she|it|they|his|her|its|their"
              + "|\\p{Lu}[\\p{L}’'-]*|\\p{Ll}{3,}ing)|, (?:just|only|shortly|soon|(?:a few |several |two |three )?"
              + "(?:hours|days|weeks|months|minutes|moments)) (?:after|before)|"
              + SCENE
              + "|"
              + REACTION
              + ")(?: [^“”\"‘]*)?$");

  /** Where somebody admitted a crime: "admitted theft at Harran Crown Court". */
  private static final Pattern IN_COURT =
      Pattern.compile(
          " (?:at|before|in) (?:\\p{Lu}[\\p{L}’'-]* ){1,4}(?:Court|Tribunal)"
              + "(?: (?:on|in|last) [\\p{L}\\d ]{3,20})?$");

  private static final Pattern PLEA =
      Pattern.compile("(?:admit(?:s|ted|ting)|den(?:y|ies|ied|ying)|plead(?:s|ed|ing)|pled)\\b");

  /** Verbs that have a thing for their object, and no clause: "condemned the raid". */
  private static final Pattern JUDGES =
      Pattern.compile(WordSet.anyOf(SpeechWords.forms("judging")) + "\\b");

  /** What the speaker did as well: "… and cut short a visit". */
  private static final Pattern DEED =
      Pattern.compile(
          "(?<=\\p{L}|[”\"’]),? and (?:then |later |also )?"
              + SpeechWords.anyOf("besides")
              + " [^“”\"]*$");

  private static final Pattern WHILE = Pattern.compile(", while (?:the |a |an )?$");

  /** How far before a source "while" is looked for, in UTF-16 units. */
  private static final int NEAR = 14;

  /** The fewest UTF-16 units that are left of a content. */
  private static final int LEAST = 12;

  /** The same where a mark or a court sets the rest off. */
  private static final int LEAST_SET_OFF = 4;

  private Beside() {}

  /** The attributions without words of the page at the end of their paraphrases. */
  static List<Attribution> withoutSilence(String text, List<Attribution> attributions) {
    List<Attribution> cut = new ArrayList<>();
    for (Attribution attribution : attributions) {
      Span last = attribution.content().get(attribution.content().size() - 1);
      Matcher matcher = NO_MORE.matcher(text).region(last.start(), last.end());
      boolean isParaphrase = attribution.kind() == Kind.INDIRECT && matcher.find();
      cut.add(
          withoutDeed(
              text, isParaphrase ? endingAt(attribution, matcher.start(), LEAST) : attribution));
    }
    return cut;
  }

  /** "Condemned the raid and cut short a visit": the raid. */
  private static Attribution withoutDeed(String text, Attribution attribution) {
    Span last = attribution.content().get(attribution.content().size() - 1);
    boolean judges =
        attribution.kind() != Kind.DIRECT
            && attribution.cue().stream().anyMatch(cue -> JUDGES.matcher(cue.in(text)).lookingAt());
    Matcher deed = DEED.matcher(text).region(last.start(), last.end());
    return judges && deed.find() && !isQuoted(text, last, deed.start())
        ? endingAt(attribution, deed.start(), LEAST)
        : attribution;
  }

  /** The attributions without the occasion at the end, where a mark or a time sets it off. */
  static List<Attribution> withoutOccasion(String text, List<Attribution> attributions) {
    List<Attribution> cut = new ArrayList<>();
    for (Attribution attribution : attributions) {
      Span last = attribution.content().get(attribution.content().size() - 1);
      Pattern beside = isPlea(text, attribution) ? IN_COURT : OCCASION;
      Matcher matcher =
          beside.matcher(text).region(last.start(), last.end()).useTransparentBounds(true);
      boolean holds = attribution.kind() != Kind.DIRECT && matcher.find();
      cut.add(
          holds && !isQuoted(text, last, matcher.start())
              ? endingAt(attribution, matcher.start(), LEAST_SET_OFF)
              : attribution);
    }
    return cut;
  }

  private static boolean isPlea(String text, Attribution attribution) {
    return attribution.kind() == Kind.INDIRECT
        && attribution.cue().stream().anyMatch(cue -> PLEA.matcher(cue.in(text)).lookingAt());
  }

  /**
   * The attributions without what others said while they did.
   *
   * @param inner what is said inside contents
   */
  static List<Attribution> withoutOthers(
      String text, List<Attribution> attributions, List<Attribution> inner) {
    NavigableSet<Integer> ends = new TreeSet<>();
    for (Attribution other : inner) {
      if (!other.source().isEmpty()) {
        int start = other.source().get(0).start();
        int from = Math.max(0, start - NEAR);
        Matcher matcher = WHILE.matcher(text).region(from, start);
        if (matcher.find()) {
          ends.add(matcher.start());
        }
      }
    }
    List<Attribution> cut = new ArrayList<>();
    for (Attribution attribution : attributions) {
      Span last = attribution.content().get(attribution.content().size() - 1);
      Integer end = ends.higher(last.start());
      boolean holds = attribution.kind() != Kind.DIRECT && end != null && end < last.end();
      cut.add(
          holds && !isQuoted(text, last, end) ? endingAt(attribution, end, LEAST) : attribution);
    }
    return cut;
  }

  /** Whether a quotation that begins in a content is still open at a place. */
  private static boolean isQuoted(String text, Span content, int place) {
    String before = text.substring(content.start(), place);
    long opened = before.chars().filter(c -> c == '“' || c == '‘').count();
    long closed = before.chars().filter(c -> c == '”' || c == '’').count();
    return opened > closed || before.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  private static Attribution endingAt(Attribution attribution, int end, int least) {
    List<Span> content = new ArrayList<>(attribution.content());
    Span last = content.get(content.size() - 1);
    if (end - last.start() < least) {
      return attribution;
    }
    content.set(content.size() - 1, new Span(last.start(), end));
    return attribution.withContent(content);
  }
}
