package org.onrecord.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import tools.jackson.core.JsonGenerator;

/**
 * Writes places as pairs of code points, and texts that may be unknown; {@link PlaceReader} reads
 * them.
 *
 * @param text what the places point into
 */
record PlaceWriter(SourceText text, JsonGenerator json) {

  void string(String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  void spans(String name, List<Span> spans) {
    json.writeArrayPropertyStart(name);
    spans.forEach(this::pair);
    json.writeEndArray();
  }

  void span(String name, @Nullable Span span) {
    json.writeName(name);
    if (span == null) {
      json.writeNull();
    } else {
      pair(span);
    }
  }

  private void pair(Span span) {
    json.writeStartArray();
    json.writeNumber(text.codePointOffset(span.start()));
    json.writeNumber(text.codePointOffset(span.end()));
    json.writeEndArray();
  }
}
