package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;

/** Names that no list knows: whether a body or a person speaks. */
class BodySignsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Trade union Quorla~it was late~Quorla",
        "Boatmaker Quorla~it was late~Quorla",
        "The ferry operator Quorla Venn~it was late~Quorla Venn",
        "Quorla Venn, a charity for rowers~it was late~Quorla Venn",
        "Quorla, the world’s third-largest maker of oars~it was late~Quorla",
        "Quorla Venn, which owns the ferry~it was late~Quorla Venn",
        "Quorla Foods~the ferry was late~Quorla Foods",
        "Quorla AG~the ferry was late~Quorla AG",
        "QuorlaVenn~the ferry was late~QuorlaVenn",
        "Quorla~its ferry was late~Quorla",
        "Quorla~it was investigating the ferry~Quorla",
        "Quorla~it sold the ferry and its oars~Quorla",
        "Quorla Venn~it could not comment~Quorla Venn",
      })
  void aBodyIsShownByWhatStandsBesideItOrByItsFormOrByWhatItSaysOfItself(
      String source, String content, String name) {
    PageRecord record =
        Attributed.in(source + " said " + content + ".").said(source, "said", content).record();

    assertEquals(
        PersonType.ORGANISATION, record.speaker(record.statements().get(0)).orElseThrow().type());
    assertEquals(name, record.speaker(record.statements().get(0)).orElseThrow().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Quorla Venn~it was late",
        "Quorla Venn~it would rain",
        "Quorla Venn, the owner of a charity~it was late",
        "Quorla Venn, a union official~it was late",
        "In court Quorla Venn~it was late",
        "Mary Foods~the ferry was late",
        "Mr Quorla~its ferry was late",
        "Quorla FitzVenn~the ferry was late",
        "Quorla MacVenn~the ferry was late",
        "MaryAnn Venn~the ferry was late",
      })
  void aPersonIsShownByNoneOfThese(String source, String content) {
    PageRecord record =
        Attributed.in(source + " said " + content + ".").said(source, "said", content).record();

    assertEquals(
        PersonType.PERSON, record.speaker(record.statements().get(0)).orElseThrow().type());
  }

  @Test
  void whoIsAPersonElsewhereOnThePageStaysOneWhateverTheySayOfIt() {
    PageRecord record =
        Attributed.in("Mr Quorla came. Quorla said its ferry was late.")
            .said("Quorla", "said", "its ferry was late")
            .record();

    assertEquals(
        PersonType.PERSON, record.speaker(record.statements().get(0)).orElseThrow().type());
  }

  @Test
  void theBodyIsWhatItAndItsKindMeanLater() {
    assertEquals(
        List.of("Quorla Venn", "Quorla Venn", "Quorla Venn"),
        Attributed.in(
                "Trade union Quorla Venn said the ferry was late. It said nobody knew. The union said it would strike.")
            .said("Trade union Quorla Venn", "said", "the ferry was late")
            .said("It", "said", "nobody knew")
            .said("The union", "said", "it would strike")
            .voices());
  }

  @Test
  void theFirstWordOfAFirmAloneIsTheFirm() {
    assertEquals(
        List.of("Quorla Partners"),
        Attributed.in("Quorla Partners cut the price. Quorla said the ferry was late.")
            .said("Quorla", "said", "the ferry was late")
            .voices());
  }

  @Test
  void theOwnerOfAFirmIsTheBodyBehindTheComma() {
    assertEquals(
        List.of("Quorla Holdings"),
        Attributed.in(
                "Tarn Ferries Ltd was sold. The company’s largest shareholder, Quorla Holdings, said it was late.")
            .said("The company’s largest shareholder, Quorla Holdings", "said", "it was late")
            .voices());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Quorla Venn said the ferry was late. It added that a bus would come.~ORGANISATION",
        "The landlord, Quorla Venn, said the ferry was late. It added that it rained.~ORGANISATION",
        "The mill’s owner, Quorla Venn, said the ferry was late. It added that it rained.~ORGANISATION",
        "The mill’s director, Quorla Venn, said the ferry was late. It added that it rained.~PERSON",
        "The landlord, Mary Venn, said the ferry was late. It added that it rained.~PERSON",
        "The mayor, Quorla Venn, said the ferry was late. It added that it rained.~PERSON",
        "Quorla Venn said the ferry was late. It also warned of rain.~ORGANISATION",
        "Quorla Venn said the ferry was late. It was the bus that came.~PERSON",
        "Quorla Venn said the ferry was late. So it said too.~PERSON",
        "Mary Venn said the ferry was late. It added to the rain.~PERSON",
      })
  void whoeverThePageGoesOnWithItIsABody(String page, PersonType type) {
    String source = page.substring(0, page.indexOf(" said")).replaceFirst(",$", "");
    PageRecord record = Attributed.in(page).said(source, "said", "the ferry was late").record();

    assertEquals(type, record.speaker(record.statements().get(0)).orElseThrow().type());
  }
}
