package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.quotation.Quotation;
import org.onrecord.page.Section;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.word.WordSet;

/**
 * Plain words of saying that the network passed over: a tag between commas ("The road, she
 * maintained, had been closed for years") and what a court heard.
 */
final class PlainTags {
  /** Set by hand: the annotated articles have too few that the network passes over. */
  private static final double CONFIDENCE = 0.8;

  private static final String END = "(?=[.!](?:\\s+(?:\\p{Lu}|[“\"‘'])|\\s*$))";

  private static final String NAME =
      "(?:(?:Mr|Mrs|Ms|Dr|Sir|Cllr)\\.? )?\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}";

  private static final Pattern TAG =
      Pattern.compile(
          "(?<first>(?<=^|[.!?] )\\p{Lu}[^,.;:!?“”\"‘]{2,80}), (?<source>he|she|they|it|"
              + NAME
              + ") (?<cue>"
              + WordSet.anyOf(SpeechWords.forms("tags"))
              + "), (?<second>\\p{Ll}[^;:?“”\"‘]{8,200}?)"
              + END,
          Pattern.MULTILINE);

  private static final Pattern HEARD =
      Pattern.compile(
          "(?<=^|[.!?] )(?:The|A|An) (?:court|jury|inquest|tribunal|hearing|inquiry|trial)(?: also"
              + "| then| previously)? (?<cue>heard) (?<first>(?:that|how|he|she|they|it|there|the \\p{Ll}+"
              + " (?:was|were|had)|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)? (?:was|were|had|is|told)) [^;:?“”\"‘]{8,240}?)"
              + END,
          Pattern.MULTILINE);

  private static final Pattern QUOTED =
      Pattern.compile(
          "(?<=^|[.!?] )(?<source>(?:He|She|They|(?:The|A|His|Her|Its) [\\p{L} '’-]{3,40}|"
              + NAME
              + ")) (?:was|were|is|has been) (?<cue>quoted(?: (?:by|in) [^,.;:“”\"‘]{2,40}?)? as saying)"
              + " (?:that )?(?<first>[^;:?“”\"‘]{8,240}?)"
              + END,
          Pattern.MULTILINE);

  private PlainTags() {}

  /**
   * Those of some sections.
   *
   * @param found what is known already, whose words are left alone
   */
  static List<Attribution> of(
      String text, List<Section> sections, List<Quotation> quotations, List<Attribution> found) {
    Contents contents = Contents.of(found);
    Contents cues = Contents.ofCues(found);
    Contents quoted = Contents.ofQuotations(quotations);
    List<Attribution> tags = new ArrayList<>();
    for (Section section : sections) {
      for (Span paragraph : section.paragraphs()) {
        for (Pattern pattern : List.of(TAG, HEARD, QUOTED)) {
          Matcher tag = pattern.matcher(text).region(paragraph.start(), paragraph.end());
          while (tag.find()) {
            Span all = new Span(tag.start(), tag.end());
            if (!contents.meet(all) && !cues.meet(all) && !quoted.meet(all)) {
              tags.add(attribution(section.name(), tag));
            }
          }
        }
      }
    }
    return tags;
  }

  private static Attribution attribution(String section, Matcher tag) {
    List<Span> source = tag.pattern().equals(HEARD) ? List.of() : List.of(span(tag, "source"));
    List<Span> content =
        tag.pattern().equals(TAG)
            ? List.of(span(tag, "first"), span(tag, "second"))
            : List.of(span(tag, "first"));
    return new Attribution(
        Kind.INDIRECT, source, List.of(span(tag, "cue")), content, section, CONFIDENCE);
  }

  private static Span span(Matcher tag, String group) {
    return new Span(tag.start(group), tag.end(group));
  }
}
