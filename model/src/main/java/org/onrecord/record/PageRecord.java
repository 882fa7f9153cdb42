package org.onrecord.record;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.page.Page;
import org.onrecord.person.Identity;
import org.onrecord.person.Person;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.Position;
import org.onrecord.statement.DatedEvent;
import org.onrecord.statement.Statement;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;

/**
 * Everything found on one page. Immutable; spans are UTF-16 and point into {@code page().text()}.
 *
 * @param extractor what made this record
 * @param page the page as it was read
 * @param people who speaks or is named, in order of first mention
 * @param statements in order of their first content character
 * @param events dates inside what was said
 * @param disputes what readers answer to what stands on the page, in text order
 * @param positions who stands how to whom or what, according to whom, in text order
 * @param claims claims of others that the page checks, as its data say
 * @param diagnostics what could not be read as it should: the page's own and the extractor's,
 *     capped
 * @param identities who people are beyond the page, by their ids here; those of whom nothing is
 *     known may be left out
 */
public record PageRecord(
    Provenance extractor,
    Page page,
    List<Person> people,
    List<Statement> statements,
    List<DatedEvent> events,
    List<Dispute> disputes,
    List<Position> positions,
    List<CheckedClaim> claims,
    List<Diagnostic> diagnostics,
    Map<String, Identity> identities) {

  /** Copies the lists. */
  public PageRecord {
    people = List.copyOf(people);
    statements = List.copyOf(statements);
    events = List.copyOf(events);
    disputes = List.copyOf(disputes);
    positions = List.copyOf(positions);
    claims = List.copyOf(claims);
    diagnostics = List.copyOf(diagnostics);
    identities = Map.copyOf(identities);
  }

  /** A record without disputes and positions. */
  public PageRecord(
      Provenance extractor,
      Page page,
      List<Person> people,
      List<Statement> statements,
      List<DatedEvent> events,
      List<CheckedClaim> claims,
      List<Diagnostic> diagnostics,
      Map<String, Identity> identities) {
    this(
        extractor,
        page,
        people,
        statements,
        events,
        List.of(),
        List.of(),
        claims,
        diagnostics,
        identities);
  }

  /** A record without disputes, positions, checked claims and identities beyond the page. */
  public PageRecord(
      Provenance extractor,
      Page page,
      List<Person> people,
      List<Statement> statements,
      List<DatedEvent> events,
      List<Diagnostic> diagnostics) {
    this(extractor, page, people, statements, events, List.of(), diagnostics, Map.of());
  }

  /** Who somebody is beyond the page. */
  public Identity identity(Person person) {
    return identities.getOrDefault(person.id(), Identity.open());
  }

  /**
   * The person with an id.
   *
   * @throws NoSuchElementException if nobody in this record has it
   */
  public Person person(String id) {
    return people.stream()
        .filter(person -> person.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no person " + id));
  }

  /** The speaker of a statement; empty where unknown. */
  public Optional<Person> speaker(Statement statement) {
    return Optional.ofNullable(statement.speaker()).map(this::person);
  }

  /** The words at some spans of the page, joined by an ellipsis where they do not touch. */
  public String words(List<Span> spans) {
    return spans.stream().map(page.text()::slice).collect(Collectors.joining(" … "));
  }
}
