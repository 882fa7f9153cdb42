package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.quotation.Quotation;
import org.onrecord.encoder.Passage;
import org.onrecord.encoder.Word;
import org.onrecord.page.Section;
import org.onrecord.read.line.Dateline;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/** Converts words of a passage back to places in the page's text. */
final class PassageSpans {
  private final Passage passage;
  private final String text;

  /** Start of each paragraph, with its section. */
  private final NavigableMap<Integer, String> sections = new TreeMap<>();

  /** Start of each paragraph, with its end. */
  private final NavigableMap<Integer, Integer> paragraphs = new TreeMap<>();

  /** Start of each quotation's part in a paragraph, with its end. */
  private final NavigableMap<Integer, Integer> quoted = new TreeMap<>();

  private final OwnSentence ownSentence;

  PassageSpans(String text, Passage passage, List<Section> sections, List<Quotation> quotations) {
    this.text = text;
    this.passage = passage;
    for (Section section : sections) {
      for (Span paragraph : section.paragraphs()) {
        this.sections.put(paragraph.start(), section.name());
        this.paragraphs.put(paragraph.start(), paragraph.end());
      }
    }
    for (Quotation quotation : quotations) {
      quotation.spans().forEach(span -> quoted.put(span.start(), span.end()));
    }
    this.ownSentence = new OwnSentence(text, passage, word -> isQuoted(word.span()));
  }

  /**
   * The attribution with places in the text; null where its content is nothing but a paragraph
   * break.
   */
  @Nullable Attribution attribution(AttributionDecoder.Found found, double confidence) {
    List<WordRange> contents = ownSentence.of(found);
    List<Span> all = spans(contents.stream().map(this::trimmed).toList());
    List<Span> content =
        all.stream()
            .filter(span -> all.size() == 1 || !isDateline(span))
            .map(this::withoutDateline)
            .toList();
    if (content.isEmpty()) {
      return null;
    }
    List<Span> cue = CutCue.mended(text, spans(found.cue()), content);
    List<Span> named = spans(found.source().stream().map(this::withoutComma).toList());
    List<Span> source = Patients.isHearer(text, named, cue) ? List.of() : named;
    NavigableSet<Integer> taken = new TreeSet<>();
    Stream.of(source, cue, content).flatMap(List::stream).forEach(span -> taken.add(span.start()));
    return new Attribution(
        kind(contents),
        source.stream().map(span -> withName(span, taken)).toList(),
        cue,
        Pieces.without(
            text, source, cue, Told.without(text, cue, Patients.withoutHearer(text, cue, content))),
        section(content.get(0).start()),
        confidence);
  }

  /** The text that the places are in. */
  String text() {
    return text;
  }

  /** Name of the section at a place. */
  String section(int offset) {
    return sections.floorEntry(offset).getValue();
  }

  /**
   * Without the dashes, bullets and pictures that it may start with, and without the full stop that
   * ends its sentence, unless that is quoted: annotators leave it out in 99 of 100 cases.
   */
  private WordRange trimmed(WordRange range) {
    int first = range.first();
    while (first < range.last() && isOrnament(word(first))) {
      first++;
    }
    int last = range.last();
    while (last > first && word(last).form().equals(".") && !isQuoted(word(last).span())) {
      last--;
    }
    return new WordRange(first, last);
  }

  private WordRange withoutComma(WordRange range) {
    boolean isComma = range.last() > range.first() && word(range.last()).form().equals(",");
    return isComma ? new WordRange(range.first(), range.last() - 1) : range;
  }

  private boolean isOrnament(Word word) {
    return switch (Character.getType(word.form().codePointAt(0))) {
      case Character.DASH_PUNCTUATION, Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL ->
          !isQuoted(word.span());
      default -> word.form().equals("•");
    };
  }

  /** Whether a span is nothing but a paragraph's dateline. */
  private boolean isDateline(Span span) {
    Integer end = paragraphs.get(span.start());
    int start = end == null ? span.start() : Dateline.end(text, new Span(span.start(), end));
    return start > span.start() && start >= span.end();
  }

  private Span withoutDateline(Span span) {
    Integer end = paragraphs.get(span.start());
    int start = end == null ? span.start() : Dateline.end(text, new Span(span.start(), end));
    return start < span.end() ? new Span(start, span.end()) : span;
  }

  /**
   * The source with what was cut off it, as far as no other part of the attribution begins.
   *
   * @param taken where the parts begin
   */
  private Span withName(Span source, NavigableSet<Integer> taken) {
    Map.Entry<Integer, Integer> paragraph = paragraphs.floorEntry(source.start());
    Integer next = taken.higher(source.start());
    int end = next == null ? paragraph.getValue() : Math.min(paragraph.getValue(), next);
    return CutSource.mended(
        source, text, new Span(paragraph.getKey(), Math.max(end, source.end())));
  }

  /** One span for each range and paragraph. */
  private List<Span> spans(List<WordRange> ranges) {
    List<Span> spans = new ArrayList<>();
    for (WordRange range : ranges) {
      int start = range.first();
      for (int i = start; i <= range.last() + 1; i++) {
        if (i > range.last() || word(i).isBreak()) {
          if (i > start) {
            spans.add(word(start).span().cover(word(i - 1).span()));
          }
          start = i + 1;
        }
      }
    }
    spans.sort(Comparator.naturalOrder());
    return spans;
  }

  private Word word(int i) {
    return passage.words().get(i);
  }

  private Kind kind(List<WordRange> contents) {
    boolean inside = false;
    boolean outside = false;
    for (WordRange range : contents) {
      for (int i = range.first(); i <= range.last(); i++) {
        if (Character.isLetterOrDigit(word(i).form().codePointAt(0))) {
          boolean isQuoted = isQuoted(word(i).span());
          inside |= isQuoted;
          outside |= !isQuoted;
        }
      }
    }
    return inside ? (outside ? Kind.MIXED : Kind.DIRECT) : Kind.INDIRECT;
  }

  private boolean isQuoted(Span span) {
    Map.Entry<Integer, Integer> before = quoted.floorEntry(span.start());
    return before != null && before.getValue() >= span.end();
  }
}
