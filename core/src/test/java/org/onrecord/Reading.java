package org.onrecord;

import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.person.Person;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/** Reads text through the public API and shows what was found as lines that a test can compare. */
public final class Reading {
  private static final OnRecord ON_RECORD = OnRecord.standard();

  private final PageRecord record;

  private Reading(PageRecord record) {
    this.record = record;
  }

  /** Reads plain text; every record passes {@link StatementAssert}. */
  public static Reading of(String text) {
    try {
      return new Reading(StatementAssert.assertSound(ON_RECORD.readText("test.txt", text)));
    } catch (UnreadablePageException e) {
      return Assertions.fail(e);
    }
  }

  /** The record itself. */
  public PageRecord record() {
    return record;
  }

  /** Each statement as {@code kind [source] {cue} content}, pieces joined by " | ". */
  public List<String> statements() {
    return record.statements().stream().map(this::show).toList();
  }

  /** Each statement's speaker by name, "?" where unknown. */
  public List<String> speakers() {
    return record.statements().stream()
        .map(statement -> record.speaker(statement).map(Person::name).orElse("?"))
        .toList();
  }

  /** The contents alone. */
  public List<String> contents() {
    return record.statements().stream().map(s -> join(s.content())).toList();
  }

  private String show(Statement statement) {
    return statement.kind().id()
        + " ["
        + join(statement.source())
        + "] {"
        + join(statement.cue())
        + "} "
        + join(statement.content());
  }

  private String join(List<Span> spans) {
    return String.join(" | ", spans.stream().map(record.page().text()::slice).toList());
  }
}
