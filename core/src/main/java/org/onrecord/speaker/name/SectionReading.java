package org.onrecord.speaker.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Section;
import org.onrecord.text.Span;
import org.onrecord.word.Token;

/**
 * A section with what was found in it.
 *
 * @param section the section
 * @param paragraphs its paragraphs, in text order
 * @param names in text order
 * @param attributions indexes of its attributions, in the order of their sources
 */
public record SectionReading(
    Section section,
    List<ReadParagraph> paragraphs,
    List<NameMention> names,
    List<Integer> attributions) {

  /** The paragraph that holds an offset, or the last one before it. */
  public ReadParagraph paragraphAt(int offset) {
    int low = 0;
    int high = paragraphs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (paragraphs.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return paragraphs.get(low);
  }

  /** The paragraph before another; null for the first. */
  public @Nullable ReadParagraph before(ReadParagraph paragraph) {
    ReadParagraph before = paragraphAt(paragraph.span().start() - 1);
    return before.span().start() < paragraph.span().start() ? before : null;
  }

  /** The tokens of a stretch within one paragraph. */
  public List<Token> tokens(Span stretch) {
    ReadParagraph paragraph = paragraphAt(stretch.start());
    int from = paragraph.tokenAt(stretch.start());
    int to = Math.max(from, paragraph.tokenAt(stretch.end()));
    return paragraph.tokens().subList(from, to);
  }

  /** The index of the first name that starts at or after an offset. */
  public int nameAt(int offset) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where a pronoun or description stands. */
  public NameMention.Place place(int offset, ClauseRole clause) {
    ReadParagraph paragraph = paragraphAt(offset);
    return new NameMention.Place(
        paragraph.number(), paragraph.sentenceAt(offset), clause, false, paragraph.comment());
  }

  /** The words that the page has without a capital. */
  public static Set<String> common(List<SectionReading> sections) {
    Set<String> common = new HashSet<>();
    for (SectionReading section : sections) {
      for (ReadParagraph paragraph : section.paragraphs()) {
        for (Token token : paragraph.tokens()) {
          if (token.lowerCase()) {
            common.add(token.lower());
          }
        }
      }
    }
    return common;
  }
}
