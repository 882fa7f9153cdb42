package org.onrecord.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.text.Diagnostic;

/** What holds for the page, its comments and its diagnostics. */
final class PageRules {
  /** As docs/record.md lists them. */
  static final Set<String> ROLES =
      Set.of("headline", "caption", "byline", "body", "bio", "comment", "other");

  private static final Set<String> CODES =
      Stream.of(Diagnostic.Code.values()).map(Diagnostic.Code::id).collect(Collectors.toSet());

  /** As docs/documents.md lists those of documents. */
  private static final Set<String> MEDIA_TYPES =
      Set.of(
          "text/plain",
          "text/html",
          "application/x-subrip",
          "text/vtt",
          "text/x-transcript",
          "application/pdf",
          "message/rfc822",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.oasis.opendocument.text",
          "application/epub+zip",
          "application/rtf");

  private static final int MAX_DIAGNOSTICS = 101;

  private final Finding finding;

  PageRules(Finding finding) {
    this.finding = finding;
  }

  void page(Map<String, Object> page) {
    String id = finding.string(page, "id", "page");
    finding.holds(id.matches("sha256:[0-9a-f]{64}"), "id", "page id is " + id);
    finding.holds(!finding.string(page, "source", "page").isEmpty(), "shape", "no page source");
    finding.oneOf(MEDIA_TYPES, page, "mediaType", "page");
    finding.text(finding.string(page, "text", "page"));
    metadata(page);
    List<Place> parts = new ArrayList<>();
    for (Object value : finding.list(page, "parts", "page")) {
      Map<String, Object> part = finding.object(value, "part");
      finding.oneOf(ROLES, part, "role", "part");
      parts.add(finding.startAndEnd(part, "part"));
    }
    finding.inOrder(parts, "parts");
    runs(page);
    locators(page);
  }

  private void locators(Map<String, Object> page) {
    if (page.containsKey("locators")) {
      List<Place> places = new ArrayList<>();
      for (Object value : finding.list(page, "locators", "page")) {
        Map<String, Object> locator = finding.object(value, "locator");
        places.add(finding.startAndEnd(locator, "locator"));
        boolean known =
            locator.containsKey("page")
                || locator.containsKey("fromMillis")
                || locator.containsKey("paragraph");
        finding.holds(known, "shape", "a locator of no kind: " + locator);
      }
      finding.inOrder(places, "locators");
    }
  }

  private void metadata(Map<String, Object> page) {
    for (String name : List.of("headline", "outlet", "section")) {
      String value = finding.stringOrNull(page, name, "page");
      words(value, name);
    }
    finding.strings(page, "authors", "page").forEach(author -> words(author, "author"));
    for (String name : List.of("published", "modified")) {
      String date = finding.stringOrNull(page, name, "page");
      finding.holds(date == null || Dates.isTold(date), "date", name + " is " + date);
    }
    String language = finding.stringOrNull(page, "language", "page");
    finding.holds(
        language == null || language.matches("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*"),
        "language",
        "language is " + language);
    String canonical = finding.stringOrNull(page, "canonical", "page");
    finding.holds(
        canonical == null || canonical.matches("(?i)https?://[^\\s\\p{Cntrl}]+"),
        "canonical",
        "canonical is " + canonical);
  }

  /** What a page calls itself is one line of words. */
  private void words(String value, String name) {
    if (value != null) {
      boolean line = value.lines().count() < 2;
      finding.holds(!value.isBlank() && line, "words", name + " is \"" + value + '"');
    }
  }

  private void runs(Map<String, Object> page) {
    List<?> runs = finding.list(page, "sourceMap", "page");
    finding.holds(
        runs.isEmpty() || !"text/plain".equals(page.get("mediaType")),
        "sourceMap",
        "plain text has a source map");
    int textEnd = 0;
    int sourceEnd = 0;
    for (Object value : runs) {
      if (!(value instanceof List<?> run) || run.size() != 3) {
        finding.holds(false, "shape", "a run of the source map is " + value);
        return;
      }
      int start = finding.integer(run.get(0), "run");
      int source = finding.integer(run.get(1), "run");
      int length = finding.integer(run.get(2), "run");
      boolean inside =
          start >= textEnd && source >= sourceEnd && start + length <= finding.text().length;
      finding.holds(inside && length > 0, "sourceMap", "run " + run + " overlaps or leads outside");
      textEnd = start + length;
      sourceEnd = source + length;
    }
  }

  /** The comments by their ids. */
  Map<String, Place> comments(List<?> comments) {
    Map<String, Place> places = new LinkedHashMap<>();
    for (Object value : comments) {
      Map<String, Object> comment = finding.object(value, "comment");
      String id = finding.string(comment, "id", "comment");
      String parent = finding.stringOrNull(comment, "parent", id);
      finding.holds(id.matches("c[1-9]\\d*(?:\\.[1-9]\\d*)*"), "id", "comment id is " + id);
      finding.holds(
          parent == null || places.containsKey(parent),
          "reference",
          id + " answers " + parent + ", which does not precede it");
      words(finding.stringOrNull(comment, "author", id), id + " author");
      String posted = finding.stringOrNull(comment, "posted", id);
      finding.holds(posted == null || Dates.isTold(posted), "date", id + " posted " + posted);
      Place old = places.put(id, finding.startAndEnd(comment, id));
      finding.holds(old == null, "id", "two comments are " + id);
    }
    finding.inOrder(List.copyOf(places.values()), "comments");
    return places;
  }

  void diagnostics(List<?> diagnostics) {
    finding.holds(
        diagnostics.size() <= MAX_DIAGNOSTICS, "diagnostics", diagnostics.size() + " diagnostics");
    for (Object value : diagnostics) {
      Map<String, Object> diagnostic = finding.object(value, "diagnostic");
      finding.oneOf(CODES, diagnostic, "code", "diagnostic");
      int start = finding.integer(diagnostic.get("start"), "diagnostic start");
      int end = finding.integer(diagnostic.get("end"), "diagnostic end");
      finding.holds(
          start >= 0 && start <= end && end <= finding.text().length,
          "range",
          "diagnostic at [" + start + ", " + end + ")");
      String message = finding.string(diagnostic, "message", "diagnostic");
      finding.holds(!message.isBlank(), "shape", "a diagnostic says nothing");
    }
  }
}
