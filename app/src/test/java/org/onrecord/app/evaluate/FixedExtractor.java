package org.onrecord.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.OnRecord;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.attribution.Extraction;
import org.onrecord.page.Page;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/** Finds “words” said Somebody Else, and nothing more: these tests are not of the extractor. */
final class FixedExtractor implements AttributionExtractor {
  private static final Pattern SAID = Pattern.compile("(“[^”]*”) (said) ([A-Z][a-z]+ [A-Z][a-z]+)");

  static OnRecord onRecord() {
    return OnRecord.builder().extractor(new FixedExtractor()).build();
  }

  @Override
  public Extraction extract(Page page) {
    List<Attribution> attributions = new ArrayList<>();
    Matcher said = SAID.matcher(page.text().string());
    while (said.find()) {
      attributions.add(
          new Attribution(
              Kind.DIRECT,
              List.of(new Span(said.start(3), said.end(3))),
              List.of(new Span(said.start(2), said.end(2))),
              List.of(new Span(said.start(1), said.end(1))),
              "body",
              1));
    }
    return new Extraction(attributions, List.of());
  }

  @Override
  public String model() {
    return "fixed";
  }
}
