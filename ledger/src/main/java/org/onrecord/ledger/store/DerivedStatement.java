package org.onrecord.ledger.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Statement;
import org.onrecord.text.SourceText;
import org.onrecord.trace.words.Wording;

/**
 * A statement as its row has it, but for what depends on other pages: made of the record alone, so
 * that it can be made again.
 *
 * @param id its number
 * @param wording of its content
 * @param speakerName who says it, as the page names them; empty where unknown
 * @param told through whom it is known, outermost first
 * @param about who is named in it, but for the speaker, ascending
 */
record DerivedStatement(
    long id,
    String content,
    String source,
    String cue,
    String kind,
    String act,
    String certainty,
    @Nullable Long speaker,
    @Nullable Long addressee,
    @Nullable String said,
    double reliability,
    Wording wording,
    String speakerName,
    List<Long> told,
    List<Long> about) {

  static List<DerivedStatement> of(long reading, PageRecord record, PagePeople people) {
    SourceText text = record.page().text();
    Mentions mentions = Mentions.of(people);
    List<DerivedStatement> rows = new ArrayList<>();
    for (Statement statement : record.statements()) {
      String content = Places.of(statement.content(), text);
      PagePeople.Known speaker = people.in(content, statement.speaker());
      PagePeople.Known addressee = people.in(content, statement.to());
      rows.add(
          new DerivedStatement(
              StatementNumber.of(reading, rows.size()).id(),
              content,
              Places.of(statement.source(), text),
              Places.of(statement.cue(), text),
              statement.kind().id(),
              statement.act().id(),
              statement.certainty().id(),
              speaker == null ? null : speaker.id(),
              addressee == null ? null : addressee.id(),
              statement.said() == null ? null : statement.said().date(),
              Math.round(statement.reliability() * 100) / 100.0, // as the record's line has it
              Wording.of(text.string(), statement.content()),
              speaker == null ? "" : speaker.person().name(),
              statement.through().stream()
                  .map(id -> people.in(content, id))
                  .filter(Objects::nonNull)
                  .map(PagePeople.Known::id)
                  .toList(),
              mentions.in(statement, content)));
    }
    return rows;
  }

  /** The numbers of all who have to do with it. */
  Set<Long> people() {
    Set<Long> people = new HashSet<>(told);
    people.addAll(about);
    if (speaker != null) {
      people.add(speaker);
    }
    if (addressee != null) {
      people.add(addressee);
    }
    return people;
  }
}
