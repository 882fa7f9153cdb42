package org.onrecord.attribution.find;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.attribution.Extraction;
import org.onrecord.encoder.EncodedPage;
import org.onrecord.page.Page;
import org.onrecord.text.Span;

/** An extractor whose encoder can tell later stages what it made of the page's words. */
public interface EncodingExtractor extends AttributionExtractor {

  /** Takes up what the encoder makes of one page. */
  EncodedPage.Builder encoded();

  /**
   * Takes up what the encoder makes of some sentences of a page.
   *
   * @param sentences in text order, without overlap
   */
  EncodedPage.Builder encoded(List<Span> sentences);

  /**
   * Finds the attributions of a page, and keeps what the encoder made of its words.
   *
   * @param page any page
   * @param encoded where that goes; null where nobody wants it
   */
  Extraction extract(Page page, EncodedPage.@Nullable Builder encoded);
}
