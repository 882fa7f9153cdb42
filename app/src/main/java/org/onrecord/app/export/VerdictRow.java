package org.onrecord.app.export;

import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.report.Places;
import org.onrecord.statement.StatementKey;
import org.onrecord.text.SourceText;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verdict;

/**
 * A quotation with its verdict, in words.
 *
 * @param key what identifies the quotation beyond its draft
 * @param place where it stands in the draft
 * @param words the quotation
 * @param changes how many changes the draft does not mark
 * @param sentence the verdict and where the words stand: "verbatim: hearing.pdf, p. 14"
 */
public record VerdictRow(String key, String place, String words, int changes, String sentence) {

  /** The row of a quotation. */
  public static VerdictRow of(VerifiedDraft draft, VerifiedQuotation quotation, Places places) {
    SourceText text = draft.draft().page().text();
    List<StatementKey.Range> ranges =
        quotation.spans().stream()
            .map(
                span ->
                    new StatementKey.Range(
                        text.codePointOffset(span.start()), text.codePointOffset(span.end())))
            .toList();
    String words =
        quotation.spans().stream().map(text::slice).collect(Collectors.joining(Piece.GAP));
    int changes =
        (int) quotation.verification().edits().stream().filter(Edit::isUnmarkedChange).count();
    return new VerdictRow(
        new StatementKey(draft.draft().page().id(), ranges).toString(),
        places.of(quotation.span().start()),
        words,
        changes,
        sentence(quotation, changes));
  }

  private static String sentence(VerifiedQuotation quotation, int changes) {
    Verdict verdict = quotation.verification().verdict();
    Passage found = quotation.verification().found();
    if (found == null) {
      return "not found in the sources";
    }
    String where = where(found);
    String said = found.speaker() == null ? "" : ", said by " + found.speaker();
    String other = quotation.isAnothersWords() ? "; another speaker's words" : "";
    return switch (verdict) {
      case VERBATIM -> "verified against " + where + said + other;
      case ELIDED -> "verified against " + where + ", with marked omissions" + said + other;
      case BRACKETED -> "verified against " + where + ", with changes in brackets" + said + other;
      case ALTERED ->
          "altered: differs from "
              + where
              + " in "
              + changes
              + (changes == 1 ? " unmarked change" : " unmarked changes")
              + said
              + other;
      case TOO_SHORT -> "too short to be proved; the words stand in " + where;
      case NOT_FOUND -> "not found in the sources";
    };
  }

  /** Such as "hearing.pdf, p. 14". */
  private static String where(Passage passage) {
    String place = passage.place();
    return passage.source() + (place == null ? "" : ", " + place);
  }
}
