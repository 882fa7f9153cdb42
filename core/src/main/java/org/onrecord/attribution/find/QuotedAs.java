package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.text.Span;

/**
 * Tells who speaks from who quotes: in <q>the Post quoted a clerk as saying it was late</q> and
 * <q>the clerk was quoted by the Post as saying it was late</q> the clerk does.
 */
final class QuotedAs {
  private static final Pattern QUOTED = Pattern.compile("\\b[Qq]uot(?:ed|es|ing)\\b");

  private static final String QUOTED_AS = SpeechWords.anyOf("quoted-as");

  private static final Pattern AS =
      Pattern.compile(
          "(?<who>(?:[^;:“”\"‘.]|(?:Mr|Mrs|Ms|Dr)\\.){2,80}?,? )?as (?:"
              + QUOTED_AS
              + "|"
              + SpeechWords.anyOf("quoted-as-before")
              + ")(?: that|:)? ?");

  /** "“…”, the Post quoted the clerk as saying", "the Post quotes a clerk of the port". */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?<who>[^;:“”\"‘]{2,80}?),? as "
              + QUOTED_AS
              + "|(?<one>(?:an?|one|the|its|their) (?!.* as )[^;:,.“”\"‘]{3,60})");

  private static final Pattern PASSIVE = Pattern.compile(" ?(?:(?:was|were|is|has been) ?)?");

  private QuotedAs() {}

  /** The attribution with who speaks for its source; itself where nobody is quoted so. */
  static Attribution mended(String text, Attribution attribution) {
    List<Span> cue = attribution.cue();
    if (cue.isEmpty() || !QUOTED.matcher(cue.get(0).in(text)).find()) {
      return attribution;
    }
    List<Span> content = attribution.content();
    for (int i = 0; i < content.size(); i++) {
      Span span = content.get(i);
      Matcher behind = BEHIND.matcher(text).region(span.start(), span.end());
      if (i > 0 && cue.get(0).end() < span.start() && behind.matches()) {
        return new Attribution(
            attribution.kind(),
            List.of(new Span(span.start(), Math.max(behind.end("who"), behind.end("one")))),
            cue,
            without(content, i),
            attribution.section(),
            attribution.confidence());
      }
      Matcher as = AS.matcher(text).region(span.start(), span.end());
      if (as.lookingAt() && as.end() < span.end()) {
        Span who = who(text, attribution, as, i);
        List<Span> words = new ArrayList<>(content.subList(i + 1, content.size()));
        words.add(0, new Span(as.end(), span.end()));
        return new Attribution(
            attribution.kind(),
            who == null ? attribution.source() : List.of(who),
            cue,
            words,
            attribution.section(),
            attribution.confidence());
      }
    }
    return attribution;
  }

  private static List<Span> without(List<Span> content, int number) {
    List<Span> rest = new ArrayList<>(content);
    rest.remove(number);
    return rest;
  }

  /** Whether nothing is left of it but who "was quoted". */
  static boolean isEmpty(String text, Attribution attribution) {
    List<Span> cue = attribution.cue();
    if (cue.isEmpty() || !QUOTED.matcher(cue.get(0).in(text)).find()) {
      return false;
    }
    int verb = cue.get(0).start();
    int end = attribution.content().get(attribution.content().size() - 1).end();
    return end < verb && PASSIVE.matcher(text.substring(end, verb)).matches();
  }

  /** Whom the words before "as saying" name, or those before "was quoted". */
  private static @Nullable Span who(String text, Attribution attribution, Matcher as, int number) {
    if (as.start("who") >= 0) {
      int end = as.end("who") - 1;
      return new Span(as.start("who"), text.charAt(end - 1) == ',' ? end - 1 : end);
    }
    Span before = number == 0 ? null : attribution.content().get(number - 1);
    int verb = attribution.cue().get(0).start();
    boolean isSubject =
        before != null
            && before.end() < verb
            && PASSIVE.matcher(text.substring(before.end(), verb)).matches();
    return isSubject ? before : null;
  }
}
