package org.onrecord.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPeopleTest {
  private static Person person(PersonType type, String name) {
    return new Person("p1", type, name, List.of());
  }

  private static Identity identify(String name, KnownPerson... people) {
    return KnownPeople.of(List.of(people), "sha256:0")
        .identify(person(PersonType.PERSON, name), "The Outlet");
  }

  private static KnownPerson known(String identifier, String name, String... aliases) {
    return new KnownPerson(identifier, name, List.of(aliases));
  }

  @ParameterizedTest
  @CsvSource({
    "Ada Roe, Ada Roe",
    "Ada Roe, ADA ROE",
    "Ada M. Roe, Ada Roe",
    "Ada Roe, Ada Mary Roe",
    "Ada M. Roe, Ada Mary Roe",
    "Ada Mary Roe, Ada M Roe",
    "Ada Roe Jr., Ada Roe",
    "Ada Roe, Ada Roe III",
    "Ada Roe jr, 'Ada Roe, Jr.'",
    "Ada O’Roe, Ada O'Roe",
    "Roe, roe",
    "J.T. Roe, J. T. Roe",
    "Ada\u00a0Roe, Ada Roe",
  })
  void fullNamesFitWhereMiddleNamesAndSuffixMayBeLeftOut(String one, String other) {
    assertTrue(FoldedName.of(one).fits(FoldedName.of(other)));
    assertTrue(FoldedName.of(other).fits(FoldedName.of(one)));
  }

  @ParameterizedTest
  @CsvSource({
    "Ada Roe, Eva Roe",
    "Ada Roe, Ada Doe",
    "Ada M. Roe, Ada N. Roe",
    "Ada Mary Roe, Ada Maud Roe",
    "Ada M. Roe, Ada Eve Roe",
    "Ada Mary Roe, Ada Mary Eve Roe",
    "Ada Mary Eve Roe, Ada Mary Ann Roe",
    "Ada Roe Jr., Ada Roe Sr.",
    "Roe, Ada Roe",
    "Roe, Doe",
    "Jr., Sr.",
  })
  void otherNamesDoNotFit(String one, String other) {
    assertFalse(FoldedName.of(one).fits(FoldedName.of(other)));
    assertFalse(FoldedName.of(other).fits(FoldedName.of(one)));
  }

  @ParameterizedTest
  @CsvSource({
    "Roe, Ada Roe, true",
    "A. Roe, Ada Roe, true",
    "B. Roe, Ada Roe, false",
    "Eva Roe, Ada Roe, false",
    "Ada Roe, Ada Doe, false",
    "Roe, Doe, false",
    "A. Roe, A. M. Roe, true",
  })
  void aSurnameOrInitialsMayBeSomebody(String one, String other, boolean may) {
    assertEquals(may, FoldedName.of(one).mayBe(FoldedName.of(other)));
    assertEquals(may, FoldedName.of(other).mayBe(FoldedName.of(one)));
  }

  @Test
  void aSuffixIsNoneWhereItIsTheWholeName() {
    assertEquals(new FoldedName(List.of("jr"), ""), FoldedName.of("Jr."));
    assertEquals(new FoldedName(List.of("ada", "roe"), "sr"), FoldedName.of("Ada Roe, Sr."));
    assertTrue(FoldedName.of(" ., ").isEmpty());
    assertFalse(FoldedName.of("x").isEmpty());
  }

  @Test
  void aNameThatFitsOneOnTheListIsThatPerson() {
    assertEquals(
        Identity.listed("Q1"),
        identify("Ada Roe", known("Q2", "Eva Roe"), known("Q1", "Ada M. Roe")));
    assertEquals(Identity.listed("Q1"), identify("Addie Roe", known("Q1", "Ada Roe", "Addie Roe")));
    assertEquals(
        Identity.listed("Q1"), identify("Ada Roe", known("Q1", "Ada Roe", "Ada Mary Roe")));
    assertEquals(Identity.Basis.LIST, identify("Ada Roe", known("Q1", "Ada Roe")).basis());
  }

  @Test
  void aNameThatFitsSeveralIsNobodyYet() {
    Identity identity =
        identify(
            "Ada Roe", known("Q2", "Ada M. Roe"), known("Q1", "Ada N. Roe"), known("Q3", "Roe"));
    assertEquals(Identity.oneOf(List.of("Q2", "Q1")), identity);
    assertNull(identity.identifier());
    assertNull(identity.basis());
  }

  @Test
  void aSurnameNamesCandidatesAlsoWhereThereIsOne() {
    assertEquals(Identity.oneOf(List.of("Q1")), identify("Roe", known("Q1", "Ada Roe")));
    assertEquals(
        Identity.oneOf(List.of("Q1", "Q2")),
        identify("Roe", known("Q1", "Ada Roe"), known("Q2", "Eva Roe"), known("Q3", "Eva Doe")));
  }

  @Test
  void whoIsNotOnTheListIsKnownByOutletAndFullName() {
    KnownPeople none = KnownPeople.none();
    assertEquals(
        Identity.named("The Outlet", "Ada Roe"),
        none.identify(person(PersonType.PERSON, "Ada Roe"), "The Outlet"));
    assertEquals(
        "The Outlet/Ada Roe",
        none.identify(person(PersonType.AUTHOR, "Ada Roe"), "The Outlet").identifier());
    assertEquals(
        Identity.Basis.NAME,
        none.identify(person(PersonType.AUTHOR, "Ada Roe"), "The Outlet").basis());
    assertEquals(Identity.open(), none.identify(person(PersonType.PERSON, "Ada Roe"), null));
    assertEquals(Identity.open(), none.identify(person(PersonType.PERSON, "Roe"), "The Outlet"));
    assertEquals(
        Identity.open(),
        none.identify(person(PersonType.ORGANISATION, "Harran Water"), "The Outlet"));
  }

  @Test
  void groupsAndTheUnnamedAreNobodyOnTheList() {
    KnownPeople people = KnownPeople.of(List.of(known("Q1", "the voters")), "sha256:0");
    assertEquals(Identity.open(), people.identify(person(PersonType.GROUP, "the voters"), "O"));
    assertEquals(Identity.open(), people.identify(person(PersonType.UNNAMED, "the voters"), "O"));
    assertEquals(Identity.open(), people.identify(person(PersonType.PERSON, ".,"), "O"));
    assertEquals(
        Identity.listed("Q1"),
        people.identify(person(PersonType.ORGANISATION, "The Voters"), null));
  }

  @Test
  void aListIsKnownByItsDigest() {
    assertEquals("sha256:0", KnownPeople.of(List.of(), "sha256:0").digest());
    assertNull(KnownPeople.none().digest());
  }

  @Test
  void anAliasWithoutLettersNamesNobody() {
    assertEquals(Identity.listed("Q1"), identify("Ada Roe", known("Q1", "Ada Roe", "...")));
  }

  @Test
  void aKnownPersonHasAnIdentifierAndAName() {
    assertThrows(IllegalArgumentException.class, () -> known(" ", "Ada Roe"));
    assertThrows(IllegalArgumentException.class, () -> known("Q1", " "));
  }
}
