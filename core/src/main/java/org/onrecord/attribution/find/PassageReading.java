package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.quotation.Quotation;
import org.onrecord.attribution.quotation.QuotationFinder;
import org.onrecord.encoder.AttributionModel;
import org.onrecord.encoder.EncodedPage;
import org.onrecord.encoder.Passage;
import org.onrecord.encoder.QuotationMark;
import org.onrecord.encoder.WordScores;
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
  /** What a headline loses that may only name what it is about. Set by hand. */
  private static final double TOPIC = 0.6;

  private static final StatementModel STATEMENTS = StatementModel.load();

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

  /**
   * What a model found.
   *
   * @param attribution with the network's own confidence
   * @param traits what tells whether it is a statement
   */
  record Reading(Attribution attribution, Traits traits) {}

  /** What a model finds, in the order of the cues. */
  List<Attribution> attributions(AttributionModel model) {
    return attributions(model, null);
  }

  /**
   * What a model finds, in the order of the cues.
   *
   * @param encoded where the model's vectors go; null where nobody wants them
   */
  List<Attribution> attributions(AttributionModel model, EncodedPage.@Nullable Builder encoded) {
    double least = model.settings().least();
    List<Attribution> attributions = new ArrayList<>();
    for (Reading reading : readings(model, encoded)) {
      double confidence = STATEMENTS.probability(reading.traits());
      if (NoStatement.isTopic(spans.text(), reading.attribution())) {
        confidence *= TOPIC;
      }
      if (confidence >= least
          && !NoStatement.isSure(spans.text(), reading.attribution())
          && !QuotedAs.isEmpty(spans.text(), reading.attribution())) {
        attributions.add(
            QuotedAs.mended(
                spans.text(),
                TopicLabel.without(
                    spans.text(), reading.attribution().withConfidence(confidence))));
      }
    }
    return attributions;
  }

  /** The same before it is judged. */
  List<Reading> readings(AttributionModel model) {
    return readings(model, null);
  }

  private List<Reading> readings(AttributionModel model, EncodedPage.@Nullable Builder encoded) {
    List<Reading> readings = new ArrayList<>();
    WordScores scores = model.score(passage, encoded);
    for (AttributionDecoder.Found found : AttributionDecoder.decode(passage, scores)) {
      Attribution attribution = spans.attribution(found, found.raw());
      if (attribution != null) {
        Traits traits = TraitReader.read(spans.text(), scores, found, attribution);
        readings.add(new Reading(attribution, traits));
      }
    }
    return readings;
  }
}
