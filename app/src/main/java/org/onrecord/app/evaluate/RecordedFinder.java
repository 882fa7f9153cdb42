package org.onrecord.app.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.app.text.FileName;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks statements up in records made before, one a line, by this program or another. A record
 * belongs to the document whose text has the file name that its {@code page.source} ends in; the
 * last one of a name counts. All of them are held in memory.
 */
final class RecordedFinder implements Finder {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ENDING = ".txt";

  private final Path file;
  private final double minConfidence;
  private final Map<String, Findings> findings = new HashMap<>();

  private RecordedFinder(Path file, double minConfidence) {
    this.file = file;
    this.minConfidence = minConfidence;
  }

  /**
   * Reads a file of records.
   *
   * @param minConfidence statements whose confidence is lower are left out
   * @throws GoldException if a line is no record
   */
  static RecordedFinder read(Path file, double minConfidence) throws IOException {
    RecordedFinder finder = new RecordedFinder(file, minConfidence);
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          finder.add(line, file + ": line " + number);
        }
        number++;
      }
    } catch (CharacterCodingException e) {
      throw new GoldException(file + ": this is not UTF-8; records are: convert it");
    }
    return finder;
  }

  @Override
  public Findings find(GoldDocument document, byte[] bytes, String own) {
    Findings found = findings.get(document.name());
    if (found == null) {
      return Findings.none(own, document.text() + ": " + file + " has no record of it");
    }
    return found.text().equals(own)
        ? found
        : Findings.none(
            own, document.text() + ": page.text of its record in " + file + " is not its text");
  }

  private void add(String line, String where) throws GoldException {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new GoldException(where + ": this is not JSON; " + e.getOriginalMessage());
    }
    JsonNode page = node.path("page");
    if (!page.path("source").isString() || !page.path("text").isString()) {
      throw new GoldException(
          where + ": this is no record; it lacks page.source or page.text (docs/record.md)");
    }
    SourceText text = SourceText.of(page.path("text").asString());
    Map<String, String> names = new HashMap<>();
    for (JsonNode person : node.path("people")) {
      names.put(person.path("id").asString(""), person.path("name").asString(""));
    }
    List<MarkedStatement> statements = new ArrayList<>();
    List<String> speakers = new ArrayList<>();
    for (JsonNode each : node.path("statements")) {
      if (each.path("confidence").asDouble(1) < minConfidence) {
        continue;
      }
      statements.add(
          MarkedStatement.of(
              text.string(),
              spans(each, "source", text, where),
              spans(each, "cue", text, where),
              spans(each, "content", text, where)));
      speakers.add(names.getOrDefault(each.path("speaker").asString(""), ""));
    }
    findings.put(
        name(page.path("source").asString()),
        new Findings(text.string(), statements, speakers, null));
  }

  private static List<Span> spans(JsonNode statement, String role, SourceText text, String where)
      throws GoldException {
    List<Span> spans = new ArrayList<>();
    for (JsonNode span : statement.path(role)) {
      int start = span.path(0).asInt(-1);
      int end = span.path(1).asInt(-1);
      if (start < 0 || end < start || end > text.codePointLength()) {
        throw new GoldException(
            where
                + ": "
                + role
                + " "
                + span
                + " is no place in a text of "
                + text.codePointLength()
                + " characters");
      }
      spans.add(new Span(text.utf16Offset(start), text.utf16Offset(end)));
    }
    return spans;
  }

  private static String name(String source) {
    String name = FileName.last(source);
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }
}
