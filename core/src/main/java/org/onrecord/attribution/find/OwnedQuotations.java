package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.quotation.Quotation;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.word.WordSet;

/**
 * Quotations that a noun of saying and its owner introduce, <q>the engineer’s remark that “no one
 * asked”</q>, as far as no attribution holds them. The network overlooks them where another verb of
 * saying is near.
 */
final class OwnedQuotations {
  /** How many UTF-16 units before the quotation are looked at. */
  private static final int REACH = 80;

  /** Set by hand, since the annotated articles have none of these to count. */
  private static final double CONFIDENCE = 0.8;

  private static final Pattern OWNED =
      Pattern.compile(
          "(?<source>(?:\\b(?:an?|the|one|another) \\p{L}[\\p{L}\\-]*|\\p{Lu}[\\p{L}\\-]+)['’]s|\\b(?:his|her|their))"
              + " (?<cue>"
              + WordSet.anyOf(SpeechWords.forms("owned"))
              + ") that $");

  private OwnedQuotations() {}

  static List<Attribution> of(
      String text,
      PassageSpans passage,
      List<Quotation> quotations,
      List<Attribution> attributions) {
    Contents taken = Contents.of(attributions);
    List<Attribution> found = new ArrayList<>();
    for (Quotation quotation : quotations) {
      int start = quotation.extent().start();
      int from = Math.max(0, start - REACH);
      Matcher matcher = OWNED.matcher(text).region(from, start);
      if (quotation.spans().stream().noneMatch(taken::meet) && matcher.find()) {
        found.add(
            new Attribution(
                Kind.DIRECT,
                List.of(new Span(matcher.start("source"), matcher.end("source"))),
                List.of(new Span(matcher.start("cue"), matcher.end("cue"))),
                quotation.spans(),
                passage.section(start),
                CONFIDENCE));
      }
    }
    return found;
  }
}
