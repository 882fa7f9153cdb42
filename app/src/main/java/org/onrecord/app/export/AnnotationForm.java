package org.onrecord.app.export;

import org.onrecord.OnRecord;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.report.Places;
import org.onrecord.verdict.Passage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The W3C's Web Annotation Data Model, as JSON-LD: an array of annotations, each complete in
 * itself, one a line.
 */
public final class AnnotationForm implements SayingForm, VerdictForm {
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
  private static final Frame FRAME = new Frame("[\n", ",\n", "\n]\n");

  @Override
  public Frame frame() {
    return FRAME;
  }

  /** Who said it, as tags how, and where: one target for each piece of the words. */
  @Override
  public String entry(Saying saying) {
    boolean known = saying.speaker() != null;
    ObjectNode annotation = annotation(saying.name(), known ? "identifying" : "highlighting");
    ArrayNode bodies = annotation.putArray("body");
    if (saying.speaker() != null) {
      bodies.add(Selectors.body("identifying", saying.speaker()));
    }
    Tags.of(saying).forEach(tag -> bodies.add(Selectors.body("tagging", tag)));
    ArrayNode targets = annotation.putArray("target");
    String source = saying.origin().reference();
    saying.pieces().forEach(piece -> targets.add(Selectors.resource(source, piece)));
    return Json.line(annotation);
  }

  /** What the verdict is, and the passage that proves it. */
  @Override
  public String entry(VerifiedDraft draft) {
    StringBuilder entries = new StringBuilder();
    Places places = new Places(draft.draft().page());
    for (VerifiedQuotation quotation : draft.quotations()) {
      entries
          .append(entries.isEmpty() ? "" : FRAME.between())
          .append(entry(draft, quotation, places));
    }
    return entries.toString();
  }

  private static String entry(VerifiedDraft draft, VerifiedQuotation quotation, Places places) {
    VerdictRow row = VerdictRow.of(draft, quotation, places);
    ObjectNode annotation = annotation(row.key(), "assessing");
    ArrayNode bodies = annotation.putArray("body");
    bodies.add(Selectors.body("assessing", row.sentence()));
    bodies.add(Selectors.body("tagging", quotation.verification().verdict().id()));
    Passage found = quotation.verification().found();
    if (found != null) {
      bodies.add(Selectors.resource(found).put("purpose", "linking"));
    }
    ArrayNode targets = annotation.putArray("target");
    String source = Origin.of(draft.draft().page()).reference();
    quotation
        .spans()
        .forEach(
            span ->
                targets.add(
                    Selectors.resource(source, Piece.of(draft.draft().page().text(), span))));
    return Json.line(annotation);
  }

  private static ObjectNode annotation(String key, String motivation) {
    ObjectNode annotation = Json.object().put("@context", CONTEXT);
    annotation.put("id", Reference.urn(key)).put("type", "Annotation");
    annotation.put("motivation", motivation);
    annotation.set(
        "generator", Json.typed("type", "Software").put("name", "OnRecord " + OnRecord.VERSION));
    return annotation;
  }
}
