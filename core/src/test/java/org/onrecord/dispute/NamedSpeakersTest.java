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
}
