package org.onrecord.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * Reads places: code points in JSON, UTF-16 in Java. It is strict, since a wrong place proves
 * nothing: each place must lie in the text, and those of a list must be in order without overlap.
 *
 * @param text what the places point into
 */
record PlaceReader(SourceText text) {

  /** Fields "start" and "end". */
  Span startAndEnd(JsonFields fields) throws MalformedRecordException {
    return span(new int[] {fields.offset("start"), fields.offset("end")}, fields.pointer());
  }

  /** A pair that must be there. */
  Span span(JsonFields fields, String name) throws MalformedRecordException {
    Span span = optional(fields, name);
    if (span == null) {
      throw fields.wrong(name, "an array of 2 numbers");
    }
    return span;
  }

  /** A pair that may be missing. */
  @Nullable Span optional(JsonFields fields, String name) throws MalformedRecordException {
    int[] pair = fields.row(name, 2);
    return pair == null ? null : span(pair, fields.pointer() + "/" + name);
  }

  /** A list of pairs in text order, without overlap. */
  List<Span> spans(JsonFields fields, String name) throws MalformedRecordException {
    List<Span> spans = new ArrayList<>();
    for (int[] pair : fields.rows(name, 2)) {
      String at = fields.pointer() + "/" + name + "/" + spans.size();
      Span span = span(pair, at);
      if (!spans.isEmpty() && span.start() < spans.get(spans.size() - 1).end()) {
        throw new MalformedRecordException(at + ": this place is not behind the one before it");
      }
      spans.add(span);
    }
    return spans;
  }

  private Span span(int[] pair, String at) throws MalformedRecordException {
    if (pair[0] > pair[1] || pair[1] > text.codePointLength()) {
      throw new MalformedRecordException(
          at
              + ": ["
              + pair[0]
              + ", "
              + pair[1]
              + "] is no place in a text of "
              + text.codePointLength()
              + " characters");
    }
    return new Span(text.utf16Offset(pair[0]), text.utf16Offset(pair[1]));
  }
}
