package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.person.Person;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Statement;

/** What words that name nobody say of who speaks: a body, several people, somebody unnamed. */
class DescriptionKindsTest {
  private static String kind(String before, String source) {
    PageRecord record =
        Attributed.in(before + source + " said it was late.")
            .said(source, "said", "it was late")
            .record();
    Statement statement = record.statements().get(record.statements().size() - 1);
    return record.speaker(statement).map(who -> who.type().id() + " " + who.name()).orElse("?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "some~group some",
        "everybody~group everybody",
        "workers~group workers",
        "the workers~group the workers",
        "angry gardeners~group angry gardeners",
        "an angry seamstress~unnamed an angry seamstress",
        "angry seamstress~unnamed angry seamstress",
        "local people~group local people",
        "a clerk~unnamed a clerk",
        "a gardener~unnamed a gardener",
        "the gardeners~unnamed the gardeners",
        "sources~unnamed sources",
        "a source~unnamed a source",
        "the Harran Economist~organisation the Harran Economist",
        "the Harran economist~unnamed the Harran economist",
        "a Harran Economist~unnamed a Harran Economist",
        "the Ferry Department~organisation Ferry Department",
        "the Ferry Department of Harran,~organisation Ferry Department of Harran",
        "the Ferry Department (FD)~organisation Ferry Department",
        "the Ferry Department -~organisation Ferry Department",
        "the company~organisation company",
        "a Ferry Department~unnamed a Ferry Department",
        "the department~organisation department",
        "France and Germany~group France and Germany",
        "the EU~organisation European Union",
        "Tarnsoft & Velm~organisation Tarnsoft & Velm",
        "the Ferries Department clerk~unnamed the Ferries Department clerk",
        "a Department for Ferries clerk~unnamed a Department for Ferries clerk",
        "his lawyer~unnamed his lawyer",
        "his friends~group his friends",
        "his party~organisation his party",
        "his mayor~unnamed his mayor",
        "Tarnsoft’s lawyer~unnamed Tarnsoft’s lawyer",
      })
  void aDescriptionIsKeptAsItStands(String source, String kind) {
    assertEquals(kind, kind("Then ", source));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "there", "nothing"})
  void aWordForNobodyIsNobody(String word) {
    assertEquals("?", kind("Then ", word));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "the town’s mayor~person Mary Bell",
        "their mayor~unnamed their mayor",
        "Peru’s mayor~unnamed Peru’s mayor",
        "the mayor~person Mary Bell",
        "a mayor~unnamed a mayor",
      })
  void whoseOfficeIsNamedIsWhoHoldsItUnlessItIsAnothers(String source, String kind) {
    assertEquals(kind, kind("Mary Bell, mayor of Chile, came early. Then ", source));
  }

  @Test
  void theSpokesmanIsTheOneWhoSpokeBeforeAndASpokesmanIsNot() {
    List<String> voices =
        Attributed.in(
                "A tall spokesman said it was late. A spokesman said it was not. The spokesman said so.")
            .said("A tall spokesman", "said", "it was late")
            .said("A spokesman", "said", "it was not")
            .said("The spokesman", "said", "so")
            .voices();

    assertEquals(List.of("A tall spokesman", "A spokesman", "A spokesman"), voices);
  }

  @Test
  void aBodyOfWhoseNameTheSourceIsTheBeginningIsThatBody() {
    assertEquals("organisation Ferry Department of Velma", kindOf("Ferry Department"));
  }

  private static String kindOf(String source) {
    PageRecord record =
        Attributed.in("It was late, said the Ferry Department of Velma on Monday.")
            .said(source, "said", "It was late")
            .record();
    Person speaker = record.speaker(record.statements().get(0)).orElseThrow();
    return speaker.type().id() + " " + speaker.name();
  }

  @Test
  void whoIsSpokenToIsListedWithTheWordsForThem() {
    PageRecord record =
        Attributed.in("Mary Bell told reporters that it was late.")
            .said("Mary Bell", "told", "that it was late")
            .record();
    Person reporters = record.person(record.statements().get(0).to());

    assertEquals(
        List.of("reporters"),
        reporters.mentions().stream().map(record.page().text()::slice).toList());
    assertTrue(record.people().contains(reporters));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "reporters~group",
        "the jury~organisation",
        "gardeners~group",
        "the seamstress~unnamed",
        "the bakery and the mill~group",
        "the company~organisation",
        "the mayor~unnamed",
      })
  void whoIsSpokenToIsOneOrSeveralOrABody(String words, String kind) {
    PageRecord record =
        Attributed.in("Mary Bell told " + words + " that it was late.")
            .said("Mary Bell", "told", "that it was late")
            .record();

    assertEquals(kind, record.person(record.statements().get(0).to()).type().id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "It was out.~Shipping line Norrvelm~organisation Norrvelm",
        "It was out.~Chipmaker Quorla Systems~organisation Quorla Systems",
        "It was out.~Rival brewery Velm & Sons~organisation Velm & Sons",
        "It was out.~Angry farmer Quorla Venn~person Quorla Venn",
        "Velm, a Tarn-based maker of oars, is new.~The company~organisation Velm",
        "Separately, a maker of oars was new.~The company~organisation The company",
        "The prime minister, Orsk Venn, left. The mayor, Ada Bell, left.~The prime minister~person Orsk Venn",
        "The deputy mayor, Orsk Venn, left. The mayor, Ada Bell, left.~The deputy mayor~person Orsk Venn",
        "It was out.~Barr. Orsk Venn~person Orsk Venn",
      })
  void bodiesAndPeopleStandBehindWhatTheyAre(String before, String source, String speaker) {
    assertEquals(speaker, kind(before + " ", source));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Director-General Orsk Venn said it was cold. Ada Bell left. ~the DG~person Orsk Venn",
        "Managing Director Orsk Venn said it was cold. Ada Bell left. ~the MD~person Orsk Venn",
        "Mayor Orsk Venn said it was cold. ~the DG~unnamed the DG",
        "Ada Bell KC said it was cold. Tom Finch left. ~counsel~person Ada Bell",
        "Ada Bell said it was cold. Tom Finch left. ~counsel~unnamed counsel",
        "It was out. ~The $349 Velm Tarn~organisation The $349 Velm Tarn",
        "It was out. ~the Velm Tarn~organisation the Velm Tarn",
        "It was out. ~Velm Tarn~person Velm Tarn",
        "It was out. ~The 39-year-old Ada Tarn~person Ada Tarn",
      })
  void officesForShortAndRanksTellWhoIsMeant(String before, String source, String speaker) {
    assertEquals(speaker, kind(before + " ", source));
  }
}
