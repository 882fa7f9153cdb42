package org.onrecord.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.person.Identity;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.DatedEvent;
import org.onrecord.statement.Kind;
import org.onrecord.statement.SaidAt;
import org.onrecord.statement.Statement;

/**
 * Reads back what {@link RecordWriter} wrote, one record a line or printed over several:
 *
 * <pre>{@code
 * try (RecordReader records = RecordReader.open(Path.of("records.jsonl"))) {
 *   for (PageRecord record = records.next(); record != null; record = records.next()) {
 *     record.statements().forEach(s -> System.out.println(record.words(s.content())));
 *   }
 * }
 * }</pre>
 *
 * <p>Fields it does not know are passed over, and what is missing counts as not known, so that
 * records of other versions and other programs can be read: only {@code page.source} and {@code
 * page.text} must be there. A statement without an act was spoken, one without a reliability has
 * its confidence, as all had before there were these fields. Places are checked: each must lie in
 * the text. A line that is no record is an error of its own: reading goes on with the next.
 *
 * <p>Writing what was read gives the same characters. Not kept are the markup of an HTML page (its
 * {@code decodedSource} is null) and probabilities beyond two places, which are not written.
 *
 * <p>One line is in memory at a time; its cost is linear. Not thread-safe.
 */
public final class RecordReader implements Closeable {
  private final JsonLines lines;

  private RecordReader(JsonLines lines) {
    this.lines = lines;
  }

  /**
   * Opens a file of records.
   *
   * @throws IOException if it cannot be opened
   */
  public static RecordReader open(Path file) throws IOException {
    return new RecordReader(new JsonLines(file.toString(), Files.newInputStream(file)));
  }

  /**
   * Reads a stream of records.
   *
   * @param name what errors call it
   * @param in closed with the reader
   */
  public static RecordReader of(String name, InputStream in) {
    return new RecordReader(new JsonLines(name, in));
  }

  /**
   * The next record, on a line or printed over several; null after the last.
   *
   * @throws MalformedRecordException if the line is no record; the next call reads the next line
   * @throws IOException if the input cannot be read
   */
  public @Nullable PageRecord next() throws IOException {
    byte[] line = lines.next();
    return line == null ? null : lines.at(() -> read(line));
  }

  /** The number of the line on which the record read last begins, from 1; 0 before the first. */
  public long line() {
    return lines.number();
  }

  /**
   * Reads one record.
   *
   * @param json one record on one line or several, as {@link RecordWriter} writes it
   * @throws MalformedRecordException if it is none
   */
  public static PageRecord parse(String json) throws MalformedRecordException {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The first fields of a record: which page it is of and how it was made. They can be read
   * cheaply, and even where the rest of the record was cut off.
   *
   * @param extractor what made it
   * @param source {@code page.source}
   */
  public record Head(Provenance extractor, String source) {}

  /**
   * The head of a record.
   *
   * @param json in UTF-8; may be cut off after {@code page.source}
   * @return empty if it is not the record of a page
   */
  public static Optional<Head> head(byte[] json) {
    try {
      return RecordHeadReader.read(new ByteArrayInputStream(json));
    } catch (IOException e) {
      return Optional.empty(); // reading an array cannot fail, so the content is no record
    }
  }

  /**
   * The head of the first record in a file.
   *
   * @return empty if it does not begin with the record of a page
   * @throws IOException if the file cannot be read
   */
  public static Optional<Head> head(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return RecordHeadReader.read(in);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  static PageRecord read(byte[] json) throws MalformedRecordException {
    JsonFields fields = JsonFields.parse(json);
    PageJson page = new PageJson(fields);
    PlaceReader places = page.places();
    Page read = page.read();
    Map<String, Identity> identities = new LinkedHashMap<>();
    List<Person> people = fields.objects("people", person -> person(person, places, identities));
    return new PageRecord(
        provenance(fields.object("extractor")),
        read,
        people,
        fields.objects("statements", statement -> statement(statement, places)),
        fields.objects("events", event -> event(event, places)),
        fields.objects("disputes", new DisputeJson(places.text())::read),
        fields.objects("positions", new PositionJson(places.text())::read),
        fields.objects("claims", page::claim),
        fields.objects("diagnostics", page::diagnostic),
        identities);
  }

  static Provenance provenance(@Nullable JsonFields fields) throws MalformedRecordException {
    if (fields == null) {
      return new Provenance("", "", Map.of());
    }
    Map<String, String> settings = new TreeMap<>();
    JsonFields given = fields.object("settings");
    if (given != null) {
      for (Object name : given.values().keySet()) {
        settings.put((String) name, given.required((String) name));
      }
    }
    return new Provenance(fields.string("version", ""), fields.string("model", ""), settings);
  }

  private static Person person(
      JsonFields fields, PlaceReader places, Map<String, Identity> identities)
      throws MalformedRecordException {
    String id = fields.required("id");
    Identity.@Nullable Basis basis =
        fields.has("identifiedBy")
            ? fields.constant("identifiedBy", Identity.Basis.class, Identity.Basis::id)
            : null;
    Identity identity =
        new Identity(fields.optional("identifier"), basis, fields.strings("candidates"));
    if (!identity.equals(Identity.open())) {
      identities.put(id, identity);
    }
    return new Person(
        id,
        fields.has("type")
            ? fields.constant("type", PersonType.class, PersonType::id)
            : PersonType.PERSON,
        fields.string("name", ""),
        places.spans(fields, "mentions"));
  }

  private static Statement statement(JsonFields fields, PlaceReader places)
      throws MalformedRecordException {
    JsonFields said = fields.object("said");
    double confidence = fields.number("confidence", 1);
    return Statement.builder(fields.string("id", ""))
        .kind(fields.has("kind") ? fields.constant("kind", Kind.class, Kind::id) : Kind.INDIRECT)
        .act(fields.has("act") ? fields.constant("act", Act.class, Act::id) : Act.SPEECH)
        .speaker(fields.optional("speaker"), fields.number("speakerConfidence", 0))
        .source(places.spans(fields, "source"))
        .cue(places.spans(fields, "cue"))
        .content(places.spans(fields, "content"))
        .through(fields.strings("through"))
        .to(fields.optional("to"))
        .said(said == null ? null : new SaidAt(places.span(said, "span"), said.required("date")))
        .certainty(
            fields.has("certainty")
                ? fields.constant("certainty", Certainty.class, Certainty::id)
                : Certainty.ASSERTED,
            places.spans(fields, "certaintySpan"))
        .part(fields.string("part", "body"))
        .confidence(confidence)
        .reliability(fields.number("reliability", confidence))
        .build();
  }

  private static DatedEvent event(JsonFields fields, PlaceReader places)
      throws MalformedRecordException {
    return new DatedEvent(
        fields.required("date"), places.span(fields, "span"), fields.required("statement"));
  }
}
