package org.onrecord;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.Diagnostic;

/** Limits how many diagnostics a record has, however much is wrong with its page. */
final class DiagnosticCap {
  private static final int MOST = 100;

  private DiagnosticCap() {}

  /** The first hundred diagnostics; where there are more, one more that counts the rest. */
  static List<Diagnostic> of(List<Diagnostic> diagnostics) {
    if (diagnostics.size() <= MOST) {
      return diagnostics;
    }
    Diagnostic first = diagnostics.get(MOST);
    List<Diagnostic> kept = new ArrayList<>(diagnostics.subList(0, MOST));
    kept.add(
        new Diagnostic(
            Diagnostic.Code.MORE,
            first.span(),
            diagnostics.size() - MOST + " more diagnostics are not listed"));
    return kept;
  }
}
