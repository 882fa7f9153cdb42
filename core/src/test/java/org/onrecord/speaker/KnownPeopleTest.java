package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.OnRecord;
import org.onrecord.StatementAssert;
import org.onrecord.person.Identity;
import org.onrecord.person.KnownPeople;
import org.onrecord.person.KnownPerson;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;
import org.onrecord.text.Diagnostic;

class KnownPeopleTest {
  private static final KnownPeople LIST =
      KnownPeople.of(
          List.of(
              new KnownPerson("Q1", "Ada Quill", List.of("Ada Marsh")),
              new KnownPerson("Q2", "Ilsa Maria Finch", List.of()),
              new KnownPerson("Q3", "Ilsa Karin Finch", List.of("The Finch")),
              new KnownPerson("Q4", "Tom Roe jr", List.of()),
              new KnownPerson("Q5", "Tom Roe sr", List.of())),
          "sha256:00");

  private static Identity identify(String name) {
    return LIST.identify(new Person("p1", PersonType.PERSON, name, List.of()), "The Example");
  }

  @ParameterizedTest
  @CsvSource({
    "Ada Quill, Q1, list",
    "ADA MARSH, Q1, list",
    "Ada J. Quill, Q1, list",
    "Ilsa M. Finch, Q2, list",
    "The Finch, Q3, list",
    "'Tom Roe, Jr.', Q4, list",
    "Nora Finch, The Example/Nora Finch, name",
    "Ilsa Maria Quill, The Example/Ilsa Maria Quill, name"
  })
  void aFullNameThatFitsOneEntryIsThatPerson(String name, String identifier, String basis) {
    Identity identity = identify(name);

    assertEquals(identifier, identity.identifier());
    assertEquals(basis, identity.basis().id());
  }

  @ParameterizedTest
  @CsvSource({
    "Ilsa Finch, 'Q2,Q3'",
    "Tom Roe, 'Q4,Q5'",
    "Quill, Q1",
    "A. Quill, Q1",
    "Finch, 'Q2,Q3'"
  })
  void whatMayBeSeveralIsNotSettled(String name, String candidates) {
    Identity identity = identify(name);

    assertNull(identity.identifier());
    assertEquals(candidates, String.join(",", identity.candidates()));
  }

  @Test
  void theSameFullNameIsOnePersonWithinAnOutletOnly() {
    Person person = new Person("p1", PersonType.PERSON, "Nora Vale", List.of());

    assertEquals(
        LIST.identify(person, "The Example"), KnownPeople.none().identify(person, "The Example"));
    assertNotEquals(LIST.identify(person, "The Example"), LIST.identify(person, "The Other"));
    assertEquals(Identity.open(), LIST.identify(person, null));
    assertEquals(
        Identity.open(),
        LIST.identify(new Person("p1", PersonType.PERSON, "Vale", List.of()), "The Example"));
  }

  @Test
  void aRecordTellsOfAnAmbiguousName() throws Exception {
    try (OnRecord onRecord = OnRecord.builder().people(LIST).build()) {
      PageRecord record =
          StatementAssert.assertSound(
              onRecord.readText("test.txt", "“The dam holds,” said Ilsa Finch in Velmora.\n"));
      Diagnostic diagnostic = record.diagnostics().get(0);

      assertEquals(Diagnostic.Code.AMBIGUOUS_PERSON, diagnostic.code());
      assertEquals("Ilsa Finch", record.page().text().slice(diagnostic.span()));
      assertEquals("sha256:00", record.extractor().settings().get("people"));
    }
  }
}
