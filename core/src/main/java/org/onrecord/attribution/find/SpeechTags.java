package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.quotation.Quotation;
import org.onrecord.page.Section;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/**
 * Finds the verb and the name beside a quotation that has none yet: <q>“It leaks,” grumbled Ada
 * Quill.</q> The network knows the common verbs; beside a quotation that ends in a comma, whatever
 * is done there is said.
 */
final class SpeechTags {
  /** Set by hand: the annotated articles have hardly any. */
  private static final double CONFIDENCE = 0.9;

  private static final int REACH = 80;

  private static final String NAME =
      "(?<source>(?:(?:[Tt]he |an? )?(?:\\p{Lu}[\\p{L}.'’-]*|\\p{Lu}\\.)(?: (?:\\p{Lu}[\\p{L}'’-]*|al-\\p{Lu}\\p{L}+|de|van|von|der|el|bin)){0,4}|he|she|they|I))";

  private static final String VERB = "(?<cue>\\p{Ll}{2,}(?:ed|t)|said|says|quoth|sang)";

  private static final Pattern INVERTED =
      Pattern.compile("\\s+" + VERB + " " + NAME + "(?=[.,;]|$)");

  private static final Pattern STRAIGHT =
      Pattern.compile("\\s+" + NAME + " " + VERB + "(?=[.,;]|$)");

  private final String text;
  private final List<Quotation> quotations;

  SpeechTags(String text, List<Quotation> quotations) {
    this.text = text;
    this.quotations = quotations;
  }

  /**
   * The tagged quotations.
   *
   * @param found what the network found
   * @param signed what the form shows already
   */
  List<Attribution> in(List<Section> sections, List<Attribution> found, List<Attribution> signed) {
    List<Attribution> attributed =
        new ArrayList<>(found.stream().filter(a -> isBeside(a)).toList());
    attributed.addAll(signed);
    Contents taken = Contents.of(attributed);
    NavigableMap<Integer, Section> bySection = new TreeMap<>();
    NavigableMap<Integer, Span> paragraphs = new TreeMap<>();
    for (Section section : sections) {
      for (Span paragraph : section.paragraphs()) {
        bySection.put(paragraph.start(), section);
        paragraphs.put(paragraph.start(), paragraph);
      }
    }
    Set<Integer> cues = new HashSet<>(); // one that has words of its own tags no others
    attributed.forEach(attribution -> attribution.cue().forEach(cue -> cues.add(cue.start())));
    List<Attribution> tagged = new ArrayList<>();
    for (Quotation quotation : quotations) {
      int end = quotation.extent().end();
      Map.Entry<Integer, Span> paragraph = paragraphs.floorEntry(end - 1);
      Map.Entry<Integer, Section> section = bySection.floorEntry(end - 1);
      if (end < 2
          || paragraph == null
          || section == null
          || !invites(end)
          || quotation.spans().stream().anyMatch(taken::meet)) {
        continue;
      }
      int limit = Math.min(paragraph.getValue().end(), end + REACH);
      for (Pattern pattern : List.of(INVERTED, STRAIGHT)) {
        Matcher tag = pattern.matcher(text).region(end, limit);
        if (tag.lookingAt() && !cues.contains(tag.start("cue"))) {
          tagged.add(
              new Attribution(
                  Kind.DIRECT,
                  List.of(new Span(tag.start("source"), tag.end("source"))),
                  List.of(new Span(tag.start("cue"), tag.end("cue"))),
                  quotation.spans(),
                  section.getValue().name(),
                  CONFIDENCE));
          break;
        }
      }
    }
    return tagged;
  }

  /** Whether a quotation's end asks for a tag: it ends in a comma, a question or an exclamation. */
  private boolean invites(int end) {
    return ",?!".indexOf(text.charAt(end - 2)) >= 0
        || (end < text.length() && text.charAt(end) == ',');
  }

  /** Whether an attribution has a cue in the paragraph of its words. */
  private boolean isBeside(Attribution attribution) {
    if (attribution.cue().isEmpty()) {
      return false;
    }
    Span all = attribution.extent();
    Span cue = attribution.cue().get(0);
    int from = Math.min(all.end(), cue.end());
    int to = Math.max(all.start(), cue.start());
    return from >= to || text.substring(from, to).indexOf('\n') < 0;
  }
}
