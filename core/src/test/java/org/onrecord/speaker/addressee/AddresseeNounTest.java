package org.onrecord.speaker.addressee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/** Where the noun beside a verb of telling ends, and that it is somebody. */
class AddresseeNounTest {
  private static List<Token> tokens(String text) {
    return Tokenizer.tokens(text, new Span(0, text.length()));
  }

  private static String at(String before, String words) {
    String text = (before + " " + words).strip();
    Span span = new AddresseeNoun(tokens(text)).at(tokens(before).size());
    return span == null ? "" : span.in(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "the jury that it rained~the jury",
        "him that it rained~him",
        "her that it rained~her",
        "her.~her",
        "her~her",
        "her mother that it rained~her mother",
        "the mayor and the council that it rained~the mayor and the council",
        "the mayor and left~the mayor and left",
        "the mayor and then~the mayor and then",
        "the mayor and~the mayor",
        "members of the jury it rained~members of the jury",
        "members of a jury it rained~members",
        "the Office for Maps that it rained~the Office for Maps",
        "the Office for maps that it rained~the Office",
        "the office for Maps that it rained~the office",
        "the Office for~the Office",
        "reporters Monday that it rained~reporters",
        "reporters monday that it rained~reporters monday",
        "Roe the truth~Roe",
        "Roe him~Roe",
        "one two three four five six seven eight nine~one two three four five six seven eight",
      })
  void aNounGoesAsFarAsItsWords(String words, String noun) {
    assertEquals(noun, at("told", words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "the story of it",
        "everything",
        "the that",
        "that it rained",
        "she left",
        ", then",
        "a1 a2 a3 a4 a5 a6 a7 a8 and b1 b2 b3 b4 b5 b6 b7 b8",
      })
  void whatIsToldOrNoNounIsNobody(String words) {
    assertEquals("", at("told", words));
  }

  private static String before(String words) {
    Span span = new AddresseeNoun(tokens(words)).before(tokens(words).size());
    return span == null ? "" : span.in(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "then the old workers~the old workers",
        "in Velma workers~Velma workers",
        "that old workers~old workers",
        "workers~workers",
        "workers she~''",
        "late that~''",
        "a1 a2 a3 a4 a5 a6 a7~a1 a2 a3 a4 a5 a6 a7",
        "that a1 a2 a3 a4 a5 a6 a7 a8~''",
      })
  void aNounBeforeAVerbGoesBackToItsArticle(String words, String noun) {
    assertEquals(noun.replace("''", ""), before(words));
  }
}
