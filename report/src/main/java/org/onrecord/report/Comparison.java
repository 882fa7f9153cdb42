package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.text.Span;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Passage;

/** A quotation beside its passage, cut where they differ. */
final class Comparison {
  private Comparison() {}

  /**
   * A piece of both.
   *
   * @param quote the draft's words
   * @param source the passage's words
   * @param edit how they differ; null where they are the same
   */
  record Stretch(String quote, String source, @Nullable Edit edit) {}

  /**
   * The pieces in order; they hold all of the quotation and all of the passage.
   *
   * @param text of the draft
   * @param found the quotation's passage
   */
  static List<Stretch> of(String text, VerifiedQuotation quotation, Passage found) {
    List<Stretch> stretches = new ArrayList<>();
    int quote = quotation.span().start();
    int source = found.start();
    for (Edit edit : quotation.verification().edits()) {
      Span from = edit.source();
      add(
          stretches,
          text.substring(quote, Math.max(quote, edit.quote().start())),
          slice(found, source, Math.max(source, from.start())),
          null);
      add(
          stretches,
          text.substring(edit.quote().start(), edit.quote().end()),
          slice(found, from.start(), from.end()),
          edit);
      quote = edit.quote().end();
      source = from.end();
    }
    add(
        stretches,
        text.substring(quote, quotation.span().end()),
        slice(found, source, found.end()),
        null);
    return stretches;
  }

  private static String slice(Passage found, int start, int end) {
    return found.text().substring(start - found.start(), end - found.start());
  }

  private static void add(
      List<Stretch> stretches, String quote, String source, @Nullable Edit edit) {
    if (edit != null || !quote.isEmpty() || !source.isEmpty()) {
      stretches.add(new Stretch(quote, source, edit));
    }
  }
}
