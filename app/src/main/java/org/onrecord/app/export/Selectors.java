package org.onrecord.app.export;

import org.onrecord.text.SourceText;
import org.onrecord.verdict.Passage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where words stand, as the Web Annotation Data Model says it. */
final class Selectors {
  private Selectors() {}

  /** A resource and the words in it. */
  static ObjectNode resource(String source, Piece piece) {
    ObjectNode resource = Json.typed("type", "SpecificResource").put("source", source);
    ArrayNode selectors = resource.putArray("selector");
    selectors.add(quote(piece));
    Piece.Range range = piece.range();
    if (range != null) {
      selectors.add(
          Json.typed("type", "TextPositionSelector")
              .put("start", range.start())
              .put("end", range.end()));
    }
    return resource;
  }

  /** A passage of a source. */
  static ObjectNode resource(Passage passage) {
    int length = SourceText.of(passage.text()).codePointLength();
    return resource(
        Reference.of(passage.source()),
        new Piece(
            passage.text(),
            Piece.last(passage.before(), 32),
            Piece.first(passage.after(), 32),
            new Piece.Range(passage.startCodePoint(), passage.startCodePoint() + length)));
  }

  static ObjectNode quote(Piece piece) {
    ObjectNode quote = Json.typed("type", "TextQuoteSelector").put("exact", piece.exact());
    Json.put(quote, "prefix", piece.prefix());
    Json.put(quote, "suffix", piece.suffix());
    return quote;
  }

  static ObjectNode body(String purpose, String value) {
    return Json.typed("type", "TextualBody")
        .put("value", value)
        .put("format", "text/plain")
        .put("purpose", purpose);
  }
}
