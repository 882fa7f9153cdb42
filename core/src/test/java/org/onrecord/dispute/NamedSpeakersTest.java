package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.text.Span;

class NamedSpeakersTest {
  private static final NamedSpeakers SPEAKERS =
      new NamedSpeakers(
          "",
          List.of(
              person("p1", PersonType.PERSON, "Ada Roe"),
              person("p2", PersonType.PERSON, "Karl Venn"),
              person("p3", PersonType.PERSON, "Ines Venn"),
              person("p4", PersonType.PERSON, "Zola"),
              person("p5", PersonType.ORGANISATION, "Harran Council")));

  private static Person person(String id, PersonType type, String name) {
    return new Person(id, type, name, List.of());
  }

  private static Set<String> in(String text) {
    return SPEAKERS.in(text, List.of(new Span(0, text.length())));
  }

  @Test
  void aPersonIsNamedByTheFirstOrTheLastWordOfTheName() {
    assertEquals(Set.of("p1"), in("As if Roe knew."));
    assertEquals(Set.of("p1"), in("Ada is just saying that."));
    assertEquals(Set.of("p1"), in("Roe’s figures are old."));
    assertEquals(Set.of("p1", "p4"), in("Zola and Roe"));
  }

  @Test
  void aNameThatTwoPeopleHaveIsNobody() {
    assertEquals(Set.of(), in("Venn is right."));
    assertEquals(Set.of("p2"), in("Karl Venn is right."));
  }

  @Test
  void bodiesAndWordsInSmallLettersAreNoPeople() {
    assertEquals(Set.of(), in("The Council counted the roe."));
  }

  private static final String PAGE =
      "Mayor Ada Roe left. The manager, Dr Karl Venn, and the manager, Ines Holt, stayed. "
          + "Since Tuesday Zola sings. ";

  private static Set<String> inPage(String comment) {
    List<Person> people =
        List.of(
            at("p1", "Ada Roe"), at("p2", "Karl Venn"), at("p3", "Ines Holt"), at("p4", "Zola"));
    String text = PAGE + comment;
    return new NamedSpeakers(text, people)
        .in(text, List.of(new Span(PAGE.length(), text.length())));
  }

  private static Person at(String id, String name) {
    int start = PAGE.indexOf(name);
    return new Person(id, PersonType.PERSON, name, List.of(new Span(start, start + name.length())));
  }

  @Test
  void anOfficeBeforeANameIsWhoHasIt() {
    assertEquals(Set.of("p1"), inPage("I doubt that the mayor knew."));
  }

  @Test
  void anOfficeOfTwoAnyOfficeAndAnyOtherWordAreNobody() {
    assertEquals(Set.of(), inPage("The manager is right."));
    assertEquals(Set.of(), inPage("Any mayor would do that."));
    assertEquals(Set.of(), inPage("The Tuesday was wet."));
  }
}
