package org.onrecord.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.page.Page;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordWriter;

/**
 * Tells where a record breaks its contract: what {@code onrecord read} and {@code onrecord page}
 * write, for anybody who makes or changes records. Knows only the JSON and docs/record.md.
 */
public final class RecordContract {
  private RecordContract() {}

  /** What is wrong with a line of {@code onrecord read}; empty where nothing is. */
  public static List<Breach> ofRecord(String line) {
    Finding finding = new Finding();
    Map<String, Object> record = parsed(line, finding);
    if (record == null) {
      return finding.breaches();
    }
    Map<String, Place> comments = pageAndComments(record, finding);
    Map<String, Object> extractor = finding.object(record.get("extractor"), "extractor");
    finding.string(extractor, "version", "extractor");
    finding.string(extractor, "model", "extractor");
    finding.object(extractor.get("settings"), "settings");
    SpeechRules speech = new SpeechRules(finding, comments);
    speech.people(finding.list(record, "people", "record"));
    speech.statements(finding.list(record, "statements", "record"));
    speech.events(finding.list(record, "events", "record"));
    speech.claims(finding.list(record, "claims", "record"));
    if (record.containsKey("disputes")) {
      new DisputeRules(finding, comments, record)
          .disputes(finding.list(record, "disputes", "record"));
    }
    if (record.containsKey("positions")) {
      new PositionRules(finding, record).positions(finding.list(record, "positions", "record"));
    }
    return finding.breaches();
  }

  /** What is wrong with a line of {@code onrecord page}; empty where nothing is. */
  public static List<Breach> ofPage(String line) {
    Finding finding = new Finding();
    Map<String, Object> page = parsed(line, finding);
    if (page != null) {
      pageAndComments(page, finding);
    }
    return finding.breaches();
  }

  /** What is wrong with a record, its places in the source and between characters as well. */
  public static List<Breach> of(PageRecord record) {
    List<Breach> breaches = new ArrayList<>(ofRecord(RecordWriter.line(record)));
    Page page = record.page();
    breaches.addAll(SourcePlaces.breaches(page));
    breaches.addAll(CharacterBorders.breaches(record));
    return breaches;
  }

  private static Map<String, Object> parsed(String line, Finding finding) {
    try {
      finding.holds(line.indexOf('\n') < 0, "json", "a record is more than a line");
      return finding.object(StrictJson.read(line), "record");
    } catch (StrictJson.NotJsonException e) {
      finding.holds(false, "json", e.getMessage());
      return null;
    }
  }

  private static Map<String, Place> pageAndComments(Map<String, Object> record, Finding finding) {
    finding.holds(
        finding.integer(record.get("onrecord"), "onrecord") == 1, "shape", "not contract 1");
    PageRules rules = new PageRules(finding);
    rules.page(finding.object(record.get("page"), "page"));
    Map<String, Place> comments = rules.comments(finding.list(record, "comments", "record"));
    rules.diagnostics(finding.list(record, "diagnostics", "record"));
    return comments;
  }
}
