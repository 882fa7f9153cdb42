package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Comment;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.DatedEvent;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;

/** The whole reading of a real column with readers' comments, which lies beside the repository. */
class ColumnStatementsTest {
  private static final Path PAGE =
      Path.of("..", "..", "shared", "pages", "column-with-comments.txt");

  private static final OnRecord ON_RECORD = OnRecord.standard();

  /** Read once for all tests. */
  private static PageRecord record;

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.exists(PAGE), () -> "skipped: " + PAGE + " is not there");
    record = StatementAssert.assertSound(ON_RECORD.read(PAGE));
  }

  private List<Statement> by(String surname) {
    return record.statements().stream()
        .filter(
            statement ->
                record.speaker(statement).filter(p -> p.name().endsWith(surname)).isPresent())
        .toList();
  }

  @Test
  void theSixLongQuotationsAreWholeAndOfOneSpeaker() {
    List<Statement> quotations =
        by("Putin").stream()
            .filter(s -> s.part().equals("body") && s.kind() != Kind.INDIRECT)
            .filter(s -> record.words(s.content()).chars().filter(c -> c == '.').count() >= 2)
            .filter(s -> record.words(s.content()).endsWith("”"))
            .toList();

    assertTrue(quotations.size() >= 6, () -> quotations.size() + " quotations");
    assertTrue(quotations.stream().anyMatch(s -> record.words(s.content()).contains("[not]")));
  }

  @Test
  void titleFullNameDescriptionAndPronounAreOnePerson() {
    List<Person> people = record.people().stream().filter(p -> p.name().endsWith("Putin")).toList();

    assertEquals(1, people.size());
    Set<String> mentions =
        people.get(0).mentions().stream()
            .map(record.page().text()::slice)
            .collect(Collectors.toSet());
    assertTrue(mentions.containsAll(Set.of("The Russian leader", "Pres. Putin", "He")));
  }

  @Test
  void anotherPoliticiansWordsAreHisOwn() {
    List<Statement> statements =
        by("Pashinyan").stream().filter(s -> s.part().equals("body")).toList();

    assertEquals(1, statements.size());
    assertTrue(record.words(statements.get(0).content()).contains("condition"));
  }

  @Test
  void theJournalistsRemarkIsNoOneElses() {
    List<Statement> remarks =
        record.statements().stream()
            .filter(s -> record.words(s.content()).contains("no one recognized Karabakh"))
            .toList();

    assertEquals(1, remarks.size());
    assertEquals(PersonType.UNNAMED, record.speaker(remarks.get(0)).map(Person::type).orElse(null));
  }

  @Test
  void theColumnistTellsWhatStandsInTheColumn() {
    Statement statement = by("Putin").get(0);

    assertEquals(1, statement.through().size());
    assertEquals(PersonType.AUTHOR, record.person(statement.through().get(0)).type());
  }

  @Test
  void whatWasNotSoAndWhatWouldHaveBeenAreToldApart() {
    Set<Certainty> certainties =
        by("Putin").stream().map(Statement::certainty).collect(Collectors.toSet());

    assertTrue(certainties.containsAll(Set.of(Certainty.DENIED, Certainty.COUNTERFACTUAL)));
  }

  @Test
  void whatTheInterviewSaidHasItsDate() {
    Statement statement =
        by("Putin").stream()
            .filter(s -> s.certainty() == Certainty.COUNTERFACTUAL && s.said() != null)
            .findFirst()
            .orElseThrow();

    assertEquals("2020-11-17", statement.said().date());
  }

  @Test
  void theEventsThatHeRecallsAreDated() {
    List<String> dates = record.events().stream().map(DatedEvent::date).toList();

    assertTrue(dates.containsAll(List.of("1988", "1991", "1994", "2013")), dates::toString);
  }

  @Test
  void sixCommentsHaveTheirOwnStatements() {
    assertEquals(
        List.of("c1", "c2", "c2.1", "c2.2", "c3", "c4"),
        record.page().comments().stream().map(Comment::id).toList());
    Set<String> parts =
        record.statements().stream().map(Statement::part).collect(Collectors.toSet());
    assertTrue(parts.containsAll(Set.of("headline", "body", "c1", "c2.2", "c4")));
  }
}
