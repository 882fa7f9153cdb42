package org.onrecord.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The first of a record that was written as JSON: of which page it is, and how it was made.
 *
 * @param source {@code page.source}
 * @param people {@code extractor.settings.people}, the digest of the list of people; null for none
 */
public record RecordHead(String source, @Nullable String people) {
  private static final JsonFactory FACTORY = new JsonFactory();

  /**
   * Reads a record no further than up to the page's source.
   *
   * @param json in UTF-8, what {@link RecordJson} wrote; may be cut off behind the source
   * @return empty if it is not the record of a page
   */
  public static Optional<RecordHead> of(byte[] json) {
    try {
      return of(new ByteArrayInputStream(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file with one record no further than up to the page's source.
   *
   * @return empty if it is not the record of a page
   */
  public static Optional<RecordHead> of(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return of(in);
    }
  }

  private static Optional<RecordHead> of(InputStream in) throws IOException {
    String people = null;
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.VALUE_STRING) {
          continue;
        }
        String place = parser.streamReadContext().pathAsPointer().toString();
        if (place.equals("/extractor/settings/people")) {
          people = parser.getString();
        } else if (place.equals("/page/source")) {
          return Optional.of(new RecordHead(parser.getString(), people));
        }
      }
      return Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
