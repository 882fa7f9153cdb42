package org.onrecord.read.turn;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * A paragraph of the body, or some lines of one, that belongs to one turn at most.
 *
 * @param span where it stands
 * @param label what it begins with; null where that is no label
 * @param emphasised how much of its start is in bold or italics or is a heading; empty where none
 */
record TurnPiece(Span span, @Nullable SpeakerLabel label, Span emphasised) {
  private static final int LONGEST_HEADING = 80;

  private static final Pattern DIRECTION =
      Pattern.compile(
          "[(\\[][^()\\[\\]]*[)\\]][.]?|[*_~=\\-–—•. ]+"
              + "|[\\p{L} .'’\\-]{0,60}\\binterject(?:ing|ed|ions?)\\b[ .—–\\-]*");

  /** The longest question that stands alone, in UTF-16 units. */
  private static final int LONGEST_QUESTION = 300;

  /** "You’ve said that …", "You once wrote": what an interviewer says who asks no question. */
  private static final Pattern HELD_UP =
      Pattern.compile(
          "^You(?:['’]ve| have)? (?:(?:also|once|recently|already|often|just|previously|earlier) )?"
              + "(?:said|written|wrote|mentioned|told|described|called|spoken|spoke|talked|criticised"
              + "|criticized|claimed|argued|suggested)\\b");

  /** "Tell me about the kiln." */
  private static final Pattern INVITES =
      Pattern.compile(
          "^(?:(?:And|But|So|OK|Okay),? )?(?:[Tt]ell|[Tt]alk|[Ww]alk|[Tt]ake) (?:me|us) (?:about|through|how|what|why|a bit)\\b");

  /** "You came to clay late.", "There’s a story that you lied.": what is said about who answers. */
  private static final Pattern SAID_OF_YOU =
      Pattern.compile(
          "^(?:(?:And|But|So|Yet),? )?(?:[Yy]ou(?:['’]ve|['’]d| have| had| were| are known| once| also| first|r \\p{Ll}+| \\p{Ll}{3,}ed| came| grew"
              + "| left| won| wrote| became| made| went| took| spent| began| lost| built| ran)\\b"
              + "|(?:[Tt]here(?:['’]s| is| are| was)|[Pp]eople|[Ss]ome|[Mm]any|[Cc]ritics|[Oo]ne \\p{Ll}+) .*\\b[Yy]ou(?:r|rs)?\\b)");

  /** The longest of these, in UTF-16 units. */
  private static final int LONGEST_SAID = 160;

  /** All of it is in bold or italics, or a heading. */
  boolean isSetOff() {
    return !emphasised.isEmpty() && emphasised.end() >= span.end();
  }

  /**
   * The piece as set off, if it is a question that stands alone, outside quotation marks, or holds
   * up to the one who answers what they said.
   */
  TurnPiece asked(String text) {
    boolean isShort = !span.isEmpty() && span.length() <= LONGEST_QUESTION;
    return isShort && (isQuestion(text) || holdsUp(text)) ? new TurnPiece(span, label, span) : this;
  }

  /** Whether it says something short about "you", and nothing about who says it. */
  boolean isSaidOfYou(String text) {
    String words = span.in(text);
    return label == null
        && words.length() <= LONGEST_SAID
        && words.endsWith(".")
        && SAID_OF_YOU.matcher(words).find()
        && !Transcript.isFirstPerson(words);
  }

  /** Whether it holds up to the one who answers what they said, or invites them to speak. */
  boolean holdsUp(String text) {
    return HELD_UP.matcher(span.in(text)).find() || invites(span.in(text));
  }

  /** Whether words invite somebody to speak: "Tell me about the kiln." */
  static boolean invites(String words) {
    return INVITES.matcher(words).find();
  }

  /** The same, set off. */
  TurnPiece setOff() {
    return new TurnPiece(span, label, span);
  }

  /** Whether its last sentence is a question, and no marks stand there or around the whole. */
  private boolean isQuestion(String text) {
    if (text.charAt(span.end() - 1) != '?' || isMark(text, span.start())) {
      return false;
    }
    String words = span.in(text);
    if (Transcript.isOwnVoice(words) && !Interview.YOU.matcher(words).find()) {
      return false; // "My son says it will be a hotel. Who would sleep there?" is an answer
    }
    for (int i = span.end() - 1; i > span.start(); i--) {
      boolean begins = ".!?".indexOf(text.charAt(i - 1)) >= 0 && text.charAt(i) == ' ';
      boolean closes = i > span.start() + 1 && isMark(text, i - 1) && text.charAt(i) == ' ';
      if (begins || (closes && ".!?".indexOf(text.charAt(i - 2)) >= 0)) {
        return true;
      }
      if (isMark(text, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(String text, int i) {
    return "\"“”‘«»".indexOf(text.charAt(i)) >= 0;
  }

  /** "[Laughter]", "* * *", "Mr. Roe interjecting—": no one's words. */
  boolean isDirection(String text) {
    return span.length() <= LONGEST_HEADING * 2 && DIRECTION.matcher(span.in(text)).matches();
  }

  /** A line that is no sentence. */
  boolean isHeading(String text) {
    boolean ends = ".?!:…,;”\"’')]—–-".indexOf(text.charAt(span.end() - 1)) >= 0;
    return !ends && span.length() <= LONGEST_HEADING && (isSetOff() || isTitle(text));
  }

  private boolean isTitle(String text) {
    List<String> words = List.of(span.in(text).split("\\s+", -1));
    return words.size() >= 2
        && words.stream()
            .allMatch(word -> word.length() < 4 || Character.isUpperCase(word.codePointAt(0)));
  }

  /** What it says after the label. */
  Span words() {
    return label == null ? span : new Span(Math.min(label.wordsAt(), span.end()), span.end());
  }
}
