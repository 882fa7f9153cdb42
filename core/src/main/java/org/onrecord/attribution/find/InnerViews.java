package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.word.WordSet;

/**
 * Finds what somebody is said to think or want inside what somebody said: <q>“They believe the pier
 * is safe,” the mayor said</q>. Only where subject, verb and clause follow each other plainly.
 *
 * <p>"I think" and "I know" are left to the statement around them: in quoted words they mostly say
 * no more than that somebody speaks.
 */
final class InnerViews {
  /** The share that readers of pages marked too, by hand; not sure enough to be shown as sure. */
  private static final double CONFIDENCE = 0.75;

  private static final int LEAST_LETTERS = 6;

  private static final String SUBJECT =
      "\\b(?<source>[Ww]e|[Hh]e|[Ss]he|[Tt]hey|I|(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) \\p{Ll}+"
          + "|(?!(?:My|Our|Their|His|Her|Its|The|But|And|If|That|This|When|What|As|In|Then|Now|So|Yet|Once|Because|Since|While|Although|Maybe|Perhaps|Even|Where|Why|How|Who|Here|There)\\b)\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*){0,3}|people|others)";

  private static final String BEFORE =
      "(?:(?:still|really|also|firmly|strongly|always|never|actually|already|have|has|had|do|does|did|not"
          + "|don['’]t|doesn['’]t|didn['’]t|will) )*";

  private static final String VIEW =
      WordSet.anyOf(SpeechWords.forms("views"))
          + "|(?:was|wasn['’]t|were|is|are)(?: not)? concerned about";

  private static final Pattern PLAIN =
      Pattern.compile(SUBJECT + " (?<cue>" + BEFORE + "(?:" + VIEW + "))(?= \\p{L})");

  private static final Pattern OTHERS =
      Pattern.compile(
          "(?!I )"
              + SUBJECT
              + " (?<cue>"
              + BEFORE
              + "(?:thinks|thought|wants|wanted|want))(?= \\p{L})");

  /** Words after the verb in which it has another sense. */
  private static final Pattern OTHER_SENSE =
      Pattern.compile(" (?:in|for|on|as well|and|or|but|him|her|them|it|at|with|by)\\b");

  /** Where the clause ends. */
  private static final Pattern END =
      Pattern.compile(
          "(?<!\\b\\p{Lu}\\p{Ll}{1,3})[.;!?…](?=[\\s”’\"']|$)|,? (?:but|because|while|although) |, (?:and|so|which|who) | [–—] ");

  /** Marks at the end of a clause that belong to the words around it. */
  private static final String MARKS = ",.”\"’' ";

  private final String text;

  InnerViews(String text) {
    this.text = text;
  }

  /**
   * The views inside contents.
   *
   * @param outer the attributions of a passage
   * @param inner what was found inside them already
   */
  List<Attribution> in(List<Attribution> outer, List<Attribution> inner) {
    Set<Integer> taken = new HashSet<>();
    for (Attribution attribution : outer) {
      attribution.cue().forEach(span -> taken.add(span.end()));
    }
    for (Attribution attribution : inner) {
      attribution.cue().forEach(span -> taken.add(span.end()));
    }
    List<Attribution> found = new ArrayList<>();
    for (Attribution holder : outer) {
      for (Span content : holder.content()) {
        find(PLAIN, holder, content, taken, found);
        if (holder.kind() != Kind.DIRECT) {
          find(OTHERS, holder, content, taken, found);
        }
      }
    }
    return found;
  }

  private void find(
      Pattern pattern,
      Attribution holder,
      Span content,
      Set<Integer> taken,
      List<Attribution> found) {
    Matcher matcher = pattern.matcher(text).region(content.start(), content.end());
    while (matcher.find()) {
      Span clause = clause(matcher.end(), content.end());
      boolean isOther = OTHER_SENSE.matcher(text).region(matcher.end(), content.end()).lookingAt();
      if (!isOther && clause.length() >= LEAST_LETTERS && taken.add(matcher.end("cue"))) {
        found.add(
            new Attribution(
                isQuoting(clause) ? Kind.MIXED : Kind.INDIRECT,
                List.of(new Span(matcher.start("source"), matcher.end("source"))),
                List.of(new Span(matcher.start("cue"), matcher.end("cue"))),
                List.of(clause),
                holder.section(),
                CONFIDENCE));
      }
    }
  }

  private boolean isQuoting(Span clause) {
    return clause.in(text).chars().anyMatch(c -> "“\"".indexOf(c) >= 0);
  }

  /** From the word after the verb to the end of its clause, within the outer content. */
  private Span clause(int after, int limit) {
    Matcher end = END.matcher(text).region(after, limit);
    int last = end.find() ? end.start() : limit;
    while (last > after + 1 && MARKS.indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return new Span(after + 1, Math.max(after + 1, last));
  }
}
