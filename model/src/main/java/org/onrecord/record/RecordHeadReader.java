package org.onrecord.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a record as far as {@code page.source}, and no further. */
final class RecordHeadReader {
  private static final String SETTINGS = "/extractor/settings/";
  private static final JsonFactory FACTORY = new JsonFactory();

  private RecordHeadReader() {}

  static Optional<RecordReader.Head> read(InputStream in) throws IOException {
    Map<String, String> settings = new TreeMap<>();
    String version = "";
    String model = "";
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.VALUE_STRING) {
          continue;
        }
        String place = parser.streamReadContext().pathAsPointer().toString();
        if (place.startsWith(SETTINGS)) {
          settings.put(parser.currentName(), parser.getString());
        } else if (place.equals("/extractor/version")) {
          version = parser.getString();
        } else if (place.equals("/extractor/model")) {
          model = parser.getString();
        } else if (place.equals("/page/source")) {
          return Optional.of(
              new RecordReader.Head(new Provenance(version, model, settings), parser.getString()));
        }
      }
      return Optional.empty();
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      return Optional.empty();
    }
  }
}
