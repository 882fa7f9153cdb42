package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.quotation.Quotation;
import org.onrecord.attribution.quotation.QuotationFinder;
import org.onrecord.encoder.AttributionModel;
import org.onrecord.encoder.Passage;
import org.onrecord.encoder.QuotationMark;
import org.onrecord.page.Section;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;

/**
 * Sections that are read together, cut into words and quotations.
 *
 * @param passage their words
 * @param spans converts words back to spans of the text
 * @param quotations their quotations
 * @param diagnostics quotation marks that could not be paired
 */
record PassageReading(
    Passage passage, PassageSpans spans, List<Quotation> quotations, List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  PassageReading {
    quotations = List.copyOf(quotations);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Reads sections of a text. Linear. */
  static PassageReading of(String text, List<Section> sections) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Quotation> quotations = new ArrayList<>();
    List<QuotationMark> marks = new ArrayList<>();
    for (Section section : sections) {
      QuotationFinder finder = QuotationFinder.in(text, section);
      quotations.addAll(finder.quotations());
      marks.addAll(UntrainedMarks.of(finder, text));
      diagnostics.addAll(finder.diagnostics());
    }
    List<Span> paragraphs =
        sections.stream().flatMap(section -> section.paragraphs().stream()).sorted().toList();
    Passage passage = Passage.of(text, paragraphs, marks);
    PassageSpans spans = new PassageSpans(text, passage, sections, quotations);
    return new PassageReading(passage, spans, quotations, diagnostics);
  }

  /** What a model finds, in the order of the cues. */
  List<Attribution> attributions(AttributionModel model) {
    List<Attribution> attributions = new ArrayList<>();
    for (AttributionDecoder.Found found :
        AttributionDecoder.decode(passage, model.score(passage))) {
      Attribution attribution = spans.attribution(found, model.settings().probability(found.raw()));
      if (attribution != null) {
        attributions.add(attribution);
      }
    }
    return attributions;
  }
}
