package org.onrecord.benchmarks.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What CoreNLP's quote annotator found, as one line in the form of OnRecord's records: each
 * quotation is a statement, the mention it is attributed to is its source, and the canonical
 * mention its speaker. CoreNLP tells no cue and no paraphrase.
 */
final class RecordLine {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final String source;
  private final String text;
  private final Annotation document;
  private final JsonGenerator json;
  private final Map<String, String> people = new LinkedHashMap<>();

  private RecordLine(String source, String text, Annotation document, JsonGenerator json) {
    this.source = source;
    this.text = text;
    this.document = document;
    this.json = json;
  }

  /**
   * Writes one.
   *
   * @param source the text's file
   * @param text the text
   * @param document the same, annotated
   */
  static String of(String source, String text, Annotation document) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      new RecordLine(source, text, document, json).write();
    }
    return out.toString();
  }

  private void write() {
    json.writeStartObject();
    json.writeNumberProperty("onrecord", 1);
    json.writeObjectPropertyStart("extractor");
    json.writeStringProperty("model", "stanford-corenlp");
    json.writeEndObject();
    json.writeObjectPropertyStart("page");
    json.writeStringProperty("source", source);
    json.writeStringProperty("mediaType", "text/plain");
    json.writeStringProperty("text", text);
    json.writeEndObject();
    json.writeArrayPropertyStart("statements");
    List<CoreMap> quotations = document.get(CoreAnnotations.QuotationsAnnotation.class);
    if (quotations != null) {
      quotations.forEach(this::writeStatement);
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("people");
    people.forEach(
        (name, id) -> {
          json.writeStartObject();
          json.writeStringProperty("id", id);
          json.writeStringProperty("name", name);
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeStatement(CoreMap quotation) {
    json.writeStartObject();
    json.writeName("speaker");
    String speaker = quotation.get(QuoteAttributionAnnotator.CanonicalMentionAnnotation.class);
    if (speaker == null) {
      json.writeNull();
    } else {
      json.writeString(people.computeIfAbsent(speaker, name -> "p" + (people.size() + 1)));
    }
    json.writeArrayPropertyStart("source");
    writeMention(
        quotation.get(QuoteAttributionAnnotator.MentionBeginAnnotation.class),
        quotation.get(QuoteAttributionAnnotator.MentionEndAnnotation.class));
    json.writeEndArray();
    json.writeArrayPropertyStart("cue").writeEndArray();
    json.writeArrayPropertyStart("content");
    writeSpan(
        quotation.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
        quotation.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** First and last token of a mention; null where the quotation was given to nobody. */
  private void writeMention(@Nullable Integer first, @Nullable Integer last) {
    if (first == null || last == null) {
      return;
    }
    List<CoreLabel> tokens = document.get(CoreAnnotations.TokensAnnotation.class);
    writeSpan(tokens.get(first).beginPosition(), tokens.get(last).endPosition());
  }

  /** CoreNLP counts UTF-16 units, records code points. */
  private void writeSpan(int start, int end) {
    json.writeStartArray();
    json.writeNumber(text.codePointCount(0, start));
    json.writeNumber(text.codePointCount(0, end));
    json.writeEndArray();
  }
}
