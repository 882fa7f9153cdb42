package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.contract.RecordContract;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.person.Person;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.DatedEvent;
import org.onrecord.statement.Statement;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.OffsetMap;
import org.onrecord.text.Span;

/**
 * What holds for every record whatsoever: spans lie in the text, in order, without overlap, on
 * character borders; ids are unique and lead somewhere; the source map leads to the same
 * characters.
 *
 * <p>Every test that makes a record passes it through {@link #assertSound(PageRecord)}.
 */
public final class StatementAssert {
  private StatementAssert() {}

  /** Fails, naming the place, where a record breaks its contract. Returns the record. */
  public static PageRecord assertSound(PageRecord record) {
    assertEquals(List.of(), RecordContract.of(record));
    return assertPlaces(record);
  }

  /**
   * Fails where a place or an id of a record is wrong, whatever its values are: for records made by
   * hand with values that no page gives. Returns the record.
   */
  public static PageRecord assertPlaces(PageRecord record) {
    assertSound(record.page());
    Page page = record.page();
    Set<String> people = new HashSet<>();
    for (Person person : record.people()) {
      assertTrue(people.add(person.id()), "two people are " + person.id());
      assertFalse(person.name().isBlank(), person.id() + " has no name");
      assertSpans(page, person.mentions(), person.id() + " mentions");
    }
    Set<String> parts = new HashSet<>();
    for (PartRole role : PartRole.values()) {
      parts.add(role.id());
    }
    page.comments().forEach(comment -> parts.add(comment.id()));
    Set<String> statements = new HashSet<>();
    int last = 0;
    for (Statement statement : record.statements()) {
      String id = statement.id();
      assertTrue(statements.add(id), "two statements are " + id);
      assertSpans(page, statement.source(), id + " source");
      assertSpans(page, statement.cue(), id + " cue");
      assertSpans(page, statement.content(), id + " content");
      assertFalse(statement.content().isEmpty(), id + " has no content");
      List<Span> all = new ArrayList<>(statement.source());
      all.addAll(statement.cue());
      all.addAll(statement.content());
      all.sort(null);
      assertSpans(page, all, id + " source, cue and content together");
      int start = statement.content().get(0).start();
      assertTrue(start >= last, id + " stands before the statement that precedes it");
      last = start;
      if (statement.speaker() != null) {
        assertTrue(people.contains(statement.speaker()), id + " speaker " + statement.speaker());
      }
      assertTrue(people.containsAll(statement.through()), id + " through " + statement.through());
      assertFalse(
          statement.speaker() != null && statement.through().contains(statement.speaker()),
          id + " is told through itself");
      assertTrue(parts.contains(statement.part()), id + " part " + statement.part());
      double speaker = statement.speakerConfidence();
      assertTrue(speaker >= 0 && speaker <= 1, id + " speaker's confidence");
      assertEquals(statement.speaker() == null, speaker == 0, id + " speaker's confidence");
      assertTrue(statement.confidence() >= 0 && statement.confidence() <= 1, id + " confidence");
      double reliability = statement.reliability();
      assertTrue(reliability >= 0 && reliability <= 1, id + " reliability");
      assertSpans(page, statement.certaintySpan(), id + " certaintySpan");
      if (statement.said() != null) {
        assertSpans(page, List.of(statement.said().span()), id + " said");
      }
    }
    for (DatedEvent event : record.events()) {
      assertTrue(statements.contains(event.statement()), "event of " + event.statement());
      assertSpans(page, List.of(event.span()), "event " + event.date());
    }
    for (Diagnostic diagnostic : record.diagnostics()) {
      assertTrue(diagnostic.span().end() <= page.text().length(), "place of " + diagnostic);
    }
    return record;
  }

  /** Fails where a page breaks its contract. Returns the page. */
  public static Page assertSound(Page page) {
    assertSpans(page, page.parts().stream().map(Part::span).toList(), "parts");
    Set<String> comments = new HashSet<>();
    for (Comment comment : page.comments()) {
      assertSpans(page, List.of(comment.span()), comment.id());
      assertTrue(
          comment.parent() == null || comments.contains(comment.parent()),
          comment.id() + " answers " + comment.parent() + ", which does not precede it");
      assertTrue(comments.add(comment.id()), "two comments are " + comment.id());
    }
    assertSpans(page, page.comments().stream().map(Comment::span).toList(), "comments");
    page.sections();
    int last = 0;
    for (OffsetMap.Run run : page.sourceMap().runs()) {
      assertTrue(run.textStart() >= last, "runs overlap at " + run);
      last = run.textStart() + run.length();
      assertTrue(last <= page.text().length(), "run ends after the text: " + run);
      // White space is folded, so any white space in the source stands for a space in the text.
      assertEquals(
          page.text().string().substring(run.textStart(), last).replaceAll("\\s", " "),
          page.decodedSource()
              .string()
              .substring(run.sourceStart(), run.sourceStart() + run.length())
              .replaceAll("\\s", " "),
          () -> "text and source differ in " + run);
    }
    return page;
  }

  private static void assertSpans(Page page, List<Span> spans, String what) {
    String text = page.text().string();
    int last = 0;
    for (Span span : spans) {
      assertTrue(span.start() >= last, what + ": " + span + " overlaps or is out of order");
      assertTrue(span.end() <= text.length(), what + ": " + span + " ends after the text");
      assertFalse(span.isEmpty(), what + ": " + span + " is empty");
      String slice = span.in(text);
      assertEquals(slice.strip(), slice, what + ": white space at the edge of " + span);
      assertFalse(
          Character.isLowSurrogate(slice.charAt(0))
              || Character.isHighSurrogate(slice.charAt(slice.length() - 1)),
          what + ": " + span + " cuts a character in two");
      last = span.end();
    }
  }
}
