package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.Reading;

class IndirectSpeechTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "The minister said that the dam would hold.~[The minister] {said} that the dam would hold",
        "The minister said on Tuesday that the dam would hold.~[The minister] {said} that the dam would hold",
        "The dam would hold, the minister said.~[the minister] {said} The dam would hold",
        "The dam would hold until spring, said Ada Roe.~[Ada Roe] {said} The dam would hold until spring",
        "She has repeatedly warned that the dam leaks.~[She] {has repeatedly warned} that the dam leaks",
        "He told reporters the dam was safe.~[He] {told} the dam was safe",
        "They believe the dam was never safe.~[They] {believe} the dam was never safe",
        "According to the ministry, the dam is safe.~[the ministry] {According to} the dam is safe",
        "The dam is safe, according to two engineers.~[two engineers] {according to} The dam is safe",
        "Her claim that the dam leaks was never tested.~[Her] {claim} that the dam leaks was never tested",
        "It was feared that the dam would break.~[] {was feared} that the dam would break",
        "Officials have for years been warning that the dam leaks.~[Officials] {have for years been warning} that the dam leaks",
        "Finch, who wrote that the dam leaks, lost his post.~[who] {wrote} that the dam leaks",
        "Tom Finch, an engineer, said the dam leaks.~[Tom Finch, an engineer] {said} the dam leaks"
      })
  void isFoundByItsCue(String sentence, String expected) {
    assertEquals(List.of("indirect " + expected), Reading.of(sentence).statements());
  }

  @Test
  void aHeadlineAttributesWithAColon() {
    assertEquals(
        "indirect [Roe] {:} no new taxes before spring",
        Reading.of(
                "Roe: no new taxes before spring\n\nThe council met for six hours and went home.")
            .statements()
            .get(0));
  }

  @Test
  void aParticipleGoesOnWithTheSameSource() {
    assertEquals(
        List.of(
            "indirect [She] {said} the dam would hold",
            "indirect [She] {adding} that nobody should leave"),
        Reading.of("She said the dam would hold, adding that nobody should leave.").statements());
  }

  @ParameterizedTest
  @CsvSource({
    "The talks continued for six hours.",
    "The clerk replied to the letters.",
    "The children should know their letters.",
    "The old bridge was painted green in May.",
    "The river rose and the bells rang."
  })
  void nothingIsFoundWhereNothingIsSaid(String sentence) {
    assertEquals(List.of(), Reading.of(sentence).statements());
  }

  @Test
  void anEndlessSentenceIsReadToItsEnd() {
    String sentence =
        "Finch said it rains, adding that it snows, and Roe says it hails, noting the wind, "
                .repeat(500)
            + "and so on.";

    assertTrue(Reading.of(sentence).record().statements().size() > 500);
  }
}
