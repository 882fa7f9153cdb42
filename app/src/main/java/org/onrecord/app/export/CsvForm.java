package org.onrecord.app.export;

import java.util.Locale;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.report.CsvRow;
import org.onrecord.report.Places;
import org.onrecord.verdict.Passage;

/** Tables for spreadsheets: a row a statement. */
public final class CsvForm implements SayingForm {
  @Override
  public Frame frame() {
    String columns =
        CsvRow.of(
            "statement",
            "speaker",
            "identifier",
            "words",
            "said",
            "kind",
            "act",
            "certainty",
            "reliability",
            "to",
            "through",
            "place",
            "outlet",
            "authors",
            "published",
            "headline",
            "address",
            "source",
            "key");
    return new Frame(columns, "", "");
  }

  @Override
  public String entry(Saying saying) {
    Origin origin = saying.origin();
    return CsvRow.of(
        saying.number(),
        saying.speaker(),
        saying.speakerId(),
        saying.words(),
        saying.said(),
        saying.kind(),
        saying.act(),
        saying.certainty(),
        String.format(Locale.ROOT, "%.2f", saying.reliability()),
        saying.to(),
        String.join("; ", saying.through()),
        saying.place(),
        origin.outlet(),
        String.join("; ", origin.authors()),
        origin.published(),
        origin.headline(),
        origin.address(),
        origin.source(),
        saying.key());
  }

  /** A row a quotation of a draft, with its verdict. */
  public static final class OfVerdicts implements VerdictForm {
    @Override
    public Frame frame() {
      String columns =
          CsvRow.of(
              "draft",
              "place",
              "quotation",
              "speaker",
              "verdict",
              "anotherSpeaker",
              "changes",
              "source",
              "sourcePlace",
              "sourceSpeaker",
              "sourcePublished",
              "sourceWords",
              "key");
      return new Frame(columns, "", "");
    }

    @Override
    public String entry(VerifiedDraft draft) {
      Places places = new Places(draft.draft().page());
      StringBuilder rows = new StringBuilder();
      for (VerifiedQuotation quotation : draft.quotations()) {
        rows.append(row(draft, quotation, places));
      }
      return rows.toString();
    }

    private static String row(VerifiedDraft draft, VerifiedQuotation quotation, Places places) {
      VerdictRow row = VerdictRow.of(draft, quotation, places);
      Passage found = quotation.verification().found();
      return CsvRow.of(
          draft.draft().page().source(),
          row.place(),
          row.words(),
          quotation.speaker(),
          quotation.verification().verdict().id(),
          Boolean.toString(quotation.isAnothersWords()),
          Integer.toString(row.changes()),
          found == null ? null : found.source(),
          found == null ? null : found.place(),
          found == null ? null : found.speaker(),
          found == null ? null : found.published(),
          found == null ? null : found.text(),
          row.key());
    }
  }
}
