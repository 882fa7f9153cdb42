package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.quotation.Quotation;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.word.WordFile;

/**
 * Long quotations that end their paragraph, where the sentence before them says what somebody does
 * and no verb of saying: <q>The mayor began with the history, as she always does. “When …”</q> They
 * are that person's. Only people are taken, since of a town or a thing it would say nothing.
 */
final class IntroducedQuotations {
  /** Set by hand: the annotated articles have too few to count. */
  private static final double CONFIDENCE = 0.75;

  /** How many UTF-16 units before the quotation are looked at. */
  private static final int REACH = 300;

  private static final String NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}'’.\\-]+";

  private static final String NAME =
      NAME_WORD + "(?: (?:de|del|la|van|von|der|den|bin|al)){0,2}(?: " + NAME_WORD + "){1,4}";

  private static final String PERSON =
      WordFile.of(IntroducedQuotations.class, "persons.txt").anyOf("persons");

  /** The subject of a sentence, with the verb's first letter behind it. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?<source>He|She|(?:The|A|An|Her|His|Their|Our|My) (?:[\\p{L}’'\\-]+ ){0,3}"
              + PERSON
              + "|"
              + NAME
              + ")(?:,? [\\p{Ll}]|, )");

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<!\\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Prof))[.!?]\\s+(?=\\p{Lu})");

  private IntroducedQuotations() {}

  /**
   * Puts them among what was found, in the place of the same words without a speaker.
   *
   * @return in no particular order
   */
  static List<Attribution> join(
      String text,
      PassageSpans passage,
      List<Quotation> quotations,
      List<Attribution> attributions) {
    List<Attribution> told = attributions.stream().filter(a -> !isBare(a)).toList();
    Contents taken = Contents.of(told);
    Contents cues = Contents.ofCues(told);
    List<Attribution> found = new ArrayList<>();
    for (Quotation quotation : quotations) {
      boolean isFree = quotation.spans().stream().noneMatch(taken::meet);
      Span source =
          isFree && UnattributedQuotations.isLong(text, quotation)
              ? subject(text, quotation.extent(), cues)
              : null;
      if (source != null) {
        found.add(
            new Attribution(
                Kind.DIRECT,
                List.of(source),
                List.of(),
                quotation.spans(),
                passage.section(quotation.extent().start()),
                CONFIDENCE));
      }
    }
    if (found.isEmpty()) {
      return attributions;
    }
    Contents now = Contents.of(found);
    attributions.stream()
        .filter(a -> !isBare(a) || a.content().stream().noneMatch(now::meet))
        .forEach(found::add);
    return found;
  }

  private static boolean isBare(Attribution attribution) {
    return attribution.source().isEmpty() && attribution.cue().isEmpty();
  }

  /** Who does something in the sentence before a quotation; null where that is nobody. */
  private static @Nullable Span subject(String text, Span quotation, Contents cues) {
    boolean endsParagraph =
        quotation.end() >= text.length() || text.charAt(quotation.end()) == '\n';
    int start = text.lastIndexOf('\n', Math.max(0, quotation.start() - 1)) + 1;
    int end = quotation.start();
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean isSentence = end > start && ".!".indexOf(text.charAt(end - 1)) >= 0;
    if (!endsParagraph || !isSentence || end - start > REACH || hasMarks(text, start, end)) {
      return null;
    }
    int last = start;
    Matcher border = SENTENCE_END.matcher(text).region(start, end);
    while (border.find()) {
      last = border.end();
    }
    Matcher subject = SUBJECT.matcher(text).region(last, end);
    return subject.lookingAt() && !cues.meet(new Span(last, end))
        ? new Span(subject.start("source"), subject.end("source"))
        : null;
  }

  private static boolean hasMarks(String text, int start, int end) {
    return text.substring(start, end).chars().anyMatch(c -> "\"“”«»".indexOf(c) >= 0);
  }
}
