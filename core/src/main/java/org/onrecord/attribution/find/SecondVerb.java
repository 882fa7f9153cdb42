package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/**
 * Parts what a speaker says with a second verb from the paraphrase before it: "says the lamp was
 * out and calls that a scandal" is two statements. In the annotated articles a paraphrase ends
 * before such a verb, in the form of its own, in 26 of 27 cases.
 */
final class SecondVerb {
  private static final Set<String> VERBS = SpeechWords.forms("second");

  /** What may stand between "and" and the verb. */
  private static final Set<String> ADVERBS = Set.of("also", "then", "again", "later");

  private static final Pattern PREPOSITION =
      Pattern.compile(" (?:(?<=points |pointed )to|against|for|on|of|about)(?= )");

  /** How likely the rest is found right, of how likely the whole was. Set by hand. */
  private static final double REST = 0.9;

  /** The fewest UTF-16 units that are left of either. */
  private static final int LEAST = 12;

  private SecondVerb() {}

  /** The attributions, each up to its second verb, and what that one attributes. */
  static List<Attribution> apart(String text, List<Attribution> attributions) {
    Contents cues = Contents.ofCues(attributions);
    List<Attribution> apart = new ArrayList<>();
    for (Attribution attribution : attributions) {
      Token verb = attribution.kind() == Kind.DIRECT ? null : second(text, attribution);
      if (verb == null) {
        apart.add(attribution);
        continue;
      }
      List<Span> content = attribution.content();
      Span last = content.get(content.size() - 1);
      List<Span> first = new ArrayList<>(content.subList(0, content.size() - 1));
      first.add(new Span(last.start(), before(text, verb.span().start())));
      apart.add(with(text, attribution, attribution.cue(), first, 1));
      Span cue = withPreposition(text, verb.span());
      Span rest = new Span(cue.end() + 1, last.end());
      if (!attribution.source().isEmpty() && !cues.meet(verb.span())) {
        apart.add(with(text, attribution, List.of(cue), List.of(rest), REST));
      }
    }
    return apart;
  }

  /** The verb; null where there is none. */
  private static @Nullable Token second(String text, Attribution attribution) {
    if (attribution.cue().isEmpty()) {
      return null;
    }
    Span cue = attribution.cue().get(attribution.cue().size() - 1);
    Span last = attribution.content().get(attribution.content().size() - 1);
    List<Token> cueWords = Tokenizer.tokens(text, cue);
    if (cue.end() > last.start() || cueWords.isEmpty()) {
      return null;
    }
    String form = cueWords.get(cueWords.size() - 1).lower();
    List<Token> tokens = Tokenizer.tokens(text, last);
    boolean isQuoted = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      isQuoted =
          "“\"‘".contains(token.text()) ? !isQuoted : isQuoted && !"”’".contains(token.text());
      int and = i - (ADVERBS.contains(tokens.get(Math.max(0, i - 1)).lower()) ? 2 : 1);
      boolean isSecond =
          !isQuoted
              && and > 0
              && tokens.get(and).is("and")
              && VERBS.contains(token.lower())
              && isSameForm(form, token.lower());
      if (isSecond
          && tokens.get(and).span().start() - last.start() >= LEAST
          && last.end() - token.span().end() >= LEAST) {
        return token;
      }
    }
    return null;
  }

  /** "Called for", "warned against". */
  private static Span withPreposition(String text, Span verb) {
    Matcher matcher =
        PREPOSITION.matcher(text).region(verb.end(), text.length()).useTransparentBounds(true);
    return matcher.lookingAt() ? new Span(verb.start(), matcher.end()) : verb;
  }

  /** Whether both are past, or both of the present: "says … and calls". */
  private static boolean isSameForm(String cue, String verb) {
    return cue.endsWith("s") == verb.endsWith("s");
  }

  /** Where the content ends before "and" and a comma. */
  private static int before(String text, int verb) {
    int and = text.lastIndexOf("and", verb);
    int end = and;
    while (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ',') {
      end--;
    }
    return end;
  }

  private static Attribution with(
      String text, Attribution whole, List<Span> cue, List<Span> content, double share) {
    boolean quotes = content.stream().anyMatch(span -> span.in(text).matches("(?s).*[“”\"‘].*"));
    return new Attribution(
        quotes ? Kind.MIXED : Kind.INDIRECT,
        whole.source(),
        cue,
        content,
        whole.section(),
        whole.confidence() * share);
  }
}
