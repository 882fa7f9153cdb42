package org.onrecord.attribution;

import java.util.List;
import org.onrecord.text.Diagnostic;

/**
 * What an extractor found on one page.
 *
 * @param attributions in the order of their first content character
 * @param diagnostics what could not be read as it should, such as a quotation never closed
 */
public record Extraction(List<Attribution> attributions, List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public Extraction {
    attributions = List.copyOf(attributions);
    diagnostics = List.copyOf(diagnostics);
  }
}
