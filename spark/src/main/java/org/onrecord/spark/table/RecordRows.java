package org.onrecord.spark.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Comment;
import org.onrecord.person.Person;
import org.onrecord.record.MalformedRecordException;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordReader;
import org.onrecord.record.RecordWriter;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.Position;
import org.onrecord.statement.DatedEvent;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/** A record as rows of the tables, and a row of {@link Table#PAGES} as the record it was. */
public final class RecordRows {
  private final PageRecord record;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> tree;
  private final Map<String, @Nullable Object> page;

  private RecordRows(PageRecord record) {
    this.record = record;
    record.people().forEach(person -> people.putIfAbsent(person.id(), person));
    this.tree = JsonTree.object(RecordWriter.line(record));
    @SuppressWarnings("unchecked")
    Map<String, @Nullable Object> pageFields =
        (Map<String, @Nullable Object>) Objects.requireNonNull(tree.get("page"));
    this.page = PageOf.of(pageFields);
  }

  /** The rows of a record, table by table. */
  public static Map<Table, List<Map<String, @Nullable Object>>> of(PageRecord record) {
    RecordRows rows = new RecordRows(record);
    Map<Table, List<Map<String, @Nullable Object>>> all = new EnumMap<>(Table.class);
    all.put(Table.PAGES, List.of(rows.tree));
    all.put(Table.STATEMENTS, rows.rows("statements", record.statements(), rows::statement));
    all.put(Table.PEOPLE, rows.rows("people", record.people(), (person, row) -> {}));
    all.put(Table.COMMENTS, rows.rows("comments", record.page().comments(), rows::comment));
    all.put(Table.EVENTS, rows.rows("events", record.events(), rows::event));
    all.put(Table.DISPUTES, rows.rows("disputes", record.disputes(), rows::dispute));
    all.put(Table.POSITIONS, rows.rows("positions", record.positions(), rows::position));
    return all;
  }

  /**
   * The record of a row of {@link Table#PAGES}, as it was written.
   *
   * @throws MalformedRecordException if the row is none, as where columns were left out
   */
  public static PageRecord record(Map<String, @Nullable Object> row)
      throws MalformedRecordException {
    return RecordReader.parse(JsonTree.line(row));
  }

  private <T> List<Map<String, @Nullable Object>> rows(
      String list, List<T> entries, BiConsumer<T, Map<String, @Nullable Object>> words) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    List<?> written = tree.get(list) instanceof List<?> given ? given : List.of();
    for (int i = 0; i < written.size(); i++) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("page", page);
      ((Map<?, ?>) Objects.requireNonNull(written.get(i)))
          .forEach((name, value) -> row.put((String) name, value));
      words.accept(entries.get(i), row);
      rows.add(row);
    }
    return rows;
  }

  private void statement(Statement statement, Map<String, @Nullable Object> row) {
    row.put("key", statement.key(record.page().id(), record.page().text()).toString());
    row.put("words", record.words(statement.content()));
    row.put("sourceWords", words(statement.source()));
    row.put("cueWords", words(statement.cue()));
    Person speaker = statement.speaker() == null ? null : people.get(statement.speaker());
    row.put("speakerName", of(speaker, Person::name));
    row.put("speakerType", of(speaker, person -> person.type().id()));
    row.put("speakerIdentifier", of(speaker, person -> record.identity(person).identifier()));
  }

  private void comment(Comment comment, Map<String, @Nullable Object> row) {
    row.put("words", record.words(List.of(comment.span())));
  }

  private void event(DatedEvent event, Map<String, @Nullable Object> row) {
    row.put("words", record.words(List.of(event.span())));
  }

  private void dispute(Dispute dispute, Map<String, @Nullable Object> row) {
    row.put("answerWords", words(dispute.words()));
    Span span = dispute.target().span();
    row.put("targetWords", span == null ? null : record.words(List.of(span)));
  }

  private void position(Position position, Map<String, @Nullable Object> row) {
    row.put("evidence", words(position.words()));
    Person actor = position.actor() == null ? null : people.get(position.actor());
    row.put(
        "actorName", actor == null ? record.words(List.of(position.actorSpan())) : actor.name());
    Person by = position.by() == null ? null : people.get(position.by());
    row.put("byName", of(by, Person::name));
  }

  private @Nullable String words(List<Span> spans) {
    return spans.isEmpty() ? null : record.words(spans);
  }

  private static @Nullable String of(
      @Nullable Person person, Function<Person, @Nullable String> part) {
    return person == null ? null : part.apply(person);
  }
}
