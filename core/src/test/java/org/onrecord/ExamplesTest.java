package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.PartRole;
import org.onrecord.record.PageRecord;

/** The examples of the repository, read as a new user would read them. */
class ExamplesTest {
  private static PageRecord read(String name) throws IOException {
    return StatementAssert.assertSound(
        OnRecord.standard().read(Path.of("..", "examples").resolve(name)));
  }

  @Test
  void theInterviewsReadersAreKeptApartFromIt() throws IOException {
    PageRecord record = read("interview.txt");

    assertEquals(
        List.of("c1 null", "c1.1 c1", "c1.2 c1", "c2 null", "c3 null"),
        record.page().comments().stream().map(c -> c.id() + " " + c.parent()).toList());
    long forms = record.page().parts().stream().filter(p -> p.role() == PartRole.OTHER).count();
    assertTrue(forms >= 5, "the reply form is " + forms + " parts");
    assertEquals(1, record.page().parts().stream().filter(p -> p.role() == PartRole.BIO).count());
  }

  @Test
  void theColumnIsReadFromItsMarkupWithAWayBack() throws IOException {
    PageRecord record = read("column.html");

    assertEquals("The Harbour Ledger", record.page().metadata().outlet());
    assertEquals(List.of("Dorian Hale"), record.page().metadata().authors());
    int mapped = record.page().sourceMap().runs().stream().mapToInt(r -> r.length()).sum();
    assertTrue(mapped > record.page().text().length() * 9 / 10, mapped + " characters are mapped");
    assertEquals(
        List.of("Ilsabet Corvane", "Oren Malvik", "Tavish Renn"),
        record.statements().stream()
            .flatMap(s -> record.speaker(s).stream())
            .map(p -> p.name())
            .filter(
                name ->
                    Arrays.asList("Ilsabet Corvane", "Oren Malvik", "Tavish Renn").contains(name))
            .distinct()
            .toList());
  }

  @Test
  void theColumnsHandMadeListOfCommentsIsAThread() throws IOException {
    PageRecord record = read("column.html");

    assertEquals(
        List.of("c1 null Maud P.", "c1.1 c1 Quill", "c2 null J. Osterby"),
        record.page().comments().stream()
            .map(c -> c.id() + " " + c.parent() + " " + c.author())
            .toList());
  }

  @Test
  void theWireStorysDatelineIsNoStatement() throws IOException {
    PageRecord record = read("wire.txt");

    assertTrue(
        record.statements().stream()
            .noneMatch(s -> record.words(s.content()).contains("Northern Wire")));
  }
}
